import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { reconcileMail } from '../../src/follow-ups/reconcile-mail.ts'
import { system } from '../../src/people/actor.ts'
import { suppressWithin } from '../../src/suppressions/suppress-address.ts'
import { createErasureTaskWithin } from '../../src/tasks/create-task.ts'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { historyOf, openCase, type Case } from '../shortlists/scene.ts'
import { eventually } from '../support/eventually.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'

let desk: TestDesk
let found: Case
let email: string
beforeEach(async () => {
  desk = await startDesk()
  // Tuesday, ten o'clock in Japan.
  await desk.moveClockTo('2026-11-24T01:00:00Z')
  found = await openCase(desk)
  desk.worker()
  const ticket = await api('GET', '')
  email = ticket.applicant.email
  await api('POST', '/messages', { direction: 'out', subject: 'ご要望の確認', body: '時期をお聞かせください。' })
  await desk.settled()
})
afterEach(() => desk.close())

// Signed-in people's sessions end; whoever acts on a later day signs in anew.
async function api(method: 'GET' | 'PUT' | 'POST' | 'DELETE', path: string, body?: object) {
  const chief = await desk.staff('supervisor')
  const answer = await chief.request(method, `/api/v1/tickets/${found.number}${path}`, body)
  expect(answer.statusCode, answer.body).toBeLessThan(300)
  return answer.statusCode === 204 ? undefined : answer.json()
}

const meetingOn = (day: string) => ({ status: 'booked', kind: 'online', startsAt: `${day}T05:00:00Z` })
const wait = () => api('PUT', '/waiting', { for: 'applicant' })

async function series() {
  await desk.settled()
  const { items } = await api('GET', '/follow-ups?limit=200')
  return (
    items as { id: string; kind: string; state: string; dueAt: string; cancelReason: string | null; heldFor: string | null }[]
  ).filter(({ kind }) => kind.startsWith('waiting-'))
}
const states = async () => (await series()).map(({ state, cancelReason }) => cancelReason ?? state)
const ticketNow = async () => (await desk.db.select().from(tickets).where(eq(tickets.number, found.number)))[0]
const subjects = async () => (await desk.mailsTo(email)).map(({ subject }) => subject?.replace(/^【[^】]+】/u, ''))

