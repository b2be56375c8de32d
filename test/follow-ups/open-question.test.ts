import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { outbox } from '../../src/events/events.table.ts'
import { addBusinessDays, deadlineAfter } from '../../src/calendar/business-time.rules.ts'
import { formatInstantJa } from '../../src/calendar/japanese-date.rules.ts'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { reconcileMail } from '../../src/follow-ups/reconcile-mail.ts'
import { renewCaseLink } from '../../src/links/renew-case-link.ts'
import { react } from '../../workers/react.ts'
import { enquired, historyOf, listedCodes, municipalityIdOf, openCase } from '../shortlists/scene.ts'
import { startQuestionDesk, type QuestionDesk } from './question-desk.ts'

let at: QuestionDesk
beforeEach(async () => {
  at = await startQuestionDesk()
})
afterEach(() => at.desk.close())

/** The reminders of the municipality, in the order they are due. */
const reminders = () =>
  at.desk.db
    .select()
    .from(followUps)
    .where(and(eq(followUps.enquiryId, at.enquiryId), eq(followUps.kind, 'reminder'), eq(followUps.side, 'municipality')))
    .orderBy(followUps.dueAt, followUps.id)
const shown = async () => (await reminders()).map(({ state, cancelReason, heldFor }) => cancelReason ?? heldFor ?? state)
const pending = async () => (await reminders()).filter(({ state }) => state === 'pending').map(({ dueAt }) => dueAt)
const remindersSent = async () => (await at.mailsWith(at.town.email, '打診へのご回答')).map(({ subject }) => subject ?? '')
const lastReplyAt = async () => {
  const times = (await at.questions()).flatMap(({ repliedAt }) => repliedAt ?? [])
  return times.toSorted((a, b) => a.getTime() - b.getTime()).at(-1) ?? new Date(0)
}

