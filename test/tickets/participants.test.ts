import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { events, outbox } from '../../src/events/events.table.ts'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { contacts } from '../../src/people/people.table.ts'
import { react } from '../../workers/react.ts'
import { get, newLink, post, postAndLook, textOf } from '../pages/browser.ts'
import { openCase, type Case } from '../shortlists/scene.ts'
import { startApp, type TestApp } from '../support/app.ts'

let desk: TestApp
beforeAll(async () => {
  desk = await startApp()
})
afterAll(() => desk.close())

/** Lets the rooms react to everything that happened. */
async function reacted() {
  for (const { id } of await desk.db.select().from(outbox)) await react(desk.deps, id)
}

const urlOf = (found: Case) => `/api/v1/tickets/${found.number}/participants`
const say = (found: Case, body: string) =>
  found.consultant.request('POST', `/api/v1/tickets/${found.number}/messages`, { direction: 'out', subject: '件名', body })
const listed = async (found: Case) => (await found.consultant.request('GET', urlOf(found))).json().items as { id: string; email: string }[]
const mailsTo = (participantId: string) => desk.db.select().from(followUps).where(eq(followUps.participantId, participantId))

async function add(found: Case, email: string): Promise<string> {
  return (await found.consultant.request('POST', urlOf(found), { name: '写し 三郎', email })).json().id
}

/** A colleague the applicant named, who has proved their address; and the way to their page of the case. */
async function addColleague(found: Case, email: string) {
  const { path } = await newLink(desk, { purpose: 'case', contactId: found.applicantId, ticketId: found.ticketId })
  await post(desk, `${path}/colleagues`, { name: '同僚 一郎', email })
  const [contact] = await desk.db.select().from(contacts).where(eq(contacts.email, email))
  const own = await newLink(desk, { purpose: 'case', contactId: contact?.id ?? '', ticketId: found.ticketId })
  await postAndLook(desk, own.path)
  const id = (await listed(found)).find((one) => one.email === email)?.id ?? ''
  return { id, path: own.path }
}

describe('a participant', () => {
  it('is named with the ticket and in lists, by a mark alone to auditors, as long as they take part', async () => {
    const found = await openCase(desk)
    const id = await add(found, 'named@copies.example')
    const ticket = `/api/v1/tickets/${found.number}`
    const namesFor = async (reader: Case['consultant']) => (await reader.request('GET', ticket)).json().participants
    expect(await namesFor(found.consultant)).toEqual([{ name: '写し 三郎' }])
    const { items } = (await found.consultant.request('GET', `/api/v1/tickets?organization=${found.companyId}`)).json()
    expect(items).toMatchObject([{ number: found.number, participants: [{ name: '写し 三郎' }] }])
    const [masked] = await namesFor(await desk.staff('auditor'))
    expect(masked.name).not.toContain('写し')
    await found.consultant.request('DELETE', `${urlOf(found)}/${id}`)
    expect(await namesFor(found.consultant)).toEqual([])
  })

  it('is never the applicant, however their address is written, who would get each message twice', async () => {
    const found = await openCase(desk)
    const [applicant] = await desk.db.select().from(contacts).where(eq(contacts.id, found.applicantId))
    const refused = await found.consultant.request('POST', urlOf(found), { name: '本人', email: applicant?.email.toUpperCase() })
    expect(refused.statusCode).toBe(409)
    expect(refused.json()).toMatchObject({ code: 'already_participant' })
    expect(await listed(found)).toEqual([])
  })
})

describe('a participant who is removed', () => {
  it('gets neither what waits to go nor what is said later, and is listed no more', async () => {
    const found = await openCase(desk)
    const id = await add(found, 'gone@copies.example')
    await say(found, '外す前')
    await reacted()
    expect(await mailsTo(id)).toMatchObject([{ state: 'pending' }])
    expect((await found.consultant.request('DELETE', `${urlOf(found)}/${id}`)).statusCode).toBe(204)
    await say(found, '外した後')
    await reacted()
    expect(await mailsTo(id)).toMatchObject([{ state: 'cancelled', cancelReason: 'participant_removed' }])
    expect(await listed(found)).toEqual([])
  })

  it('finds nothing of the case behind their links, nor a new one, while the applicant’s goes on working', async () => {
    const found = await openCase(desk)
    const { id, path } = await addColleague(found, 'leaves@colleague.example')
    await say(found, '内々のお話')
    expect(textOf(await get(desk, path))).toContain('内々のお話')
    await found.consultant.request('DELETE', `${urlOf(found)}/${id}`)
    const shown = await get(desk, path)
    expect(shown.statusCode).toBe(410)
    expect(textOf(shown)).toContain('このリンクから内容をご覧いただくことは、できなくなりました')
    expect(textOf(shown)).not.toContain('内々のお話')
    expect((await post(desk, `${path}/messages`, { message: 'まだ書けますか', key: 'r'.repeat(30) })).statusCode).toBe(410)
    await post(desk, `${path}/renewal`)
    const renewals = await desk.db
      .select()
      .from(events)
      .where(and(eq(events.ticketId, found.ticketId), eq(events.type, 'link.renewed')))
    expect(renewals).toEqual([])
    const applicants = await newLink(desk, { purpose: 'case', contactId: found.applicantId, ticketId: found.ticketId })
    const page = textOf(await get(desk, applicants.path))
    expect(page).toContain('内々のお話')
    expect(page).not.toContain('leaves@colleague.example')
  })

  it('takes part again when added again, with a mail of their own from then on', async () => {
    const found = await openCase(desk)
    const first = await add(found, 'back@copies.example')
    expect((await found.consultant.request('POST', urlOf(found), { name: '二度', email: 'BACK@copies.example' })).statusCode).toBe(409)
    await found.consultant.request('DELETE', `${urlOf(found)}/${first}`)
    const second = await add(found, 'back@copies.example')
    expect(second).not.toBe(first)
    await say(found, 'おかえりなさい')
    await reacted()
    expect(await mailsTo(second)).toHaveLength(1)
    expect(await mailsTo(first)).toHaveLength(0)
  })

  it('is removed once, is said in the history, and is of this ticket', async () => {
    const [found, other] = [await openCase(desk), await openCase(desk)]
    const id = await add(found, 'once@copies.example')
    const elsewhere = await other.consultant.request('DELETE', `${urlOf(other)}/${id}`)
    expect([elsewhere.statusCode, elsewhere.json().code]).toEqual([404, 'not_found'])
    expect((await other.consultant.request('DELETE', `${urlOf(found)}/${id}`)).statusCode).toBe(403)
    for (const _ of [1, 2]) expect((await found.consultant.request('DELETE', `${urlOf(found)}/${id}`)).statusCode).toBe(204)
    const told = await desk.db
      .select()
      .from(events)
      .where(and(eq(events.ticketId, found.ticketId), eq(events.type, 'participant.removed')))
    expect(told.map(({ details }) => details)).toEqual([{ participantId: id }])
  })
})
