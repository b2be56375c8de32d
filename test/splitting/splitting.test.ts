import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { get, newLink, textOf } from '../pages/browser.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { pdf } from '../support/files.ts'
import { contactForm, corporateForm } from '../support/forms.ts'

let desk: TestApp
let consultant: Person
let supervisor: Person
beforeAll(async () => {
  desk = await startApp()
  consultant = await desk.staff('consultant', { name: '分割 葵' })
  supervisor = await desk.staff('supervisor')
})
afterAll(() => desk?.close())

const at = (number: string, rest = '') => `/api/v1/tickets/${number}${rest}`
const two = '東京の拠点を広げたいです。あわせて、東北の候補地も知りたいです。'
let companies = 0

/** A ticket of a company in the consultant's hands, whose applicant has proved the address. */
async function openTicket(form: object = {}) {
  companies += 1
  const email = `applicant@split${companies}.example`
  const body = corporateForm({ contact: contactForm({ email }), message: two, ...form })
  const filed = await desk.request('POST', '/api/v1/intake/corporate', {
    ...body,
    company: { ...body.company, name: `株式会社分割${companies}` },
  })
  const number: string = filed.json().ticket.number
  await consultant.request('PUT', at(number, '/assignment'), { consultantId: consultant.id })
  const ticket = await rowOf(number)
  await consultant.request('PUT', `/api/v1/contacts/${ticket.applicantId}/verification`)
  return { ...ticket, email }
}

async function rowOf(number: string) {
  const [row] = await desk.db.select().from(tickets).where(eq(tickets.number, number))
  if (!row) throw new Error(number)
  return row
}

const read = async (number: string) => (await consultant.request('GET', at(number))).json()
const say = async (number: string, body: string, direction: 'in' | 'out' = 'in', attachments: string[] = []): Promise<string> =>
  (await consultant.request('POST', at(number, '/messages'), { direction, subject: '件名', body, attachments })).json().id

interface Change {
  form?: boolean
  messages?: string[]
  message?: string
  topics?: string[]
  applicantId?: string
  people?: string[]
  consultantId?: string | null
  notice?: boolean
}
const body = (change: Change) => ({
  form: false,
  messages: [],
  message: '東北の候補地の件',
  topics: ['corp.destination'],
  people: [],
  consultantId: null,
  notice: false,
  ...change,
})
const split = (number: string, change: Change, person = consultant, ifMatch = '*') =>
  person.request('POST', at(number, '/split'), body(change), { 'if-match': ifMatch })
const preview = async (number: string, change: Change) =>
  (await consultant.request('POST', at(number, '/split-preview'), body(change))).json()
const choices = async (number: string) => (await consultant.request('GET', at(number, '/split'))).json()

interface Entry {
  id: string
  type: string
  message: { body: string } | null
  files: { name: string }[]
  from: { number: string } | null
  splitInto: string[]
  details: Record<string, unknown>
}
const timeline = async (number: string): Promise<Entry[]> =>
  (await consultant.request('GET', at(number, '/timeline?limit=100'))).json().items.toReversed()
const wordsIn = async (number: string) =>
  (await timeline(number)).flatMap(({ message, from, splitInto }) => (message ? [[message.body, from?.number ?? null, splitInto]] : []))

