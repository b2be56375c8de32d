import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { inspectScreen, newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'
import { openMatchDesk, stageShortlist } from './support/match.ts'
import { places } from './support/places.ts'
import type { Reader } from './support/reader.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
let browser: Browser
beforeAll(async () => {
  if (chromiumPath) browser = await launchBrowser()
})
afterAll(() => closeWindows(browser))

const openInEnglish = (colleague: Colleague, path: string) => openConsole(browser, colleague, path, 1440, 'en-GB')

/** Opens one place after the other and holds of each what holds of every screen. */
async function inspectPlaces(reader: Reader, paths: readonly string[]) {
  const { page } = reader
  for (const path of paths) {
    await page.goto(path)
    await page.locator('main h1, main h2').first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.getAttribute('html', 'lang'), path).toBe('en')
    await inspectScreen(reader)
  }
}

describe('in English nothing is in the way of a reader on', () => {
  it.each(['supervisor', 'administrator'] as const)('the screens of the desk: %s', async (role) => {
    await newTicket('英語で読まれる画面です。')
    const reader = await openInEnglish(await newColleague(role, 'Screens Reader'), '/desk/account')
    await inspectPlaces(
      reader,
      places.map((place) => `/desk/${place}`),
    )
    await reader.close()
  })

  it.each(['consultant', 'auditor'] as const)('the screens that a reader of fewer is offered, and one they are not: %s', async (role) => {
    await newTicket('英語で読まれる、見える範囲の画面です。')
    const reader = await openInEnglish(await newColleague(role, 'Fewer Screens'), '/desk/account')
    const { page } = reader
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /^Tasks/u })
      .waitFor()
    const offered = await page.evaluate<string[]>(`[...document.querySelectorAll('nav a[href^="/desk/"]')].map((one) => one.pathname)`)
    await inspectPlaces(reader, [...new Set(offered), '/desk/settings'])
    expect(await page.getByText('Your role does not show you this screen.').count()).toBe(1)
    await reader.close()
  })

  it('every side of a ticket, one of its candidates, and its organisation', async () => {
    const desk = await openMatchDesk(inject('deskUrl'), inject('deskFolder'), inject('deskAccounts'))
    const { number } = await stageShortlist(desk, 'console-english')
    const colleague = await newColleague('supervisor', 'Sides Reader')
    const ticket = { params: { path: { number } } }
    const [run] = answered(await colleague.api.GET('/api/v1/tickets/{number}/matches', ticket)).items
    const [town] = answered(
      await colleague.api.GET('/api/v1/tickets/{number}/matches/{runId}', { params: { path: { number, runId: run?.id ?? '' } } }),
    ).candidates
    const { organization } = answered(await colleague.api.GET('/api/v1/tickets/{number}', ticket))
    const side = (tab: string) => `/desk/tickets/${number}?view=all&tab=${tab}`
    const matching = `${side('matching')}&run=${run?.id}`
    const reader = await openInEnglish(colleague, '/desk/account')
    await inspectPlaces(reader, [
      `/desk/tickets/${number}?view=all`,
      ...['shortlists', 'meetings', 'mails', 'organization'].map(side),
      matching,
      `${matching}&sheet=weights`,
      `${matching}&sheet=map`,
      `${matching}&sheet=excluded`,
      `${matching}&town=${town?.municipality.code}`,
      `/desk/organizations/${organization?.id}`,
    ])
    await reader.close()
  })

  it('the list of tickets, its filters, its columns, and what a search found', async () => {
    const number = await newTicket('英語で探される案件です。')
    const colleague = await newColleague('consultant', 'List Reader')
    const { organization } = answered(await colleague.api.GET('/api/v1/tickets/{number}', { params: { path: { number } } }))
    const reader = await openInEnglish(colleague, '/desk/tickets?view=all&sort=received&audience=corporate')
    const { page } = reader
    await page.getByRole('button', { name: 'Filters' }).click()
    await page.getByRole('group', { name: 'Narrow the list' }).waitFor()
    await page.getByRole('group', { name: 'What the list is narrowed to' }).waitFor()
    await inspectScreen(reader)
    await page.getByRole('button', { name: 'Columns', exact: true }).click()
    await page.getByRole('button', { name: 'Show as a table' }).click()
    await page.getByRole('grid', { name: 'Tickets' }).getByRole('row').nth(1).waitFor()
    await page
      .getByRole('button', { name: /^Move “.*” back$/u })
      .first()
      .waitFor()
    await inspectScreen(reader)

    const box = page.getByRole('combobox', { name: 'Search' })
    await box.fill(organization?.name ?? '')
    await page.getByRole('option', { name: new RegExp(number, 'u') }).waitFor()
    await inspectScreen(reader)
    await box.press('Enter')
    await page.getByRole('heading', { level: 1, name: /^Found for/u }).waitFor()
    await page
      .getByRole('grid', { name: 'Tickets' })
      .getByRole('row', { name: new RegExp(number, 'u') })
      .waitFor()
    await inspectScreen(reader)
    await reader.close()
  })
})
