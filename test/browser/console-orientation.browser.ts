import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { findBarriers } from './support/find-barriers.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let consultant: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  consultant = await newColleague('consultant', '見当 一子')
})
afterAll(() => closeWindows(browser))

const narrow = 900

interface Cell {
  readonly ownerDocument: { createRange(): { selectNodeContents(cell: Cell): void; getClientRects(): { readonly length: number } } }
}
const linesOf = (cell: Cell) => {
  const words = cell.ownerDocument.createRange()
  words.selectNodeContents(cell)
  return words.getClientRects().length
}

describe('whoever works in the console', () => {
  it('is led back to the list where a ticket takes the whole screen, and told that only its consultant replies', async () => {
    const number = await newTicket('狭い画面で読みます。')
    const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=unassigned&sort=received`, narrow)
    const { page } = reader
    await page.getByText('担当すると返信できます').waitFor()
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    await inspectScreen(reader)
    await page.getByRole('button', { name: '担当する' }).click()
    await page.getByText('担当すると返信できます').waitFor({ state: 'detached' })
    await page.getByRole('link', { name: '案件の一覧に戻る' }).press('Enter')
    await page.getByRole('heading', { level: 1, name: '担当者なし' }).waitFor()
    expect(new URL(page.url()).search).toContain('sort=received')
    await inspectScreen(reader)
    await reader.close()
  })

  it('is told who can reply on a ticket of somebody else, whoever stands in for them included', async () => {
    const [absent, substitute] = [await newColleague('consultant', '不在 春子'), await newColleague('consultant', '代理 夏男')]
    const number = await newTicket('誰が答えますか。')
    const body = { consultantId: absent.id }
    answered(await absent.api.PUT('/api/v1/tickets/{number}/assignment', { params: { path: { number } }, body }))
    const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all`)
    await reader.page.getByText('担当の不在 春子さんか統括責任者が返信できます').waitFor()
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date())
    const absences = [{ startsOn: day, endsOn: day, substituteId: substitute.id }]
    answered(await absent.api.PUT('/api/v1/staff/{id}/absences', { params: { path: { id: absent.id } }, body: absences }))
    await reader.page.reload()
    await reader.page.getByText('担当の不在 春子さん、代理の代理 夏男さんか統括責任者が返信できます').waitFor()
    await inspectScreen(reader)
    await reader.close()
  })

  it('reads in the title of the page what is open, in the language of the screen', async () => {
    const number = await newTicket('題名を読みます。')
    const reader = await openConsole(browser, consultant, `/desk/tickets/${number}?view=all`)
    const { page } = reader
    await expect.poll(() => page.title()).toMatch(new RegExp(`^${number} 株式会社みほん.+｜相談デスク｜結 Musubi$`, 'u'))
    await page.getByRole('link', { name: /^担当者なし/u }).click()
    await expect.poll(() => page.title()).toBe('担当者なし｜相談デスク｜結 Musubi')
    await page.getByRole('link', { name: '対応事項' }).click()
    await expect.poll(() => page.title()).toBe('対応事項｜相談デスク｜結 Musubi')
    await page.getByRole('button', { name: 'English' }).click()
    await expect.poll(() => page.title()).toBe('Tasks – Desk – Musubi')
    await reader.close()
  })

  it('is told who sees a screen that is not for their role, and led to the tickets, with nothing that can only fail', async () => {
    const reader = await openConsole(browser, consultant, '/desk/audit')
    const { page } = reader
    await page.getByText(/表示できる役割：.*管理者/u).waitFor()
    await page.getByRole('heading', { level: 1, name: '監査' }).waitFor()
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0)
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('link', { name: '案件の一覧へ' }).press('Enter')
    await page.waitForURL(/desk\/tickets/u)
    await reader.close()
  })

  it('reads roles and states of people in one line each, where columns are narrow', async () => {
    const administrator = await newColleague('administrator', '見当 二郎')
    const reader = await openConsole(browser, administrator, '/desk/people', narrow, 'en-GB')
    const { page } = reader
    const row = page.getByRole('row', { name: /見当 二郎/u })
    const state = row.getByText('Active', { exact: true })
    await state.waitFor()
    expect(await state.evaluate((label: { scrollWidth: number; clientWidth: number }) => label.scrollWidth <= label.clientWidth)).toBe(true)
    const role = row.getByRole('gridcell', { name: 'Administrator', exact: true })
    expect(await role.evaluate(linesOf)).toBe(1)
    await page.getByText(/[\d,]+ open tickets in all, of [\d,]+ that can be carried/u).waitFor()
    await inspectScreen(reader)
    await reader.close()
  })

  it('reads in the audit whose sessions an administrator ended', async () => {
    const administrator = await newColleague('administrator', '見当 三郎')
    const ended = await newColleague('consultant', '見当 四郎')
    await administrator.api.DELETE('/api/v1/people/{id}/sessions', { params: { path: { id: ended.id } } })
    const reader = await openConsole(browser, administrator, `/desk/audit?who=${administrator.id}`)
    await reader.page
      .getByRole('row', { name: /見当 三郎.*見当 四郎/u })
      .first()
      .waitFor()
    await inspectScreen(reader)
    await reader.close()
  })
})
