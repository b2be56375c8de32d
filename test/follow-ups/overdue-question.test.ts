import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { historyOf } from '../shortlists/scene.ts'
import { startQuestionDesk, type QuestionDesk } from './question-desk.ts'

let at: QuestionDesk
beforeEach(async () => {
  at = await startQuestionDesk()
})
afterEach(() => at.desk.close())

const alertsTo = async (address: string) => (await at.mailsWith(address, '自治体の質問')).map(({ subject }) => subject)
const overdueAt = () => historyOf(at.desk, at.found.ticketId, 'enquiry.reply_overdue')

describe('a question that stays without a reply', () => {
  it('goes to the consultant once three business days are over, and to the supervisors a business day later', async () => {
    const chief = await at.boss()
    await at.ask('何名でお越しですか。')
    await at.desk.moveClockTo('2026-11-27T08:59:00Z')
    await at.desk.settled()
    expect(await overdueAt()).toEqual([])
    await at.desk.moveClockTo('2026-11-30T00:01:00Z')
    await untilOverdue()
    expect((await overdueAt()).map(({ details }) => details['due'])).toEqual(['2026-11-27T09:00:00.000Z'])
    expect(await alertsTo(at.found.consultant.email)).toEqual([
      `【要対応】相談案件 ${at.found.number}：自治体の質問への回答が期限を過ぎています`,
    ])
    expect(await alertsTo(chief.email)).toEqual([])
    await at.desk.moveClockTo('2026-12-01T00:05:00Z')
    await at.desk.settled()
    expect(await alertsTo(chief.email)).toEqual([`【要確認】相談案件 ${at.found.number}：自治体の質問に、期限を過ぎても回答されていません`])
    expect(await alertsTo(at.found.consultant.email)).toHaveLength(1)
    expect(await overdueAt()).toHaveLength(1)
  })

  it('goes to nobody any more once the desk has replied, and not for a message to the applicant', async () => {
    const chief = await at.boss()
    await at.ask('何名でお越しですか。')
    await at.desk.moveClockTo('2026-11-30T00:01:00Z')
    await untilOverdue()
    const message = { direction: 'out', subject: '件', body: '本文' }
    expect((await (await at.boss()).request('POST', `/api/v1/tickets/${at.found.number}/messages`, message)).statusCode).toBe(201)
    await at.desk.settled()
    const escalations = () =>
      at.desk.db
        .select()
        .from(followUps)
        .where(and(eq(followUps.enquiryId, at.enquiryId), eq(followUps.kind, 'overdue-escalation')))
    expect(new Set((await escalations()).map(({ state }) => state))).toEqual(new Set(['pending']))
    await at.reply()
    expect(new Set((await escalations()).map(({ cancelReason }) => cancelReason))).toEqual(new Set(['answered']))
    await at.desk.moveClockTo('2026-12-02T00:05:00Z')
    await at.desk.settled()
    expect(await alertsTo(chief.email)).toEqual([])
  })

  it('goes to whoever has the ticket by then', async () => {
    await at.ask('何名でお越しですか。')
    const mate = await at.desk.staff('consultant')
    const chief = await at.boss()
    const handedOver = await chief.request(
      'PUT',
      `/api/v1/tickets/${at.found.number}/assignment`,
      { consultantId: mate.id },
      { 'if-match': '*' },
    )
    expect(handedOver.statusCode, handedOver.body).toBeLessThan(300)
    expect(await at.tasks()).toMatchObject([{ assigneeId: mate.id, doneAt: null }])
    await at.desk.moveClockTo('2026-11-30T00:01:00Z')
    await untilOverdue()
    expect(await alertsTo(at.found.consultant.email)).toEqual([])
    expect(await alertsTo(mate.email)).toHaveLength(1)
  })

  it('stands in one mail with the ticket’s own overdue response', async () => {
    await at.ask('何名でお越しですか。')
    await at.desk.moveClockTo('2026-11-27T03:00:00Z')
    for (const direction of ['out', 'in']) {
      const message = { direction, subject: '件', body: '本文' }
      await (await at.boss()).request('POST', `/api/v1/tickets/${at.found.number}/messages`, message)
    }
    await at.desk.moveClockTo('2026-11-30T10:00:00Z')
    await untilOverdue()
    await expect.poll(async () => (await historyOf(at.desk, at.found.ticketId, 'ticket.response_overdue')).length).toBe(1)
    await at.desk.settled()
    await at.desk.moveClockTo('2026-12-01T00:01:00Z')
    await at.desk.settled()
    const [mail, ...more] = (await at.desk.mailsTo(at.found.consultant.email)).filter(({ subject }) => /期限を過ぎ/u.test(subject ?? ''))
    expect(more).toEqual([])
    expect(mail?.subject).toContain(`${at.found.number} ほか1件`)
    expect(mail?.text).toMatch(/質問への回答/u)
    expect(mail?.text).toMatch(/相談者からのご連絡への返答|ほかに期限を過ぎている案件：1件\s+・C-\d{4}-\d{6}（期限/u)
  })
})

async function untilOverdue() {
  await expect.poll(async () => (await overdueAt()).length).toBe(1)
  await at.desk.settled()
}
