import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject } from 'vitest'
import { answered, connect } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'
import { findBarriers } from './support/find-barriers.ts'
import { tabTo } from './support/keyboard.ts'
import { openMatchDesk, stageCase } from './support/match.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let supervisor: Colleague
let administrator: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  supervisor = await newColleague('supervisor', '表見 統子')
  administrator = await newColleague('administrator', '表見 管一')
})
afterAll(() => closeWindows(browser))

/** How far the parts reach to the right, the farthest. */
async function farthest(parts: Locator): Promise<number> {
  await parts.first().waitFor()
  const boxes = await Promise.all((await parts.all()).map((part) => part.boundingBox()))
  return Math.max(...boxes.map((box) => (box ? box.x + box.width : Infinity)))
}

/** Which of the parts that say `words` say them on more than one line. */
const brokenAmong = (page: Page, selector: string, words: string) =>
  page.evaluate<string[]>(`[...document.querySelectorAll(${JSON.stringify(selector)})].filter((part) => {
    if (part.firstChild?.data !== ${JSON.stringify(words)}) return false
    const range = document.createRange()
    range.selectNodeContents(part.firstChild)
    return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1
  }).map((part) => part.textContent)`)

async function newProposal(): Promise<void> {
  answered(
    await connect(inject('deskUrl')).POST('/api/v1/intake/municipal', {
      body: {
        contact: { name: '山田 太郎', email: `taro@${crypto.randomUUID()}.example`, department: '企画課' },
        municipalityCode: '032018',
        topics: ['muni.outreach'],
        supports: ['matching'],
        stage: 'planning',
        preferredContact: 'email',
        message: '拠点に企業を呼びたいです。',
        strengths: [],
        offices: [{ name: `表の拠点${crypto.randomUUID().slice(0, 6)}`, form: 'shared', seats: 40 }],
        needs: [{ code: 'local_hiring', importance: 4 }],
        formConsent: { version: '2026-11', accepted: true },
      },
    }),
  )
}

describe('tables of the console on a narrow screen', () => {
  it.each([
    ['ja-JP', 390],
    ['en-GB', 390],
    ['ja-JP', 768],
  ] as const)('show what is proposed and its decision beside what is known: %s, %i px', async (locale, width) => {
    await newProposal()
    const reader = await openConsole(browser, supervisor, '/desk/proposals', width, locale)
    const { page } = reader
    const card = page.getByRole('article').first()
    await card.getByRole('table').waitFor()
    expect(await farthest(card.getByRole('cell'))).toBeLessThanOrEqual(width)
    expect(await farthest(card.getByText(/^(?:採用|不採用|Accept|Refuse)$/u))).toBeLessThanOrEqual(width)
    await inspectScreen(reader)
    await reader.close()
  })

  it('give the subject of a caught mail the width of the screen', async () => {
    await newTicket('受付のメールが届きます。')
    const reader = await openConsole(browser, supervisor, '/desk/mailbox', 390)
    const { page } = reader
    const subjects = page.getByRole('cell', { name: /相談/u }).or(page.getByRole('gridcell', { name: /相談/u }))
    await subjects.first().waitFor()
    expect((await subjects.first().boundingBox())?.width).toBeGreaterThan(300)
    expect(await farthest(subjects)).toBeLessThanOrEqual(390)
    await inspectScreen(reader)
    await reader.close()
  })

  it.each([390, 768])(
    'leave an administrator alone with the reason a ticket is opened for, and lead back to the list: %i px',
    async (width) => {
      const number = await newTicket('理由を書いて開きます。')
      const reader = await openConsole(browser, administrator, `/desk/tickets/${number}?view=all&sort=received`, width)
      const { page } = reader
      await page.getByRole('heading', { name: `${number} を開く理由` }).waitFor()
      const list = page.getByRole('region', { name: '案件の一覧' })
      expect(await list.isVisible()).toBe(false)
      // Not what the browser says of the refusal that asked for the reason.
      expect(await findBarriers(page)).toEqual([])
      await page.getByRole('link', { name: '案件の一覧に戻る' }).click()
      await list.waitFor()
      await reader.close()
    },
  )

  it.each([768, 1024])('break no word of who did something: %i px', async (width) => {
    await stageCase(await openMatchDesk(inject('deskUrl'), inject('deskFolder'), inject('deskAccounts')), `table-${String(width)}`)
    const reader = await openConsole(browser, administrator, '/desk/audit', width)
    const { page } = reader
    await page.locator('tbody td:nth-child(2)', { hasText: 'リンクから' }).first().waitFor()
    expect(await brokenAmong(page, 'tbody td:nth-child(2)', 'リンクから')).toEqual([])
    await reader.close()
  })

  it('show all columns of the steps on a desk, and say on a smaller screen that there are more', async () => {
    await newTicket('集計の表に現れます。')
    const reader = await openConsole(browser, supervisor, '/desk/reports?report=funnel')
    const { page } = reader
    expect(await farthest(page.getByRole('columnheader'))).toBeLessThanOrEqual(1440)
    const more = page.getByText('右に続きがあります')
    expect(await more.count()).toBe(0)
    for (const report of ['funnel', 'response']) {
      await page.setViewportSize({ width: 900, height: 900 })
      await page.goto(`/desk/reports?report=${report}`)
      await more.waitFor()
      await page.evaluate(`document.querySelector('main table').parentElement.scrollTo(9999, 0)`)
      await more.waitFor({ state: 'hidden' })
    }
    await inspectScreen(reader)
    await reader.close()
  })
})

