import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person, TestApp } from '../support/app.ts'
import { businessDayAhead } from '../support/days-ahead.ts'
import { contactForm, corporateForm, municipalForm, workerForm } from '../support/forms.ts'
import { openedTo } from '../support/opened.ts'
import { enquired, enquiryUrl, openCase, openly, startDeskWithTown, type Case } from '../shortlists/scene.ts'

interface Entry {
  kind: string
  id: string
  at: string
  ticket: { number: string; company: string | null }
  enquiry: { status: string } | null
}
interface Page {
  items: Entry[]
  contacts: { name: string; email: string }[]
  nextCursor: string | null
}

let desk: TestApp
let found: Case
/** A second ticket of the same company, sent by somebody else there. */
let second: string
let townTicket: string
const meetingAt = `${businessDayAhead(400)}T01:00:00.000Z`
const read = (number: string, by: Person, query = '') => by.request('GET', `/api/v1/tickets/${number}/organization?${query}`)

beforeAll(async () => {
  const scene = await startDeskWithTown()
  desk = scene.desk
  const company = { name: '株式会社経過商会', industry: 'G', employees: 80, prefecture: '13' }
  found = await openCase(desk, { form: { ...openly.form, company } })
  const colleague = contactForm({ name: '田中 次郎', email: 'jiro@keika.example' })
  second = (await desk.request('POST', '/api/v1/intake/corporate', corporateForm({ company, contact: colleague }))).json().ticket.number
  await found.consultant.request('POST', `/api/v1/tickets/${found.number}/meetings`, {
    status: 'booked',
    kind: 'phone',
    phone: '03-1234-5678',
    startsAt: meetingAt,
  })
  const id = await enquired(found)
  const accepted = (await scene.town.request('PUT', enquiryUrl(id, '/answer'), { answer: 'accept' })).json()
  const made = await found.consultant.request('POST', `/api/v1/introductions/${accepted.introductionId}/outcomes`, {
    kind: 'site_visit',
    on: '2026-01-05',
  })
  expect(made.statusCode, made.body).toBeLessThan(300)
  // Another company's ticket and list, which are none of this one's.
  await enquired(await openCase(desk, { consultant: found.consultant }), '401005')
  townTicket = (await desk.request('POST', '/api/v1/intake/municipal', municipalForm())).json().ticket.number
})
afterAll(() => desk?.close())

