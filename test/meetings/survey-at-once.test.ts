import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { ask, book, refusal, thursday, ticketOf, tuesday } from './scene.ts'

let desk: TestDesk
let consultant: Person
let made: Awaited<ReturnType<typeof ticketOf>>

beforeAll(async () => {
  desk = await startDesk()
  desk.worker()
})
afterAll(() => desk.close())
beforeEach(async () => {
  await desk.moveClockTo(tuesday)
  consultant = await desk.staff('consultant')
  made = await ticketOf(desk, consultant)
  await desk.settled()
})

interface Survey {
  id: string
  kind: string
  state: string
  cancelReason: string | null
  can: { sendNow: boolean }
}
async function surveys(): Promise<Survey[]> {
  const { items } = await ask<{ items: Survey[] }>(consultant, 'GET', `/tickets/${made.number}/follow-ups?limit=200`)
  return items.filter(({ kind }) => kind === 'after-meeting-survey')
}
const sent = async () => (await desk.mailsTo(made.email)).filter(({ subject }) => subject?.includes('アンケート')).length
const record = (startsAt: string) =>
  ask(consultant, 'POST', `/tickets/${made.number}/meetings`, { kind: 'phone', startsAt, record: 'お話を伺いました。' })

it('the survey of a meeting goes when somebody wants it to, also as the second of a day', async () => {
  await record('2026-11-24T00:00:00Z')
  await desk.moveClockTo('2026-11-24T06:00:00Z')
  await record('2026-11-24T04:00:00Z')
  await desk.settled()
  for (const { id, can } of await surveys()) {
    expect(can.sendNow).toBe(true)
    expect((await consultant.request('PUT', `/api/v1/follow-ups/${id}/send-now`)).statusCode).toBeLessThan(300)
    await desk.settled()
  }
  expect((await surveys()).map(({ state, cancelReason }) => [state, cancelReason])).toEqual([
    ['sent', null],
    ['sent', null],
  ])
  expect(await sent()).toBe(2)
})

it('the survey of a meeting that is not over cannot be sent, and says so', async () => {
  await book(consultant, made.number, thursday('10:00'), { status: undefined, record: '進め方を相談します。' })
  await desk.settled()
  const [survey] = await surveys()
  expect(survey).toMatchObject({ state: 'pending', can: { sendNow: false } })
  expect(await refusal(consultant, 'PUT', `/follow-ups/${survey?.id}/send-now`)).toEqual([409, 'meeting_not_over'])
  await desk.moveClockTo(thursday('11:00'))
  expect((await surveys())[0]).toMatchObject({ state: 'pending', can: { sendNow: true } })
  await consultant.request('PUT', `/api/v1/follow-ups/${survey?.id}/send-now`)
  await desk.settled()
  expect((await surveys())[0]).toMatchObject({ state: 'sent' })
})
