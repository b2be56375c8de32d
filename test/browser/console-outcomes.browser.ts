import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, openConsole, type Colleague } from './support/console.ts'
import { openMatchDesk, stageShortlist, townsListed, type MatchDesk } from './support/match.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
let desk: MatchDesk
let supervisor: Colleague
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  desk = await openMatchDesk(inject('deskUrl'), inject('deskFolder'), inject('deskAccounts'))
  supervisor = await newColleague('supervisor', '統括 桜')
})
afterAll(() => closeWindows(browser))

const dialog = (page: Page) => page.getByRole('dialog')
const of = (id: string) => ({ params: { path: { id } } })

/** Two sides are introduced by what the desk takes down for them, and a site visit is recorded. */
async function visited() {
  const staged = await stageShortlist(desk, 'console-outcome')
  const { api } = supervisor
  const [code] = townsListed
  const candidate = { params: { path: { id: staged.shortlistId, code } } }
  const interest = { ...candidate, body: { interest: 'interested' } } as const
  const list = answered(await api.PUT('/api/v1/shortlists/{id}/candidates/{code}/interest', interest))
  const enquiryId = list.candidates.find(({ municipality }) => municipality.code === code)?.enquiry?.id ?? ''
  answered(await api.PUT('/api/v1/enquiries/{id}/answer', { ...of(enquiryId), body: { answer: 'accept' } }))
  const enquiry = answered(await api.PUT('/api/v1/enquiries/{id}/disclosure-consent', of(enquiryId)))
  const introductionId = enquiry.introductionId ?? ''
  answered(await api.POST('/api/v1/introductions/{id}/outcomes', { ...of(introductionId), body: { kind: 'site_visit', on: '2026-11-02' } }))
  return { number: staged.number, introductionId }
}

it('a recorded outcome is corrected and taken back for a reason, by button and by palette, and stands struck out with it', async () => {
  const { number, introductionId } = await visited()
  const reader = await openConsole(browser, supervisor, `/desk/tickets/${number}?view=all&tab=shortlists`)
  const { page } = reader
  const line = (day: string) => page.getByRole('listitem').filter({ hasText: day }).last()
  const reason = () => dialog(page).getByLabel('訂正する理由')
  const correct = () => dialog(page).getByRole('button', { name: '訂正する' })
  await line('11月2日').getByRole('button', { name: '成果を訂正' }).press('Enter')
  await dialog(page).getByText('記録されている内容：11月2日(月) 視察').waitFor()
  await inspectScreen(reader)
  await reason().fill('視察と別の日を取り違えたため')
  await correct().click()
  await dialog(page).getByText('記録済みの内容と同じです。').waitFor()
  await dialog(page).getByRole('textbox', { name: '日付' }).fill('2026-11-04')
  await correct().click()
  await line('11月4日').waitFor()
  const struck = line('11月2日')
  expect(await struck.locator('del').innerText()).toContain('視察')
  expect(await struck.innerText()).toMatch(/訂正前：[^]*理由：視察と別の日を取り違えたため[^]*訂正：統括 桜/u)

  await page.keyboard.press('Control+k')
  await page.keyboard.insertText('成果を訂正')
  await page.keyboard.press('Enter')
  await dialog(page).getByRole('radio', { name: '記録を取り消す' }).check()
  await reason().fill('視察は先方の都合でなくなったため')
  await inspectScreen(reader)
  await correct().click()
  await line('11月4日').locator('del').waitFor()
  await inspectScreen(reader)
  const { outcomes } = answered(await supervisor.api.GET('/api/v1/introductions/{id}', of(introductionId)))
  expect(outcomes.filter(({ correction }) => correction === null)).toEqual([])
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByText('Reason: 視察は先方の都合でなくなったため').waitFor()
  await page.goto(`${inject('deskUrl')}/desk/tickets/${number}?view=all`)
  await page.getByText('Why a recorded outcome was corrected').first().waitFor()
  await reader.close()
})