describe('the organisation of a ticket', () => {
  it('is shown with its standing, its contacts, and what happened in any of its tickets, the latest first', async () => {
    const answer = (await read(second, found.consultant)).json()
    expect(answer.organization).toMatchObject({
      id: found.companyId,
      kind: 'company',
      name: found.companyName,
      prefecture: '13',
      industry: 'G',
      declaredOn: null,
      verifiedAt: null,
    })
    expect(answer.organization.profileConfirmedAt).not.toBeNull()
    expect(answer.contacts.map(({ name }: Page['contacts'][number]) => name)).toEqual(['田中 次郎', '佐藤 花子'])
    const { items, nextCursor } = answer as Page
    expect(nextCursor).toBeNull()
    expect(items.map(({ kind }) => kind)).toEqual(['meeting', 'outcome', 'introduction', 'enquiry', 'shortlist', 'ticket', 'ticket'])
    expect(new Set(items.map(({ ticket }) => ticket.number))).toEqual(new Set([found.number, second]))
    expect(items.map(({ at }) => at)).toEqual(
      items
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    )
    expect(items[0]).toMatchObject({ meeting: { status: 'booked', kind: 'phone', startsAt: meetingAt }, enquiry: null })
    expect(items[1]).toMatchObject({
      outcome: { kind: 'site_visit', on: '2026-01-05' },
      enquiry: { municipality: { name: '会津若松市', romanName: 'Aizuwakamatsu-shi' } },
    })
    expect(items[3]).toMatchObject({ enquiry: { status: 'introduced', disclosure: 'open' }, shortlist: null })
    expect(items[4]).toMatchObject({ shortlist: { status: 'dispatched', candidates: 3 } })
  })

  it('tells which addresses get no mail and why, until that is lifted', async () => {
    type Known = { email: string; suppressed: string | null }[]
    const known = async (): Promise<Known> => (await read(second, found.consultant)).json().contacts
    const reasons = async () => (await known()).map(({ suppressed }) => suppressed)
    const [{ email } = { email: '' }] = await known()
    expect(await reasons()).toEqual([null, null])
    const stop = { address: email.toUpperCase(), reason: 'withdrawn' }
    const { id } = (await found.consultant.request('POST', '/api/v1/suppressions', stop)).json()
    expect(await reasons()).toEqual(['withdrawn', null])
    await (await desk.staff('supervisor')).request('DELETE', `/api/v1/suppressions/${id}`)
    expect(await reasons()).toEqual([null, null])
  })

  it('goes on where the page before ended, with nothing twice and nothing left out; the contacts come once', async () => {
    const whole = ((await read(found.number, found.consultant)).json() as Page).items
    const pages: Page[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = (await read(found.number, found.consultant, `limit=2${cursor && `&cursor=${cursor}`}`)).json() as Page
      pages.push(page)
      cursor = page.nextCursor
    }
    expect(pages.flatMap(({ items }) => items)).toEqual(whole)
    expect(pages.map(({ contacts }) => contacts.length)).toEqual([2, ...pages.slice(1).map(() => 0)])
  })

  it('is, of a municipality, also what companies wanted of it, by their names', async () => {
    const { organization, items } = (await read(townTicket, found.consultant)).json()
    expect(organization).toMatchObject({ kind: 'municipality', code: '072028', name: '会津若松市', corporateNumber: null })
    const asked = (items as Entry[]).filter(({ ticket }) => ticket.number === found.number)
    expect(asked.map(({ kind }) => kind)).toEqual(['outcome', 'introduction', 'enquiry'])
    expect(asked[0]?.ticket.company).toBe(found.companyName)
    expect((items as Entry[]).filter(({ kind }) => kind === 'ticket')).toMatchObject([{ ticket: { number: townTicket, company: null } }])
  })

  it('is nobody where the applicant asks for themselves', async () => {
    const { ticket } = (await desk.request('POST', '/api/v1/intake/worker', workerForm())).json()
    expect((await read(ticket.number, found.consultant)).json()).toEqual({ items: [], nextCursor: null, organization: null, contacts: [] })
  })

  it('tells an auditor what happened, and of no person who it is', async () => {
    const answer = await read(second, await desk.staff('auditor'))
    for (const told of ['田中', '次郎', 'jiro@', '花子']) expect(answer.body).not.toContain(told)
    expect(answer.json().items).toHaveLength(7)
    const { contacts } = answer.json<{ contacts: { id: string; name: string }[] }>()
    expect(contacts.map(({ name }) => name)).toEqual(contacts.map(({ id }, at) => `${'田佐'[at]}●● #${id.slice(-4)}`))
  })

  it('tells an administrator of the applicant alone for whom they gave a reason, and nothing without one', async () => {
    const administrator = await desk.staff('administrator')
    const refused = await read(second, administrator)
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'reason_needed'])
    await openedTo(administrator, second)
    const { contacts } = (await read(second, administrator)).json() as Page
    expect(contacts.map(({ name }) => name)).toEqual(['田中 次郎', expect.stringMatching(/^佐●● #[0-9a-f]{4}$/u)])
  })

  it('refuses a cursor that is none, and a ticket that is none', async () => {
    expect((await read(second, found.consultant, 'cursor=nonsense')).statusCode).toBe(422)
    expect((await read('C-2026-999999', found.consultant)).statusCode).toBe(404)
  })
})

it('is read of an organisation, too, that never asked', async () => {
  const consultant = await desk.staff('consultant')
  const { items } = (await consultant.request('GET', `/api/v1/search?q=${encodeURIComponent('会津若松')}`)).json().municipalities
  const answer = await consultant.request('GET', `/api/v1/organizations/${items[0].id}/history`)
  expect(answer.json()).toMatchObject({ organization: { name: items[0].name, kind: 'municipality' } })
  const nobody = await consultant.request('GET', `/api/v1/organizations/${crypto.randomUUID()}/history`)
  expect(nobody.statusCode).toBe(404)
})