describe('a table whose rows lead somewhere is one stop of Tab', () => {
  const focused = (page: Page) =>
    page.evaluate<string>('document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent')
  const rowOf = (page: Page) => page.evaluate<number>('document.activeElement.closest("tr").rowIndex')

  it('the people of the desk: arrows lead from row to row and along its acts', async () => {
    const reader = await openConsole(browser, administrator, '/desk/people')
    const { page } = reader
    await page.getByRole('grid', { name: '窓口の職員' }).waitFor()
    await tabTo(page, 'tbody button')
    expect(await rowOf(page)).toBe(1)
    await page.keyboard.press('ArrowDown')
    expect(await rowOf(page)).toBe(2)
    const first = await focused(page)
    await page.keyboard.press('ArrowRight')
    expect(await rowOf(page)).toBe(2)
    expect(await focused(page)).not.toBe(first)
    await page.keyboard.press('End')
    expect(await rowOf(page)).toBe(
      await page
        .getByRole('row')
        .count()
        .then((rows) => rows - 1),
    )
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await inspectScreen(reader)
    // Beyond it, the next stop is no other row.
    await page.locator('tbody button').first().focus()
    await page.keyboard.press('Tab')
    expect(await page.evaluate<boolean>('document.activeElement.closest("tbody") === null')).toBe(true)
    await reader.close()
  })

  it('the audit, rows that lead nowhere among them; what comes later belongs to it', async () => {
    for (let times = 0; times < 3; times += 1) await newTicket('監査をたどります。')
    const reader = await openConsole(browser, administrator, '/desk/audit')
    const { page } = reader
    await page.getByRole('grid', { name: '操作の記録' }).waitFor()
    await tabTo(page, 'tbody *')
    const [from, rows] = [await rowOf(page), await page.locator('tbody tr').count()]
    for (let row = from + 1; row < from + 6; row += 1) {
      await page.keyboard.press('ArrowDown')
      expect(await rowOf(page)).toBe(row)
    }
    await page.keyboard.press('PageDown')
    expect(await rowOf(page)).toBeGreaterThan(from + 10)
    await page.keyboard.press('End')
    expect(await rowOf(page)).toBe(rows)
    await page.getByRole('button', { name: 'さらに表示' }).click()
    await expect.poll(() => page.locator('tbody tr').count()).toBeGreaterThan(rows)
    expect(await page.locator('tbody tr[tabindex="0"], tbody tr [tabindex="0"]').count()).toBe(1)
    await inspectScreen(reader)
    await reader.close()
  })

  it('and so is a list of texts, or of what happened to an organisation', async () => {
    const reader = await openConsole(browser, supervisor, '/desk/texts?block=enquiry.opening')
    const { page } = reader
    await page.getByRole('heading', { level: 2 }).last().waitFor()
    await tabTo(page, 'main section a')
    const first = await focused(page)
    await page.keyboard.press('ArrowDown')
    expect(await focused(page)).not.toBe(first)
    await page.keyboard.press('Enter')
    await page.waitForURL(/block=/u)
    expect(await page.locator('main section a[tabindex="0"]').count()).toBe(1)
    await inspectScreen(reader)
    const number = await newTicket('経緯をたどります。')
    await page.goto(`/desk/tickets/${number}?view=all&tab=organization`)
    await page.getByRole('heading', { name: 'これまでの経緯' }).waitFor()
    await expect.poll(() => page.locator('main ol a[tabindex="0"]').count()).toBe(1)
    await reader.close()
  })
})
