import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outbox } from '../../src/events/events.table.ts'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { tasks } from '../../src/tasks/tasks.table.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { react } from '../../workers/react.ts'
import { get, newLink, post, textOf } from '../pages/browser.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { businessDayAhead } from '../support/days-ahead.ts'
import { contactForm, corporateForm, municipalForm } from '../support/forms.ts'

let desk: TestApp
let consultant: Person
beforeAll(async () => {
  desk = await startApp()
  consultant = await desk.staff('consultant')
})
afterAll(() => desk.close())

/** Lets the rooms react to everything that happened. */
async function reacted() {
  for (const { id } of await desk.db.select().from(outbox)) await react(desk.deps, id)
}

const at = (number: string, rest = '') => `/api/v1/tickets/${number}${rest}`

let companies = 0
/** Two tickets of one company, of one applicant or of two, in the consultant's hands. */
async function twoTickets({ colleague = false } = {}) {
  const company = { name: `株式会社統合${(companies += 1)}` }
  const file = async (email: string, message: string) => {
    const form = corporateForm({ contact: contactForm({ email }), message })
    const { number } = (
      await desk.request('POST', '/api/v1/intake/corporate', { ...form, company: { ...form.company, ...company } })
    ).json().ticket
    await consultant.request('PUT', at(number, '/assignment'), { consultantId: consultant.id })
    const [row] = await desk.db.select().from(tickets).where(eq(tickets.number, number))
    if (!row) throw new Error(number)
    await consultant.request('PUT', `/api/v1/contacts/${row.applicantId}/verification`)
    return { number: number as string, id: row.id, applicantId: row.applicantId, organizationId: row.organizationId }
  }
  const stays = await file(`first@merge${companies}.example`, '最初のご相談です。')
  const goes = await file(colleague ? `second@merge${companies}.example` : `first@merge${companies}.example`, '重ねてのご相談です。')
  return { stays, goes }
}

const say = (number: string, body: string) =>
  consultant.request('POST', at(number, '/messages'), { direction: 'out', subject: '件名', body })
const merge = (from: string, into: string, bringPeople = false, person = consultant) =>
  person.request('PUT', at(from, '/merge'), { into, bringPeople })
const preview = async (from: string, into: string) => (await consultant.request('GET', at(from, `/merge?into=${into}`))).json()
const caseOf = (contactId: string, ticketId: string) => newLink(desk, { purpose: 'case', contactId, ticketId })

interface Entry {
  type: string
  message: { body: string } | null
  note: { body: string } | null
  from: { number: string; message: string | null } | null
}
const timeline = async (number: string): Promise<Entry[]> =>
  (await consultant.request('GET', at(number, '/timeline?limit=100'))).json().items