describe('a ticket that is split', () => {
  it('becomes two: what was chosen is read in the new one, and stays, marked, where it was written', async () => {
    const origin = await openTicket()
    const file = await consultant.request('POST', at(origin.number, '/drafts/reply/attachments'), pdf, {
      'content-type': 'application/octet-stream',
      'file-name': encodeURIComponent('候補地.pdf'),
    })
    const kept = await say(origin.number, '拠点の件です。')
    const gone = [await say(origin.number, '候補地の資料です。', 'out', [file.json().id]), await say(origin.number, '候補地の件です。')]
    const offered = await choices(origin.number)
    expect(offered).toMatchObject({
      form: two,
      messages: [{ id: kept, splitInto: [] }, { id: gone[0], files: [{ name: '候補地.pdf' }] }, { id: gone[1] }],
    })
    expect(await preview(origin.number, { messages: gone })).toMatchObject({
      refusals: [],
      goes: { messages: 2, files: 1 },
      stays: { messages: 1 },
      mail: null,
    })
    const before = await timeline(origin.number)
    const answer = await split(origin.number, { messages: gone, consultantId: consultant.id })
    expect(answer.statusCode, answer.body).toBe(201)
    const made = answer.json()
    expect(made).toMatchObject({
      audience: 'corporate',
      status: 'open',
      assignee: { id: consultant.id },
      splitFrom: origin.number,
      mergedInto: null,
      message: '東北の候補地の件',
      topics: ['corp.destination'],
      organization: { id: origin.organizationId },
      firstRespondedAt: null,
      applicant: { id: origin.applicantId },
      formConsent: { version: origin.formConsentVersion },
    })
    expect(made.number).toMatch(/^C-\d{4}-\d{6}$/u)
    expect(await wordsIn(made.number)).toEqual([
      ['候補地の資料です。', origin.number, []],
      ['候補地の件です。', origin.number, []],
    ])
    expect((await timeline(made.number)).find(({ message }) => message?.body === '候補地の資料です。')?.files).toMatchObject([
      { name: '候補地.pdf' },
    ])
    expect(await wordsIn(origin.number)).toEqual([
      ['拠点の件です。', null, []],
      ['候補地の資料です。', null, [made.number]],
      ['候補地の件です。', null, [made.number]],
    ])
    // Nothing of its history was rewritten or taken away; it tells of the split, and of the relation.
    const after = await timeline(origin.number)
    expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(before.map(({ id }) => id)))
    expect(after.filter(({ type }) => type === 'ticket.split' || type === 'relation.added')).toMatchObject([
      { details: { into: made.number, messages: 2 } },
      { details: { kind: 'split_into', other: made.number } },
    ])
    const { items } = (await consultant.request('GET', at(made.number, '/relations'))).json()
    expect(items).toMatchObject([{ kind: 'split_from', number: origin.number }])
    const found = (await consultant.request('GET', `/api/v1/search?q=${encodeURIComponent('東北の候補地の件')}`)).json()
    expect(JSON.stringify(found)).toContain(made.number)
    expect((await choices(origin.number)).messages[2]).toMatchObject({ splitInto: [made.number] })
  })

  it('gives its unanswered words their due time along, and owes nothing for them any more', async () => {
    const origin = await openTicket()
    await say(origin.number, '拝見しました。', 'out')
    const asked = await say(origin.number, '別の件です。')
    const { responseDueAt: due } = await read(origin.number)
    expect(due).not.toBeNull()
    const made = (await split(origin.number, { messages: [asked] })).json()
    expect(made).toMatchObject({ status: 'new', assignee: null, responseDueAt: due, firstResponseDueAt: due })
    expect((await read(origin.number)).responseDueAt).toBeNull()
  })

  it('counts as one form received, and is one more ticket to see to', async () => {
    const counted = async () => {
      const [responses, funnel] = await Promise.all(
        ['response-times', 'funnel'].map(async (report) => (await supervisor.request('GET', `/api/v1/reports/${report}`)).json().total),
      )
      return [responses.received, funnel.steps.form]
    }
    const listed = async () =>
      (await supervisor.request('GET', `/api/v1/tickets?organization=${origin.organizationId}`)).json().items.length
    const origin = await openTicket()
    const before = await counted()
    expect(await listed()).toBe(1)
    await split(origin.number, { form: true })
    expect(await counted()).toEqual(before)
    expect(await listed()).toBe(2)
  })
})

