import { expect, it } from 'vitest'
import type { Person, TestApp } from '../support/app.ts'
import { ask, beforeEachTicket, book, refusal, thursday, tuesday, type Meeting } from './scene.ts'

let desk: TestApp
let consultant: Person
let number: string
beforeEachTicket((opened) => ({ desk, consultant, number } = opened))

/** A meeting that has just begun. */
async function begun(): Promise<Meeting> {
  await desk.moveClockTo(tuesday)
  const meeting = await book(consultant, number, thursday('10:00'))
  await desk.moveClockTo(thursday('10:05'))
  return meeting
}

interface Words {
  subject?: string
  body: string
}
const words = async (kind: 'messages' | 'notes') =>
  (await ask<{ items: Words[] }>(consultant, 'GET', `/tickets/${number}/${kind}`)).items.map(({ subject, body }) => [subject, body])
const record = ({ id }: Meeting, said: string, to: 'applicant' | 'desk') =>
  consultant.request('PUT', `/api/v1/meetings/${id}/record`, { record: said, to })
const recordings = async ({ id }: Meeting) =>
  (await desk.owner`select type from events where subject_id = ${id} and type = 'meeting.recorded'`).length

const subject = '面談の議事録（2026年11月26日(木)）'

it.each([
  ['applicant', 'messages', subject],
  ['desk', 'notes', undefined],
] as const)('minutes for the %s are written once, however often and however fast they are sent', async (to, kind, title) => {
  const meeting = await begun()
  const pressed = await Promise.all(Array.from({ length: 4 }, () => record(meeting, '視察の日程を決めた。', to)))
  const again = await record(meeting, '視察の日程を決めた。', to)
  expect([...pressed, again].map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200])
  expect(again.json()).toMatchObject({ id: meeting.id, status: 'held', record: '視察の日程を決めた。' })
  expect(await words(kind)).toEqual([[title, '視察の日程を決めた。']])
  expect(await recordings(meeting)).toBe(1)
})

it('minutes that are corrected go again, as a correction, and each version once', async () => {
  const meeting = await begun()
  await record(meeting, '12月に視察する。', 'applicant')
  await record(meeting, '1月に視察する。', 'applicant')
  await record(meeting, '1月に視察する。', 'applicant')
  const corrected = '面談の議事録の訂正（2026年11月26日(木)）'
  expect((await words('messages')).toSorted()).toEqual(
    [
      [subject, '12月に視察する。'],
      [corrected, '1月に視察する。'],
    ].toSorted(),
  )
  // Back to the first words is a correction, too.
  await record(meeting, '12月に視察する。', 'applicant')
  expect(await words('messages')).toHaveLength(3)
})

it('minutes only the desk read go to the applicant later, and are no second note after that', async () => {
  const meeting = await begun()
  await record(meeting, '視察の日程を決めた。', 'desk')
  await record(meeting, '視察の日程を決めた。', 'applicant')
  await record(meeting, '視察の日程を決めた。', 'desk')
  expect(await words('messages')).toEqual([[subject, '視察の日程を決めた。']])
  expect(await words('notes')).toEqual([[undefined, '視察の日程を決めた。']])
})

it('what took place and was written down as it was added can still be sent', async () => {
  const added = await ask(consultant, 'POST', `/tickets/${number}/meetings`, {
    kind: 'phone',
    startsAt: '2026-11-20T01:00:00Z',
    record: '電話で話した。',
  })
  await record(added, '電話で話した。', 'applicant')
  await record(added, '電話で話した。', 'applicant')
  expect(await words('messages')).toEqual([['面談の議事録（2026年11月20日(金)）', '電話で話した。']])
})

it('a meeting whose minutes its applicant has cannot be noted as missed any more, and says so', async () => {
  const meeting = await begun()
  await record(meeting, '内輪の所見。', 'desk')
  const can = async () => (await ask<{ can: { miss: boolean } }>(consultant, 'GET', `/meetings/${meeting.id}`)).can.miss
  const canInList = async () => {
    const { items } = await ask<{ items: { can: { miss: boolean } }[] }>(consultant, 'GET', `/tickets/${number}/meetings`)
    return items.map(({ can: { miss } }) => miss)
  }
  expect([await can(), await canInList()]).toEqual([true, [true]])
  await record(meeting, '視察の日程を決めた。', 'applicant')
  await record(meeting, '内輪の所見をもう一つ。', 'desk')
  expect([await can(), await canInList()]).toEqual([false, [false]])
  expect(await refusal(consultant, 'PUT', `/meetings/${meeting.id}/missed`)).toEqual([409, 'minutes_sent'])
  expect(await ask(consultant, 'GET', `/meetings/${meeting.id}`)).toMatchObject({ status: 'held' })
})

it('a meeting noted as missed by mistake is held again without its note a second time', async () => {
  const meeting = await begun()
  await record(meeting, '内輪の所見。', 'desk')
  await ask(consultant, 'PUT', `/meetings/${meeting.id}/missed`)
  expect((await record(meeting, '内輪の所見。', 'desk')).json()).toMatchObject({ status: 'held' })
  expect(await words('notes')).toHaveLength(1)
})

it('minutes somebody else wrote meanwhile are corrected by nobody who has not read them, and by whoever has', async () => {
  const meeting = await begun()
  const write = (said: string, version: unknown) =>
    consultant.request(
      'PUT',
      `/api/v1/meetings/${meeting.id}/record`,
      { record: said, to: 'applicant' },
      { 'if-match': `"${String(version)}"` },
    )
  const theirs = await write('12月に視察する。', meeting.recordVersion)
  expect(theirs.statusCode, theirs.body).toBe(200)
  const now = theirs.json().recordVersion
  expect((await write('視察は未定である。', meeting.recordVersion)).json()).toMatchObject({
    status: 412,
    code: 'stale',
    currentVersion: now,
  })
  expect(await words('messages')).toEqual([[subject, '12月に視察する。']])
  expect((await write('12月に視察する。', meeting.recordVersion)).statusCode).toBe(200)
  expect((await write('視察は未定である。', now)).json()).toMatchObject({ record: '視察は未定である。' })
  expect((await ask(await desk.staff('auditor'), 'GET', `/meetings/${meeting.id}`)).recordVersion).toBeNull()
})