describe('a ticket that waits for the applicant', () => {
  it('does not speak of a mail where the desk has written none', async () => {
    found = await openCase(desk)
    email = (await api('GET', '')).applicant.email
    await wait()
    for (const at of ['2026-11-27T01:01:00Z', '2026-12-03T01:01:00Z']) {
      await desk.moveClockTo(at)
      await desk.settled()
    }
    const reminders = (await desk.mailsTo(email)).filter(({ subject }) => subject?.includes('お返事のお願い'))
    expect(reminders).toHaveLength(2)
    for (const { text } of reminders) {
      expect(text?.replaceAll('\n', '')).toContain('ご相談につきまして')
      expect(text).not.toContain('先日ご連絡')
    }
  })

  it('shows at once what will go out, reminds after three and seven business days, and is resolved with a notice after fourteen', async () => {
    await wait()
    expect(await series()).toMatchObject([
      { kind: 'waiting-reminder', state: 'pending', dueAt: expect.stringMatching(/^2026-11-27T01:00/u) },
      { kind: 'waiting-reminder', state: 'pending', dueAt: expect.stringMatching(/^2026-12-03T01:00/u) },
      { kind: 'waiting-resolved', state: 'pending', heldFor: 'resolution', dueAt: expect.stringMatching(/^2026-12-14T01:00/u) },
    ])
    await desk.moveClockTo('2026-11-27T01:01:00Z')
    expect(await states()).toEqual(['sent', 'pending', 'pending'])
    await desk.moveClockTo('2026-12-03T01:01:00Z')
    expect(await states()).toEqual(['sent', 'sent', 'pending'])
    const second = (await desk.mailsTo(email)).at(-1)
    expect(second?.text).toContain('ご要望の確認')
    expect(second?.text).toContain('2026年12月14日(月)までにお返事を確認できない場合は')
    await desk.moveClockTo('2026-12-14T00:59:00Z')
    expect((await ticketNow())?.status).toBe('waiting_applicant')
    await desk.moveClockTo('2026-12-14T01:01:00Z')
    await eventually(async () => (await ticketNow())?.status === 'resolved')
    expect(await states()).toEqual(['sent', 'sent', 'sent'])
    expect(await ticketNow()).toMatchObject({ resolution: 'no_answer' })
    expect((await subjects()).slice(-3)).toEqual([
      `お返事のお願い（受付番号 ${found.number}）`,
      `お返事のお願い（再送）（受付番号 ${found.number}）`,
      `ご相談への対応を終了いたしました（受付番号 ${found.number}）`,
    ])
    expect((await reconcileMail(desk.db)).differences).toEqual([])

    await api('POST', '/messages', { direction: 'in', subject: 'お返事', body: '遅くなりました。' })
    expect((await ticketNow())?.status).toBe('open')
  })

  it('is resolved in one transaction with its notice: neither is ever seen without the other', async () => {
    await wait()
    await series()
    await desk.owner.unsafe(`create function refuse() returns trigger language plpgsql as $$ begin raise exception 'not now'; end $$`)
    await desk.owner.unsafe(
      `create trigger refuse before update on follow_ups for each row when (old.held_for = 'resolution' and new.held_for is null) execute function refuse()`,
    )
    for (const day of ['2026-11-27', '2026-12-03', '2026-12-14']) {
      await desk.moveClockTo(`${day}T01:01:00Z`)
      await desk.settled()
    }
    await eventually(() => desk.logged.some((line) => line.includes('a row was left as it is')))
    expect(await ticketNow()).toMatchObject({ status: 'waiting_applicant', resolution: null })
    await desk.owner.unsafe('drop trigger refuse on follow_ups')
    await eventually(async () => (await ticketNow())?.status === 'resolved')
    expect(await states()).toEqual(['sent', 'sent', 'sent'])
  })

  it.each([
    ['a reply', () => api('POST', '/messages', { direction: 'in', subject: 'お返事', body: '承知しました。' })],
    ['the end of the wait', () => api('DELETE', '/waiting')],
    ['a resolution by hand', () => api('PUT', '/resolution', { kind: 'no_answer' })],
    ['a meeting booked by hand', () => api('POST', '/meetings', meetingOn('2026-12-10'))],
  ])('hears no more of it after %s', async (_what, stop) => {
    await wait()
    await series()
    await stop()
    await desk.settled()
    const rows = await series()
    expect(rows.map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'cancelled'])
    for (const { cancelReason } of rows) expect(['replied', 'moved_on']).toContain(cancelReason)
    await desk.moveClockTo('2026-12-14T01:01:00Z')
    await desk.settled()
    expect((await subjects()).filter((subject) => subject?.startsWith('お返事'))).toEqual([])
  })

  it('waits as long again when the desk writes meanwhile', async () => {
    await wait()
    await series()
    await desk.moveClockTo('2026-11-26T01:00:00Z')
    await api('POST', '/messages', { direction: 'out', subject: '追加のお願い', body: '席数もお聞かせください。' })
    expect((await series()).map(({ dueAt, state, cancelReason }) => [dueAt.slice(0, 10), cancelReason ?? state])).toEqual([
      ['2026-11-27', 'overtaken'],
      ['2026-12-01', 'pending'],
      ['2026-12-03', 'overtaken'],
      ['2026-12-07', 'pending'],
      ['2026-12-14', 'overtaken'],
      ['2026-12-16', 'pending'],
    ])
  })

  it('is not resolved while its mails are paused, nor before its last reminder had its time', async () => {
    await wait()
    await series()
    await desk.moveClockTo('2026-11-27T01:01:00Z')
    await series()
    await api('PUT', '/pause', { reason: '先方の人事異動のため。' })
    await desk.moveClockTo('2026-12-15T01:00:00Z')
    await desk.settled()
    expect((await ticketNow())?.status).toBe('waiting_applicant')
    await api('DELETE', '/pause')
    await eventually(async () => (await states())[1] === 'sent')
    expect((await desk.mailsTo(email)).at(-1)?.text).toContain('2026年12月24日(木)までに')
    await desk.moveClockTo('2026-12-15T02:30:00Z')
    expect((await ticketNow())?.status).toBe('waiting_applicant')
    // Seven business days after the second reminder.
    await eventually(async () => (await series()).at(-1)?.dueAt.startsWith('2026-12-24') ?? false)
    await desk.moveClockTo('2026-12-24T02:30:00Z')
    await eventually(async () => (await ticketNow())?.status === 'resolved')
  })

  it('is not resolved while a booked meeting lies ahead, but the business day after it', async () => {
    await api('POST', '/meetings', meetingOn('2026-12-17'))
    await wait()
    for (const day of ['2026-11-27', '2026-12-03', '2026-12-14']) {
      await desk.moveClockTo(`${day}T01:01:00Z`)
      await series()
    }
    await eventually(async () => (await series()).at(-1)?.dueAt.startsWith('2026-12-18T00:00') ?? false)
    expect((await ticketNow())?.status).toBe('waiting_applicant')
    await desk.moveClockTo('2026-12-18T01:01:00Z')
    await eventually(async () => (await ticketNow())?.status === 'resolved')
  })

  it('is not resolved when that mail is skipped, and at once when it is sent now', async () => {
    await wait()
    const [, , end] = await series()
    const chief = await desk.staff('supervisor')
    expect((await chief.request('PUT', `/api/v1/follow-ups/${end?.id}/send-now`)).statusCode).toBe(200)
    // In the same step, not when the clockwork comes round.
    expect((await ticketNow())?.status).toBe('resolved')
    // No reminder names a day that is over before it comes.
    expect((await states()).toSorted()).toEqual(['overtaken', 'overtaken', 'sent'])

    await api('DELETE', '/resolution')
    await wait()
    const again = (await series()).filter(({ state }) => state === 'pending')
    const last = again.find(({ kind }) => kind === 'waiting-resolved')
    expect((await chief.request('PUT', `/api/v1/follow-ups/${last?.id}/skip`, { reason: 'まだ待つため。' })).statusCode).toBe(200)
    await desk.moveClockTo('2027-01-20T01:00:00Z')
    await desk.settled()
    expect((await ticketNow())?.status).toBe('waiting_applicant')
  })

  it('is not resolved before the day its reminder has named, whoever wants it to be', async () => {
    await wait()
    await series()
    for (const [at, day] of ['2026-11-27', '2026-12-03'].entries()) {
      await desk.moveClockTo(`${day}T01:01:00Z`)
      await eventually(async () => (await states())[at] === 'sent')
    }
    const end = (await series()).at(-1)
    expect((await desk.mailsTo(email)).at(-1)?.text).toContain('2026年12月14日(月)までに')
    const chief = await desk.staff('supervisor')
    const refused = await chief.request('PUT', `/api/v1/follow-ups/${end?.id}/send-now`)
    expect(refused.json()).toMatchObject({
      status: 409,
      code: 'word_given',
      until: '2026-12-14',
      title: expect.stringContaining('14 December'),
    })
    expect(end).toMatchObject({ can: { sendNow: false, skip: true } })
    await desk.moveClockTo('2026-12-14T01:01:00Z')
    await eventually(async () => (await ticketNow())?.status === 'resolved')
  })

  it.each(['hard_bounce', 'withdrawn'] as const)(
    'is not resolved when no reminder reached the applicant (%s), but is a task to reach them otherwise',
    async (reason) => {
      await wait()
      await series()
      await desk.db.transaction((tx) => suppressWithin(tx, desk.deps.config, { actor: system, address: email, reason, now: new Date() }))
      for (const day of ['2026-11-27', '2026-12-03', '2026-12-14']) {
        await desk.moveClockTo(`${day}T01:01:00Z`)
        await series()
      }
      await eventually(async () => (await states())[2] === 'first_mail_not_sent')
      expect(await ticketNow()).toMatchObject({ status: 'waiting_applicant', resolution: null })
      const { items } = await api('GET', '/tasks')
      expect((items as { kind: string }[]).filter(({ kind }) => kind === 'applicant_unreached')).toHaveLength(1)
      expect((await reconcileMail(desk.db)).differences).toEqual([])
    },
  )

  it('ends in a task when the applicant was erased meanwhile, and does not wait for ever', async () => {
    await wait()
    await series()
    await desk.db.transaction((tx) =>
      createErasureTaskWithin(tx, { contactId: found.applicantId, ticketId: found.ticketId, now: new Date('2026-11-24T01:00:00Z') }),
    )
    const { items } = await api('GET', '/tasks')
    const chief = await desk.staff('supervisor')
    expect((await chief.request('PUT', `/api/v1/tasks/${items[0].id}/erasure`)).statusCode).toBeLessThan(300)
    expect(await states()).toEqual(['erased', 'erased', 'pending'])
    await desk.moveClockTo('2026-12-14T01:01:00Z')
    await eventually(async () => (await states())[2] === 'first_mail_not_sent')
    const after = (await api('GET', '/tasks')).items as { kind: string; doneAt: string | null }[]
    expect(after.filter(({ doneAt }) => doneAt === null).map(({ kind }) => kind)).toContain('applicant_unreached')
  })

  it('that is with a company’s list has the reminders of the list alone', async () => {
    const sent = await desk.db
      .select()
      .from(followUps)
      .where(and(eq(followUps.ticketId, found.ticketId), eq(followUps.kind, 'waiting-reminder')))
    expect(sent).toEqual([])
    await api('PUT', '/waiting', { for: 'third_party' })
    expect(await series()).toEqual([])
    expect(await historyOf(desk, found.ticketId, 'ticket.wait_started')).toHaveLength(1)
  })
})
