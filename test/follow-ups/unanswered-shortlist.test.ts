import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contacts } from '../../src/people/people.table.ts'
import { dispatched, historyOf, interestUrl, listedCodes, openCase, type Case } from '../shortlists/scene.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'

let desk: TestDesk
let found: Case
let shortlistId: string
beforeEach(async () => {
  desk = await startDesk()
  // Tuesday, ten o'clock in Japan.
  await desk.moveClockTo('2026-11-24T01:00:00Z')
  found = await openCase(desk)
  shortlistId = await dispatched(found)
  desk.worker()
  await desk.settled()
})
afterEach(() => desk.close())

/** The clock a minute past the end of the list, and everything that follows done; sessions have ended meanwhile. */
async function afterTheEnd(): Promise<Person> {
  const { expiresAt } = (await found.consultant.request('GET', `/api/v1/shortlists/${shortlistId}`)).json()
  await desk.moveClockTo(new Date(Date.parse(expiresAt) + 60_000))
  await eventually(async () => (await historyOf(desk, found.ticketId, 'shortlist.expired')).length > 0)
  await desk.settled()
  return desk.staff('supervisor')
}

const statusOf = async (who: Person) => (await who.request('GET', `/api/v1/tickets/${found.number}`)).json().status
const tasksOf = async (who: Person) => (await who.request('GET', `/api/v1/tickets/${found.number}/tasks`)).json().items
const send = async (who: Person, method: 'PUT' | 'POST', url: string, body: object) => {
  const answer = await who.request(method, `/api/v1${url}`, body)
  expect(answer.statusCode, answer.body).toBeLessThan(300)
}

describe('a shortlist the company did not answer in time', () => {
  it('is a task that names it, and the ticket waits for the company no more', async () => {
    expect(await statusOf(found.consultant)).toBe('waiting_applicant')
    const boss = await afterTheEnd()
    expect(await statusOf(boss)).toBe('open')
    const task = { kind: 'shortlist_unanswered', shortlistId, ticket: found.number, assigneeId: found.consultant.id, doneAt: null }
    expect(await tasksOf(boss)).toMatchObject([task])
    expect(await historyOf(desk, found.ticketId, 'task.created')).toMatchObject([{ details: { shortlistId } }])
  })

  it('is seen to when the ticket is resolved', async () => {
    const boss = await afterTheEnd()
    await send(boss, 'PUT', `/tickets/${found.number}/resolution`, { kind: 'no_answer' })
    await desk.settled()
    expect(await tasksOf(boss)).toMatchObject([{ kind: 'shortlist_unanswered', doneBy: boss.id }])
  })

  it('lets the ticket wait when the company was asked something else, too', async () => {
    await send(found.consultant, 'PUT', `/tickets/${found.number}/waiting`, { for: 'third_party' })
    await send(found.consultant, 'PUT', `/tickets/${found.number}/waiting`, { for: 'applicant', until: '2026-12-25' })
    const boss = await afterTheEnd()
    expect(await statusOf(boss)).toBe('waiting_applicant')
    expect(await tasksOf(boss)).toMatchObject([{ kind: 'shortlist_unanswered' }])
  })
})

describe('a shortlist answered in part', () => {
  /** The municipality the company wants to hear of is asked, and its silence ends about then, too. */
  const ofTheList = async (who: Person) => (await tasksOf(who)).filter(({ kind }: { kind: string }) => kind === 'shortlist_unanswered')

  it('leaves nothing to see to when the company wants to hear of one', async () => {
    await send(found.consultant, 'PUT', interestUrl(shortlistId, listedCodes[0]).replace('/api/v1', ''), { interest: 'interested' })
    expect(await ofTheList(await afterTheEnd())).toEqual([])
  })

  it('is a task when it declined those it answered for', async () => {
    await send(found.consultant, 'PUT', interestUrl(shortlistId, listedCodes[0]).replace('/api/v1', ''), { interest: 'declined' })
    expect(await ofTheList(await afterTheEnd())).toMatchObject([{ shortlistId }])
  })

  it('is told to the company with what it answered and what it left open, and how to go on', async () => {
    const [first, second] = listedCodes
    await send(found.consultant, 'PUT', interestUrl(shortlistId, first).replace('/api/v1', ''), { interest: 'interested' })
    await send(found.consultant, 'PUT', interestUrl(shortlistId, second).replace('/api/v1', ''), { interest: 'declined' })
    const { expiresAt } = (await found.consultant.request('GET', `/api/v1/shortlists/${shortlistId}`)).json()
    await afterTheEnd()
    // The next morning: it ends when the desk closes.
    await desk.moveClockTo(new Date(Date.parse(expiresAt) + 16 * 3_600_000))
    const [contact] = await desk.db.select().from(contacts).where(eq(contacts.id, found.applicantId))
    const mail = await desk.mailWith(contact?.email ?? '', '候補自治体のご案内の期限が過ぎました')
    for (const line of ['・関心がある：会津若松市', '・今回は見送る：白浜町', '・ご回答のない自治体：北九州市'])
      expect(mail.text).toContain(line)
    expect(mail.text).toContain('打診には、影響ございません')
    expect(mail.text?.replaceAll('\n', '')).toContain('このメールにご返信ください')
  })
})