describe('a ticket that was merged into another one', () => {
  it('is not done by who has not seen what became of the one that ends', async () => {
    const { goes, stays } = await twoTickets()
    const read = async () => (await consultant.request('GET', at(goes.number))).json().version
    const seen = await read()
    await say(goes.number, 'その間に送った返信です。')
    const mergeAs = (version: number) =>
      consultant.request('PUT', at(goes.number, '/merge'), { into: stays.number, bringPeople: false }, { 'if-match': `"${version}"` })
    expect((await mergeAs(seen)).json()).toMatchObject({ status: 412, code: 'stale', currentVersion: await read() })
    expect((await consultant.request('GET', at(goes.number))).json().status).not.toBe('closed')
    expect((await mergeAs(await read())).statusCode).toBe(200)
  })

  it('is closed and points there; what was said is read there in order, marked where it came from', async () => {
    const { stays, goes } = await twoTickets()
    await say(stays.number, '一つ目')
    await say(goes.number, '二つ目')
    await consultant.request('POST', at(goes.number, '/notes'), { body: '内々のメモ' })
    await say(stays.number, '三つ目')
    const before = (await timeline(goes.number)).length
    expect(await preview(goes.number, stays.number)).toMatchObject({ refusals: [], messages: 1, people: [] })
    const merged = await merge(goes.number, stays.number)
    expect([merged.statusCode, merged.json().number]).toEqual([200, stays.number])
    const away = (await consultant.request('GET', at(goes.number))).json()
    expect(away).toMatchObject({ status: 'closed', mergedInto: stays.number, resolution: { kind: 'merged' } })
    expect(Object.values(away.can)).not.toContain(true)
    const entries = await timeline(stays.number)
    const said = entries.flatMap(({ message, note, from }) => (message || note ? [[(message ?? note)?.body, from?.number ?? null]] : []))
    expect(said.toReversed()).toEqual([
      ['一つ目', null],
      ['二つ目', goes.number],
      ['内々のメモ', goes.number],
      ['三つ目', null],
    ])
    expect(entries.find(({ type, from }) => type === 'ticket.received' && from)?.from?.message).toBe('重ねてのご相談です。')
    // Nothing of its own history was rewritten or taken away.
    expect((await timeline(goes.number)).length).toBe(before + 2)
  })

  it('takes nothing more: each act answers where the case goes on', async () => {
    const { stays, goes } = await twoTickets()
    await merge(goes.number, stays.number)
    const refused = [
      await say(goes.number, 'まだ'),
      await consultant.request('POST', at(goes.number, '/notes'), { body: 'まだ' }),
      await consultant.request('DELETE', at(goes.number, '/resolution')),
      await merge(goes.number, stays.number),
    ]
    for (const answer of refused)
      expect([answer.statusCode, answer.json().code, answer.json().into]).toEqual([409, 'ticket_merged', stays.number])
  })

  it('takes its open tasks along, and what waits to go is cancelled with the reason, but for what was written already', async () => {
    const { stays, goes } = await twoTickets()
    await consultant.request('POST', at(goes.number, '/follow-ups'), {
      subject: '予定',
      body: '後日のご案内',
      dueAt: '2031-01-06T01:00:00Z',
    })
    await say(goes.number, '送ったばかり')
    const [mail] = await desk.db.select().from(followUps).where(eq(followUps.ticketId, goes.id))
    await desk.db.insert(tasks).values({ kind: 'mail_failed', ticketId: goes.id, followUpId: mail?.id, createdAt: new Date() })
    await merge(goes.number, stays.number)
    await reacted()
    const mails = await desk.db.select().from(followUps).where(eq(followUps.ticketId, goes.id))
    expect(mails.find(({ kind }) => kind === 'manual-follow-up')).toMatchObject({ state: 'cancelled', cancelReason: 'merged' })
    expect(mails.find(({ kind }) => kind === 'consultant-message')).toMatchObject({ state: 'pending' })
    const { openTasks } = (await consultant.request('GET', at(stays.number, '/timeline'))).json()
    expect(openTasks).toMatchObject([{ kind: 'mail_failed', ticket: stays.number }])
  })

  it('takes along what anybody is writing, with its files, beside what they write there; and what is kept late', async () => {
    const { stays, goes } = await twoTickets()
    const keep = (number: string, body: string) => consultant.request('PUT', at(number, '/drafts/note'), { body })
    await keep(goes.number, '大事なメモの書きかけ')
    await keep(stays.number, '別の書きかけ')
    const call = { subject: 'お電話でのご連絡', body: '聞き取りの途中' }
    await consultant.request('PUT', at(goes.number, '/drafts/heard'), call)
    const file = await consultant.request('POST', at(goes.number, '/drafts/note/attachments'), Buffer.from('控え'), {
      'content-type': 'application/octet-stream',
      'file-name': 'memo.txt',
    })
    expect(file.statusCode).toBe(201)
    await merge(goes.number, stays.number)
    const drafts = async () => (await consultant.request('GET', at(stays.number, '/drafts'))).json()
    expect((await drafts()).note.body).toBe('別の書きかけ\n\n大事なメモの書きかけ')
    expect((await drafts()).heard).toMatchObject(call)
    expect((await drafts()).files.note).toEqual([expect.objectContaining({ name: 'memo.txt' })])
    // Whoever was writing when it happened keeps the last letters a moment later.
    await keep(goes.number, '大事なメモの書きかけ、その続き')
    expect((await drafts()).note.body).toContain('その続き')
    expect((await consultant.request('GET', at(goes.number, '/drafts'))).json().note).toBeNull()
  })

  it('owes nothing any more; the one that stays owes the earlier answer, and waits for the applicant no longer', async () => {
    const { stays, goes } = await twoTickets()
    await say(stays.number, 'お返事をお待ちします')
    await consultant.request('PUT', at(stays.number, '/waiting'), { for: 'applicant' })
    const owed = (await consultant.request('GET', at(goes.number))).json().responseDueAt
    expect(owed).not.toBeNull()
    const merged = (await merge(goes.number, stays.number)).json()
    expect(merged).toMatchObject({ status: 'open', responseDueAt: owed })
    expect((await consultant.request('GET', at(goes.number))).json().responseDueAt).toBeNull()
  })

  it('leads its applicant’s link to the one that stays, with what was said on both', async () => {
    const { stays, goes } = await twoTickets()
    await say(stays.number, '残る側の言葉')
    await say(goes.number, '移る側の言葉')
    const { path } = await caseOf(goes.applicantId, goes.id)
    await merge(goes.number, stays.number)
    const page = textOf(await get(desk, path))
    for (const words of [stays.number, '残る側の言葉', '移る側の言葉']) expect(page).toContain(words)
    await post(desk, `${path}/messages`, { message: '統合の後の言葉', key: 'm'.repeat(30) })
    expect((await timeline(stays.number)).find(({ message }) => message?.body === '統合の後の言葉')?.from).toBeNull()
  })
})

