import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject } from 'vitest'
import { answered, connect } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, openConsole, type Colleague } from './support/console.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let consultant: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  consultant = await newColleague('consultant', '採否 四郎')
})
afterAll(() => closeWindows(browser))

/** A municipality's form that says something of itself nobody has decided yet; its ticket's number. */
async function newProposal(office: string): Promise<string> {
  const { ticket } = answered(
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
        offices: [{ name: office, form: 'shared', seats: 40 }],
        needs: [{ code: 'local_hiring', importance: 4 }],
        formConsent: { version: '2026-11', accepted: true },
      },
    }),
  )
  return ticket.number
}

/** The desk is everybody's: what came first stands first. */
async function showCard(page: Page, number: string) {
  const card = page.getByRole('article').filter({ has: page.getByRole('link', { name: number }) })
  const more = page.getByRole('button', { name: 'さらに表示' })
  await card.or(more).first().waitFor()
  while ((await card.count()) === 0) {
    // Page after page, until it is there.
    const shown = await page.getByRole('article').count()
    await more.click()
    await page.getByRole('article').nth(shown).waitFor()
  }
  return card
}

describe('proposals', () => {
  it('are counted beside their place in the menu', async () => {
    await newProposal(`拠点${crypto.randomUUID().slice(0, 6)}`)
    const reader = await openConsole(browser, consultant, '/desk/tasks')
    await reader.page.getByRole('link', { name: /^登録内容の変更案\s*[1-9]/u }).waitFor()
    await reader.close()
  })

  it('stand side by side with what is known, in words, and are decided with a reason and without a pointer', async () => {
    const office = `拠点${crypto.randomUUID().slice(0, 6)}`
    const number = await newProposal(office)
    const reader = await openConsole(browser, consultant, '/desk/proposals')
    const { page } = reader
    const card = await showCard(page, number)
    await card.getByRole('heading', { name: '盛岡市' }).waitFor()
    await card
      .getByRole('row', { name: `オフィス：${office}` })
      .getByText('オフィスの形態：シェアオフィス、席数：40席')
      .waitFor()
    expect(await card.innerText()).not.toMatch(/local_hiring|shared|offices\./u)
    await inspectScreen(reader)
    const decide = card.getByRole('button', { name: '採否を決定する' })
    expect(await decide.isDisabled()).toBe(true)

    await card.getByRole('button', { name: 'すべて採用' }).focus()
    await page.keyboard.press('Enter')
    const verdict = card.getByRole('radiogroup', { name: `オフィス：${office}の採否` })
    await verdict.getByRole('radio', { name: '採用', exact: true }).focus()
    await page.keyboard.press('ArrowRight')
    expect(await verdict.getByRole('radio', { name: '不採用' }).isChecked()).toBe(true)
    await card.getByLabel('理由').focus()
    await page.keyboard.insertText('現地を確かめてから。')
    await decide.focus()
    await page.keyboard.press('Enter')
    await page.getByText('盛岡市の変更案の採否を決定しました').waitFor()
    await card.waitFor({ state: 'detached' })

    await page.getByText('決定済み', { exact: true }).click()
    const decided = await showCard(page, number)
    await decided.getByText('現地を確かめてから。').waitFor()
    expect(
      await decided
        .getByRole('row', { name: `オフィス：${office}` })
        .getByRole('cell')
        .last()
        .innerText(),
    ).toBe('不採用')
    await inspectScreen(reader)
    await page.getByRole('button', { name: 'English' }).click()
    await decided.getByText('Refused').waitFor()
    await reader.close()
  })

  it('show what a colleague decided meanwhile beside what one had chosen and written, and lose neither', async () => {
    const office = `拠点${crypto.randomUUID().slice(0, 6)}`
    const number = await newProposal(office)
    const colleague = await newColleague('consultant', '先手 五郎')
    const reader = await openConsole(browser, consultant, '/desk/proposals')
    const { page } = reader
    const card = await showCard(page, number)
    await card.getByRole('button', { name: 'すべて採用' }).click()
    await card.getByLabel('理由').fill('電話で確かめました。')

    const { items } = answered(await colleague.api.GET('/api/v1/proposals', { params: { query: { status: 'pending', limit: 200 } } }))
    const proposal = items.find(({ ticketNumber }) => ticketNumber === number)
    if (!proposal) throw new Error(number)
    const refused = proposal.fields.map(({ field }) => field)
    const body = { accepted: [], refused, reason: '古い内容のため。' }
    answered(await colleague.api.PUT('/api/v1/proposals/{id}/decision', { params: { path: { id: proposal.id } }, body }))

    await card.getByText('選んでいる間に、先手 五郎さんが採否を決定しました').waitFor()
    await card.getByText('決定の理由：古い内容のため。').waitFor()
    await card.getByText('あなたの理由：電話で確かめました。').waitFor()
    const row = card.getByRole('row', { name: `オフィス：${office}` })
    expect(await row.getByRole('cell').last().innerText()).toMatch(/^不採用\s+あなた：採用$/u)
    await card.locator('[role=alert]:focus').waitFor()
    await inspectScreen(reader)
    await card.getByRole('button', { name: '確かめたので閉じる' }).click()
    await card.waitFor({ state: 'detached' })
    await reader.close()
  })

  it('show what has become known meanwhile, and are decided only by whoever has seen it, their choice kept', async () => {
    const office = `拠点${crypto.randomUUID().slice(0, 6)}`
    const number = await newProposal(office)
    const reader = await openConsole(browser, consultant, '/desk/proposals')
    const { page } = reader
    const card = await showCard(page, number)
    await card.getByRole('button', { name: 'すべて採用' }).click()
    await card.getByLabel('理由').fill('電話で確かめました。')

    const path = { code: '032018' }
    const stated = await consultant.api.GET('/api/v1/municipalities/{code}/profile', { params: { path } })
    const { profile } = stated.data ?? { profile: { strengths: [], offices: [], needs: [] } }
    const offices = [...profile.offices, { name: office, form: 'shared' as const, seats: 12 }]
    answered(await consultant.api.PUT('/api/v1/municipalities/{code}/profile', { params: { path }, body: { ...profile, offices } }))

    await card.getByText('選んでいる間に、登録内容が変わりました').waitFor()
    expect(await card.getByRole('alert').innerText()).toMatch(/先ほどまで：登録なし[^]*現在：.*12席/u)
    const decide = card.getByRole('button', { name: '採否を決定する' })
    expect(await decide.isDisabled()).toBe(true)
    await inspectScreen(reader)
    await card.getByRole('button', { name: '確かめたので続ける' }).click()
    expect(await card.getByLabel('理由').inputValue()).toBe('電話で確かめました。')
    await decide.click()
    await card.waitFor({ state: 'detached' })
    await reader.close()
  })
})
