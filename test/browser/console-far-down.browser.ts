import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { answered } from '../../bin/demo/desk-client.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { chromiumPath, closeWindows, launchBrowser, noBrowser } from './support/chromium.ts'
import { newColleague, newTicket, openConsole, type Colleague } from './support/console.ts'
import { withDeskDatabase } from './support/desk-database.ts'

const it = itOnlyWhen(chromiumPath !== undefined, noBrowser)
const further = 430
const rowsOfAPage = 50

let browser: Browser
let consultant: Colleague
let organization: string
beforeAll(async () => {
  if (!chromiumPath) return
  browser = await launchBrowser()
  consultant = await newColleague('consultant', '遠山 下り子')
  const number = await newTicket('多くの案件があります。')
  const ticket = answered(await consultant.api.GET('/api/v1/tickets/{number}', { params: { path: { number } } }))
  organization = ticket.organization?.id ?? ''
  // In the lists of others they come last, and nothing is due in them.
  await withDeskDatabase(
    (sql) => sql`
      insert into tickets select (jsonb_populate_record(filed, jsonb_build_object('id', uuidv7(), 'number', 'C-2020-' || (700000 + n), 'status', 'open',
        'assignee_id', ${consultant.id}::uuid, 'received_at', timestamptz '2020-12-01' - n * interval '1 hour', 'updated_at', timestamptz '2020-12-01',
        'first_response_due_at', timestamptz '2040-01-01' + n * interval '1 hour', 'first_responded_at', timestamptz '2020-12-02'))).*
      from tickets filed, generate_series(1, ${further}) n where number = ${number}`,
  )
})
afterAll(() => closeWindows(browser))

describe('a list that was scrolled far down', () => {
  it('is read anew by as many requests as one of four pages when something happens, and shows what changed where it was scrolled to', async () => {
    const colleague = await newColleague('supervisor', '近藤 上也')
    const reader = await openConsole(browser, consultant, `/desk/tickets?view=all&sort=received&organization=${organization}`)
    const { page } = reader
    const last = page.getByRole('link', { name: new RegExp(`C-2020-${700_000 + further}`, 'u') })
    await page.locator('main li a').first().hover()
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, 100_000)
        return last.isVisible()
      })
      .toBe(true)

    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname + new URL(request.url()).search))
    const params = { path: { number: `C-2020-${700_000 + further}` }, header: { 'if-match': '"1"' } }
    answered(await colleague.api.PUT('/api/v1/tickets/{number}/assignment', { params, body: { consultantId: colleague.id } }))
    await last.getByText('近藤 上也').waitFor()
    const pages = asked.filter((path) => path.includes(`limit=${rowsOfAPage}`) && path.startsWith('/api/v1/tickets?'))
    expect(new Set(pages).size, asked.join('\n')).toBeLessThanOrEqual(4)
    expect(await last.isVisible()).toBe(true)
    await reader.close()
  })
})