describe('splitting shows nobody what they could not see', () => {
  it('shows whoever takes part in the new one alone nothing of what was said before', async () => {
    const origin = await openTicket()
    const asked = await say(origin.number, '内輪の相談です。')
    const made = (await split(origin.number, { messages: [asked] })).json()
    const ticket = await rowOf(made.number)
    const stranger = await openTicket()
    await desk.owner`insert into ticket_participants (ticket_id, name, email, contact_id, added_by, created_at)
      values (${ticket.id}, '後から 加わる', ${stranger.email}, ${stranger.applicantId}, ${consultant.id}, now())`
    const { path } = await newLink(desk, { purpose: 'case', contactId: stranger.applicantId, ticketId: ticket.id })
    const page = textOf(await get(desk, path))
    expect(page).toContain(made.number)
    expect(page).not.toContain('内輪の相談です。')
  })

  it('brings along whom the consultant chose, and may be a colleague’s', async () => {
    const origin = await openTicket()
    const asked = await say(origin.number, '同僚の件です。')
    const colleague = await openTicket()
    await desk.owner`insert into ticket_participants (ticket_id, name, email, contact_id, added_by, created_at)
      values (${origin.id}, '同僚 太郎', ${colleague.email}, ${colleague.applicantId}, ${consultant.id}, now())`
    const { applicants, people } = await choices(origin.number)
    expect(applicants.map(({ id }: { id: string }) => id)).toEqual([origin.applicantId, colleague.applicantId])
    const made = (
      await split(origin.number, {
        messages: [asked],
        applicantId: colleague.applicantId,
        people: people.map(({ id }: { id: string }) => id),
      })
    ).json()
    expect(made).toMatchObject({ applicant: { id: colleague.applicantId }, formContact: { email: colleague.email } })
    const { items } = (await supervisor.request('GET', at(made.number, '/participants'))).json()
    expect(items).toMatchObject([{ email: origin.email }])
    const { path } = await newLink(desk, { purpose: 'case', contactId: colleague.applicantId, ticketId: (await rowOf(made.number)).id })
    expect(textOf(await get(desk, path))).toContain('同僚の件です。')
  })
})

describe('a split that must not be', () => {
  const refusedAs = async (number: string, change: Change) => {
    const [answer, told] = [await split(number, change), await preview(number, change)]
    expect(answer.statusCode, answer.body).toBe(409)
    expect(told.refusals[0].code).toBe(answer.json().code)
    return answer.json().code
  }

  it('takes nothing, or everything: words that stay make it legal', async () => {
    const origin = await openTicket()
    const said = await say(origin.number, '候補地の件です。')
    expect(await refusedAs(origin.number, {})).toBe('nothing_chosen')
    expect(await refusedAs(origin.number, { form: true, messages: [said], message: two })).toBe('nothing_stays')
    expect((await split(origin.number, { form: true, messages: [said] })).statusCode).toBe(201)
  })

  it('is of somebody who withdrew the consent to handling their data', async () => {
    const origin = await openTicket()
    await supervisor.request('POST', '/api/v1/suppressions', { address: origin.email, reason: 'withdrawn' })
    expect(await refusedAs(origin.number, { form: true })).toBe('consent_withdrawn')
  })

  it('is of a ticket that became part of another one, or stale, or names what is not its own', async () => {
    const origin = await openTicket()
    const other = await openTicket()
    const said = await say(other.number, '他社の言葉')
    const stale = await split(origin.number, { form: true }, consultant, '"1"')
    expect([stale.statusCode, stale.json().code]).toEqual([412, 'stale'])
    expect((await consultant.request('POST', at(origin.number, '/split'), body({ form: true }))).statusCode).toBe(428)
    const foreign = await split(origin.number, { messages: [said], people: [said], topics: ['muni.entry'], applicantId: other.applicantId })
    expect(foreign.statusCode).toBe(422)
    expect(foreign.json().errors.map(({ field }: { field: string }) => field)).toEqual([
      'messages.0',
      'people.0',
      'topics.0',
      'applicantId',
    ])
    const made = (await split(origin.number, { form: true, consultantId: consultant.id })).json()
    expect((await consultant.request('PUT', at(made.number, '/merge'), { into: origin.number, bringPeople: false })).statusCode).toBe(200)
    const merged = await split(made.number, { form: true })
    expect([merged.statusCode, merged.json().into]).toEqual([409, origin.number])
  })

  it('is not the consultant’s to make, or gives to others what is not theirs to give', async () => {
    const origin = await openTicket()
    const colleague = await desk.staff('consultant')
    expect((await split(origin.number, { form: true }, colleague)).json().code).toBe('not_your_ticket')
    expect((await split(origin.number, { form: true, consultantId: colleague.id })).statusCode).toBe(403)
    const given = await split(origin.number, { form: true, consultantId: colleague.id }, supervisor)
    expect(given.json()).toMatchObject({ status: 'open', assignee: { id: colleague.id } })
    expect((await split(origin.number, { form: true, consultantId: origin.applicantId }, supervisor)).json().errors[0].field).toBe(
      'consultantId',
    )
  })
})