describe('a question of a municipality the desk has not replied to', () => {
  it('is a task of whoever has the ticket until the reply, and so is the next one', async () => {
    await at.ask('何名でお越しですか。')
    expect(await at.tasks()).toMatchObject([{ enquiryId: at.enquiryId, assigneeId: at.found.consultant.id, doneAt: null }])
    await at.reply()
    expect(await at.tasks()).toMatchObject([{ enquiryId: at.enquiryId, doneAt: expect.any(String) }])
    await at.ask('時期はいつですか。')
    expect(await at.tasks()).toMatchObject([{ doneAt: expect.any(String) }, { doneAt: null }])
    await at.answer({ answer: 'decline' })
    expect(await at.tasks()).toMatchObject([{ doneAt: expect.any(String) }, { doneAt: expect.any(String) }])
    expect(await historyOf(at.desk, at.found.ticketId, 'task.done')).toHaveLength(2)
  })

  it('takes the reminders of before back, and its reply plans them anew, counted from the reply and before the new end', async () => {
    await at.ask('何名でお越しですか。')
    expect(await shown()).toEqual(['question_asked', 'question_asked'])
    const [first] = await reminders()
    const story = (await (await at.boss()).request('GET', `/api/v1/follow-ups/${first?.id}`)).json()
    expect(story).toMatchObject({ state: 'cancelled', cancelReason: 'question_asked', goesAt: null })
    const [event] = await historyOf(at.desk, at.found.ticketId, 'enquiry.asked')
    expect(story.history.at(-1).details).toMatchObject({ reason: 'question_asked', because: event?.id })

    // Long after the first end.
    await at.desk.moveClockTo('2026-12-10T02:00:00Z')
    await at.desk.settled()
    expect((await at.enquiry()).status).toBe('asked')
    await at.reply()
    const repliedAt = await lastReplyAt()
    expect(await pending()).toEqual([addBusinessDays(repliedAt, 3), addBusinessDays(repliedAt, 7)])
    const { expiresAt } = await at.enquiry()
    expect(expiresAt).toEqual(deadlineAfter(repliedAt, 10))
    for (const dueAt of await pending()) expect(dueAt.getTime()).toBeLessThan(expiresAt.getTime())
    expect(await remindersSent()).toEqual([])

    // The day after: nothing.
    await at.desk.moveClockTo('2026-12-11T05:00:00Z')
    await at.desk.settled()
    expect(await remindersSent()).toEqual([])
    await at.desk.moveClockTo(new Date(addBusinessDays(repliedAt, 3).getTime() + 300_000))
    await at.desk.settled()
    expect(await remindersSent()).toEqual([expect.stringContaining('打診へのご回答のお願い')])
    await at.desk.moveClockTo(new Date(addBusinessDays(repliedAt, 7).getTime() + 300_000))
    await at.desk.settled()
    expect(await remindersSent()).toEqual([expect.stringContaining('お願い'), expect.stringContaining('打診へのご回答期限のお知らせ')])
    const [, last] = await at.mailsWith(at.town.email, '打診へのご回答')
    expect(last?.text).toContain(`ご回答の期限は${formatInstantJa(expiresAt)}です。`)
    // Both days are named: the first mail's, and that of the reply the reminder counts from.
    expect(last?.text).toMatch(/打診日：2026年11月24日\(火\)\s+・ご質問への回答日：2026年12月10日\(木\)/u)
    expect((await reconcileMail(at.desk.db)).differences).toEqual([])
  })

  it('asked after both reminders went brings both again after the reply', async () => {
    for (const time of ['2026-11-27T01:05:00Z', '2026-12-03T01:05:00Z']) {
      await at.desk.moveClockTo(time)
      await at.desk.settled()
    }
    expect(await shown()).toEqual(['sent', 'sent'])
    // The last day, a quarter of an hour before its end.
    await at.desk.moveClockTo('2026-12-08T08:45:00Z')
    await at.ask('何名でお越しですか。')
    await at.desk.moveClockTo('2026-12-08T09:30:00Z')
    await at.desk.settled()
    expect((await at.enquiry()).status).toBe('asked')
    await at.desk.moveClockTo('2026-12-09T01:00:00Z')
    await at.reply()
    for (const time of ['2026-12-14T01:05:00Z', '2026-12-18T01:05:00Z']) {
      await at.desk.moveClockTo(time)
      await at.desk.settled()
    }
    expect(await shown()).toEqual(['sent', 'sent', 'sent', 'sent'])
  })

  it('replied to on a day the desk is closed counts from the next one that is open', async () => {
    await at.ask('何名でお越しですか。')
    // New Year's Eve.
    await at.desk.moveClockTo('2026-12-31T03:00:00Z')
    await at.reply()
    expect((await at.enquiry()).expiresAt.toISOString()).toBe('2027-01-18T09:00:00.000Z')
    expect((await pending()).map((dueAt) => dueAt.toISOString().slice(0, 10))).toEqual(['2027-01-06', '2027-01-13'])
  })

  it('lets the reminders after its reply follow the version the enquiry runs by, also when there is a newer one', async () => {
    const chief = await at.boss()
    const steps = [
      { code: 'enquiry', kind: 'enquiry', unit: 'at_once', count: 0 },
      { code: 'reminder-5', kind: 'reminder', unit: 'business_days', count: 5, text: 'reminder.enquiry.first' },
    ]
    const definition = { startsOn: 'enquiry.sent', steps, stopsOn: ['answer', 'state', 'consent_withdrawn'] }
    const body = { ...definition, reason: '一度だけにする。' }
    const changed = await chief.request('PUT', '/api/v1/sequences/enquiry', body, { 'if-match': '*' })
    expect(changed.statusCode, changed.body).toBeLessThan(300)
    await at.ask('何名でお越しですか。')
    await at.reply()
    expect((await pending()).length).toBe(2)
    at.found = await openCase(at.desk)
    at.enquiryId = await enquired(at.found)
    await at.desk.settled()
    await at.ask('何名でお越しですか。')
    await at.reply()
    expect(await pending()).toEqual([addBusinessDays(await lastReplyAt(), 5)])
  })

  it('is worked on in any order, and again: after the reply the new reminders stand, and only they', async () => {
    await at.ask('何名でお越しですか。')
    await at.reply()
    const [asked] = await historyOf(at.desk, at.found.ticketId, 'enquiry.asked')
    const again = { job: 'react' as const, eventId: asked?.id ?? '', createdAt: new Date() }
    const [row] = await at.desk.db.insert(outbox).values(again).returning({ id: outbox.id })
    await react(at.desk.deps, row?.id ?? 0)
    await at.desk.settled()
    expect(await shown()).toEqual(['question_asked', 'pending', 'question_asked', 'pending'])
  })

  it('whose reply could not be sent brings no reminder of it', async () => {
    await at.ask('何名でお越しですか。')
    const gone = { address: at.town.email, reason: 'hard_bounce' }
    const chief = await at.boss()
    const suppressed = await chief.request('POST', '/api/v1/suppressions', gone)
    expect(suppressed.statusCode, suppressed.body).toBeLessThan(300)
    await at.reply()
    await at.desk.moveClockTo('2026-11-27T02:00:00Z')
    await at.desk.settled()
    expect(await shown()).toEqual(['question_asked', 'first_mail_not_sent', 'question_asked', 'pending'])
  })

  it('asked while the mails are paused: what is planned after the reply waits with the rest', async () => {
    const path = `/api/v1/tickets/${at.found.number}/pause`
    expect((await (await at.boss()).request('PUT', path, { reason: '企業が検討中' })).statusCode).toBeLessThan(300)
    await at.ask('何名でお越しですか。')
    await at.reply()
    expect((await reminders()).map(({ state, pausedAt }) => [state, pausedAt !== null])).toEqual(
      expect.arrayContaining([
        ['pending', true],
        ['pending', true],
      ]),
    )
    await at.desk.moveClockTo('2026-11-30T02:00:00Z')
    await at.desk.settled()
    expect(await remindersSent()).toEqual([])
    expect((await (await at.boss()).request('DELETE', path)).statusCode).toBeLessThan(300)
    await at.desk.settled()
    // A business hour after the company's, which waited, too.
    await at.desk.moveClockTo('2026-11-30T03:05:00Z')
    await at.desk.settled()
    expect(await remindersSent()).toHaveLength(1)
  })

  it('asked by the desk in the name of a town that had no mail yet: its first mail, and a new link, say that the time stands still', async () => {
    const { desk } = at
    at.enquiryId = await enquired(await openCase(desk), listedCodes[1])
    const organizationId = await municipalityIdOf(desk, listedCodes[1])
    const newcomer = await desk.contact({ organizationId, verifiedAt: null, verifiedBy: null, representsAt: null })
    const asked = await (
      await at.boss()
    ).request('PUT', `/api/v1/enquiries/${at.enquiryId}/answer`, { answer: 'ask', message: '何名ですか。' })
    expect(asked.statusCode, asked.body).toBe(200)
    expect((await (await at.boss()).request('PUT', `/api/v1/contacts/${newcomer.id}/verification`)).statusCode).toBeLessThan(300)
    await desk.settled()
    const [first] = await desk.mailsTo(newcomer.email)
    expect(first?.subject).toContain('ご関心をお持ちの企業')
    await desk.moveClockTo('2027-01-06T01:00:00Z')
    await renewCaseLink(desk.deps, /\/l\/([\w-]{43})/u.exec(first?.text ?? '')?.[1] ?? '')
    await desk.settled()
    const [renewed] = await at.mailsWith(newcomer.email, '新しいリンク')
    for (const mail of [first, renewed]) {
      expect(mail?.text).toContain('期限は止まっています')
      expect(mail?.text).not.toContain('ご回答の期限は2')
      expect(mail?.html).not.toContain('ご回答の期限は2')
    }
  })

  it.each([
    ['the desk withdraws the enquiry', 'DELETE', () => `enquiries/${at.enquiryId}`, undefined],
    ['the company does not want to be named any more', 'DELETE', () => `enquiries/${at.enquiryId}/disclosure-consent`, undefined],
    ['the applicant withdraws', 'PUT', () => `tickets/${at.found.number}/resolution`, { kind: 'withdrawn' }],
    ['the municipality declines', 'PUT', () => `enquiries/${at.enquiryId}/answer`, { answer: 'decline' }],
    ['the municipality accepts', 'PUT', () => `enquiries/${at.enquiryId}/answer`, { answer: 'accept' }],
  ] as const)('is nobody’s task and brings no mail any more when %s', async (_name, method, path, body) => {
    await at.ask('何名でお越しですか。')
    await at.desk.moveClockTo('2026-11-30T00:01:00Z')
    await expect.poll(async () => (await historyOf(at.desk, at.found.ticketId, 'enquiry.reply_overdue')).length).toBe(1)
    await at.desk.settled()
    const done = await (await at.boss()).request(method, `/api/v1/${path()}`, body)
    expect(done.statusCode, done.body).toBeLessThan(300)
    await at.desk.settled()
    expect(await at.tasks()).toMatchObject([{ doneAt: expect.any(String) }])
    const waiting = await at.desk.db
      .select()
      .from(followUps)
      .where(and(eq(followUps.enquiryId, at.enquiryId), eq(followUps.state, 'pending')))
    // What asks the company for its consent is another matter.
    expect(waiting.filter(({ details }) => details.about !== 'consent').map(({ kind }) => kind)).toEqual([])
  })
})