describe('merging shows nobody what they could not see', () => {
  it('leaves a colleague of the same company with their own words, unless the consultant brings them along', async () => {
    const { stays, goes } = await twoTickets({ colleague: true })
    expect(goes.applicantId).not.toBe(stays.applicantId)
    await say(stays.number, '一人目への言葉')
    await say(goes.number, '二人目への言葉')
    const [first, second] = [await caseOf(stays.applicantId, stays.id), await caseOf(goes.applicantId, goes.id)]
    expect((await preview(goes.number, stays.number)).people).toHaveLength(1)
    await merge(goes.number, stays.number)
    const seenByFirst = textOf(await get(desk, first.path))
    expect(seenByFirst).toContain('一人目への言葉')
    expect(seenByFirst).not.toContain('二人目への言葉')
    const seenBySecond = textOf(await get(desk, second.path))
    expect(seenBySecond).toContain('二人目への言葉')
    expect(seenBySecond).not.toContain('一人目への言葉')
    expect((await consultant.request('GET', at(stays.number, '/participants'))).json().items).toEqual([])
  })

  it('lets them take part in the one that stays when the consultant says so', async () => {
    const { stays, goes } = await twoTickets({ colleague: true })
    await consultant.request('POST', at(goes.number, '/participants'), { name: '写し', email: 'cc@copies.example' })
    const { path } = await caseOf(goes.applicantId, goes.id)
    await merge(goes.number, stays.number, true)
    await say(stays.number, '皆さまへ')
    const { items } = (await consultant.request('GET', at(stays.number, '/participants'))).json()
    expect(items.map(({ email }: { email: string }) => email)).toEqual([expect.stringContaining('second@'), 'cc@copies.example'])
    expect(textOf(await get(desk, path))).toContain('皆さまへ')
  })
})

describe('tickets that must not become one', () => {
  const codesOf = async (from: string, into: string) => {
    const [answer, told] = [await merge(from, into), await preview(from, into)]
    const codes = told.refusals.map(({ code }: { code: string }) => code)
    expect([answer.statusCode, answer.json().code]).toEqual([409, codes[0]])
    return codes
  }

  it('are of different sides, of different applicants, or the same', async () => {
    const [{ stays }, { stays: other }] = [await twoTickets(), await twoTickets()]
    const { number: town } = (await desk.request('POST', '/api/v1/intake/municipal', municipalForm())).json().ticket
    await consultant.request('PUT', at(town, '/assignment'), { consultantId: consultant.id })
    expect(await codesOf(stays.number, town)).toEqual(['different_side'])
    expect(await codesOf(stays.number, other.number)).toEqual(['different_applicant'])
    expect(await codesOf(stays.number, stays.number)).toEqual(['same_ticket'])
  })

  it('have a meeting ahead, a run, or are finished; the other way round they may', async () => {
    const { stays, goes } = await twoTickets()
    await consultant.request('POST', at(goes.number, '/meetings'), {
      status: 'booked',
      kind: 'online',
      startsAt: `${businessDayAhead(400)}T01:00:00Z`,
    })
    await consultant.request('POST', at(goes.number, '/matches'))
    expect(await codesOf(goes.number, stays.number)).toEqual(['matching_stands', 'meeting_ahead'])
    await consultant.request('PUT', at(stays.number, '/resolution'), { kind: 'answered' })
    expect(await codesOf(goes.number, stays.number)).toContain('ticket_finished')
    await consultant.request('DELETE', at(stays.number, '/resolution'))
    expect((await merge(stays.number, goes.number)).statusCode).toBe(200)
  })

  it('are not both the consultant’s, or one is none', async () => {
    const { stays, goes } = await twoTickets()
    const stranger = await desk.staff('consultant')
    expect((await merge(goes.number, stays.number, false, stranger)).json().code).toBe('not_your_ticket')
    await consultant.request('DELETE', at(stays.number, '/assignment'))
    expect(await codesOf(goes.number, stays.number)).toEqual(['other_unassigned'])
    expect((await merge(goes.number, stays.number)).json().title).toContain('Nobody has the other ticket: open it')
    await stranger.request('PUT', at(stays.number, '/assignment'), { consultantId: stranger.id })
    expect(await codesOf(goes.number, stays.number)).toEqual(['other_held'])
    expect((await merge(goes.number, stays.number)).json()).toMatchObject({ assigneeId: stranger.id })
    expect((await preview(goes.number, stays.number)).otherAssigneeId).toBe(stranger.id)
    expect((await merge(goes.number, 'C-2026-999999')).json().errors[0].field).toBe('into')
    const supervisor = await desk.staff('supervisor')
    expect((await merge(goes.number, stays.number, false, supervisor)).statusCode).toBe(200)
  })
})
