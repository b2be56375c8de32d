import { asc, desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outbox } from '../../src/events/events.table.ts'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { reconcileMail } from '../../src/follow-ups/reconcile-mail.ts'
import { react } from '../../workers/react.ts'
import { dispatched, enquired, enquiryUrl, interestUrl, listedCodes, openCase, startDeskWithTown, type Case } from '../shortlists/scene.ts'
import type { TestApp } from '../support/app.ts'

let desk: TestApp
beforeAll(async () => {
  desk = (await startDeskWithTown()).desk
  await desk.moveClockTo('2026-11-24T01:00:00Z')
})
afterAll(() => desk.close())

const rows = (order: typeof asc) => desk.db.select().from(outbox).orderBy(order(outbox.id))

async function reacted(order = asc) {
  for (const { id } of await rows(order)) await react(desk.deps, id)
}

/** The mails of a ticket of this kind, with why they were cancelled; a reminder says of what. */
async function mailsOf({ ticketId }: Case, ...kinds: string[]) {
  const found = await desk.db.select().from(followUps).where(eq(followUps.ticketId, ticketId)).orderBy(asc(followUps.id))
  return found
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, state, cancelReason, details }) => [details.about ?? kind, state, cancelReason])
}

const act = async (person: Case['consultant'], method: 'PUT' | 'DELETE' | 'POST', url: string, body?: object) => {
  const answer = await person.request(method, url, body)
  expect(answer.statusCode, answer.body).toBeLessThan(300)
  return answer
}

describe('a beginning that is worked on after its end', () => {
  it('leaves no reminder of a shortlist that is answered, nor of one that was withdrawn', async () => {
    const [answered, withdrawn] = [await openCase(desk), await openCase(desk)]
    await reacted()
    const id = await dispatched(answered)
    for (const code of listedCodes) await act(answered.consultant, 'PUT', interestUrl(id, code), { interest: 'declined' })
    await act(withdrawn.consultant, 'DELETE', `/api/v1/shortlists/${await dispatched(withdrawn)}`)
    await reacted(desc)
    // The list itself and two reminders of it.
    const mails = (reason: string) => Array.from({ length: 3 }, () => ['shortlist', 'cancelled', reason])
    expect(await mailsOf(answered, 'shortlist', 'reminder')).toEqual(mails('answered'))
    expect(await mailsOf(withdrawn, 'shortlist', 'reminder')).toEqual(mails('withdrawn'))
    expect((await reconcileMail(desk.db)).differences).toEqual([])
  })

  it('leaves none of an enquiry that is answered, and those of the consent it then waits for stand', async () => {
    const [declined, accepted] = [await openCase(desk), await openCase(desk)]
    await reacted()
    const ids = { declined: await enquired(declined), accepted: await enquired(accepted) }
    await act(declined.consultant, 'PUT', enquiryUrl(ids.declined, '/answer'), { answer: 'decline', message: '空きがありません。' })
    await act(accepted.consultant, 'PUT', enquiryUrl(ids.accepted, '/answer'), { answer: 'accept', message: 'ぜひお迎えしたいです。' })
    await reacted(desc)
    const pendingOf = async (found: Case) =>
      (await mailsOf(found, 'enquiry', 'consent-request', 'reminder')).filter(([, state]) => state === 'pending')
    const list = ['shortlist', 'pending', null]
    expect(await pendingOf(declined)).toEqual([list, list])
    const consent = ['consent', 'pending', null]
    expect((await pendingOf(accepted)).toSorted()).toEqual([['consent-request', 'pending', null], consent, consent, list, list].toSorted())
    expect((await reconcileMail(desk.db)).differences).toEqual([])
  })

  it('asks for no consent that was given, and offers no times that were withdrawn', async () => {
    const found = await openCase(desk)
    await reacted()
    const id = await enquired(found)
    await act(found.consultant, 'PUT', enquiryUrl(id, '/answer'), { answer: 'accept', message: 'ぜひお迎えしたいです。' })
    await act(found.consultant, 'PUT', enquiryUrl(id, '/disclosure-consent'))
    const meetings = `/api/v1/tickets/${found.number}/meetings`
    const slots = ['2026-12-04T01:00:00Z']
    const offered = (await act(found.consultant, 'POST', meetings, { status: 'proposed', kind: 'online', slots })).json() as { id: string }
    await act(found.consultant, 'PUT', `/api/v1/meetings/${offered.id}/cancellation`, {})
    await reacted(desc)
    expect(await mailsOf(found, 'consent-request')).toEqual([['consent-request', 'cancelled', 'answered']])
    expect((await mailsOf(found, 'reminder')).filter(([about, state]) => about === 'consent' && state === 'pending')).toEqual([])
    expect(await mailsOf(found, 'meeting-offer')).toEqual([['meeting-offer', 'cancelled', 'meeting_cancelled']])
  })
})

describe('what the desk said before it began to wait', () => {
  it('worked on after the beginning of the wait, does not begin it anew', async () => {
    const found = await openCase(desk)
    await reacted()
    const ticket = `/api/v1/tickets/${found.number}`
    await act(found.consultant, 'POST', `${ticket}/messages`, {
      direction: 'out',
      subject: 'ご要望の確認',
      body: '時期をお聞かせください。',
    })
    await act(found.consultant, 'PUT', `${ticket}/waiting`, { for: 'applicant' })
    await reacted(desc)
    const reminder = ['waiting-reminder', 'pending', null]
    expect(await mailsOf(found, 'waiting-reminder', 'waiting-resolved')).toEqual([
      reminder,
      reminder,
      ['waiting-resolved', 'pending', null],
    ])
    expect((await reconcileMail(desk.db)).differences).toEqual([])
  })
})

describe('a beginning that is worked on after its sequence was changed', () => {
  it('goes by the version that stood when it happened, and what begins later by the new one', async () => {
    const daysOf = async ({ ticketId }: Case) => {
      const planned = await desk.db.select().from(followUps).where(eq(followUps.ticketId, ticketId)).orderBy(asc(followUps.dueAt))
      return planned.flatMap(({ kind, dueAt }) => (kind === 'reminder' ? [dueAt.toISOString().slice(0, 10)] : []))
    }
    await desk.moveClockTo('2026-11-25T01:00:00Z')
    const before = await openCase(desk)
    await dispatched(before)
    await desk.moveClockTo('2026-11-25T02:00:00Z')
    const steps = [
      { code: 'shortlist', kind: 'shortlist', unit: 'at_once', count: 0 },
      { code: 'reminder-5', kind: 'reminder', unit: 'business_days', count: 5 },
    ]
    const change = { startsOn: 'shortlist.dispatched', steps, stopsOn: ['answer', 'state'], reason: '回答までの日数に合わせるため。' }
    const supervisor = await desk.staff('supervisor')
    const changed = await supervisor.request('PUT', '/api/v1/sequences/shortlist', change, { 'if-match': '*' })
    expect(changed.statusCode, changed.body).toBe(200)
    const after = await openCase(desk)
    await dispatched(after)
    await reacted()
    expect(await daysOf(before)).toEqual(['2026-11-30', '2026-12-04'])
    expect(await daysOf(after)).toEqual(['2026-12-02'])
  })
})