describe('further questions while one is open', () => {
  it('are kept and told to the consultant; each reply goes by itself, and the time runs again from the last', async () => {
    await at.ask('何名でお越しですか。')
    await at.ask('時期はいつ頃ですか。')
    expect((await at.questions()).map(({ question }) => question)).toEqual(['何名でお越しですか。', '時期はいつ頃ですか。'])
    expect((await at.tasks()).filter(({ doneAt }) => doneAt === null)).toHaveLength(1)
    const notices = await at.mailsWith(at.found.consultant.email, '質問が届きました')
    expect(notices.map(({ text }) => /^> .*$/mu.exec(text ?? '')?.[0])).toEqual(['> 何名でお越しですか。', '> 時期はいつ頃ですか。'])

    await at.desk.moveClockTo('2026-11-25T01:00:00Z')
    await at.reply('来年の春です。', '時期はいつ頃ですか。')
    expect((await at.enquiry()).status).toBe('asked')
    expect((await at.tasks()).filter(({ doneAt }) => doneAt === null)).toHaveLength(1)
    expect(await pending()).toEqual([])
    const [first] = await at.mailsWith(at.town.email, 'ご質問への回答')
    expect(first?.text).toContain('> 来年の春です。')
    expect(first?.text).toContain('期限は止まっています')
    expect(first?.text).not.toContain('ご回答の期限は2')

    await at.desk.moveClockTo('2026-11-26T01:00:00Z')
    await at.reply('10名です。', '何名でお越しですか。')
    expect((await at.enquiry()).status).toBe('sent')
    expect((await at.tasks()).filter(({ doneAt }) => doneAt === null)).toEqual([])
    const [, second] = await at.mailsWith(at.town.email, 'ご質問への回答')
    expect(second?.text).toContain('> 10名です。')
    expect(second?.text).toContain(`ご回答の期限は${formatInstantJa((await at.enquiry()).expiresAt)}です。`)
    const repliedAt = await lastReplyAt()
    expect(await pending()).toEqual([addBusinessDays(repliedAt, 3), addBusinessDays(repliedAt, 7)])
  })
})
