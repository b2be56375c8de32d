import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { enquired, historyOf, listedCodes, municipalityIdOf, openCase, type Case } from '../shortlists/scene.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'

let desk: TestDesk
let found: Case
let town: Person
let enquiryId: string
beforeEach(async () => {
  desk = await startDesk()
  // Tuesday, ten o'clock in Japan.
  await desk.moveClockTo('2026-11-24T01:00:00Z')
  found = await openCase(desk)
  town = await desk.contact({ organizationId: await municipalityIdOf(desk, listedCodes[0]), name: '会津 太郎' })
  enquiryId = await enquired(found)
  desk.worker()
  await desk.settled()
})
afterEach(() => desk.close())

const ask = async (message: string) => {
  const asked = await town.request('PUT', `/api/v1/enquiries/${enquiryId}/answer`, { answer: 'ask', message })
  expect(asked.statusCode, asked.body).toBe(200)
  await desk.settled()
}
const reply = async () => {
  const boss = await desk.staff('supervisor')
  const { questions } = (await boss.request('GET', `/api/v1/enquiries/${enquiryId}`)).json()
  const replied = await boss.request('PUT', `/api/v1/enquiries/${enquiryId}/questions/${questions.at(-1).id}/reply`, {
    reply: '10名です。',
  })
  expect(replied.statusCode, replied.body).toBeLessThan(300)
  await desk.settled()
}
const tasks = async () => {
  const boss = await desk.staff('supervisor')
  const { items } = (await boss.request('GET', `/api/v1/tickets/${found.number}/tasks`)).json()
  return (items as { kind: string; enquiryId: string; assigneeId: string; doneAt: string | null }[]).filter(
    ({ kind }) => kind === 'question_open',
  )
}

describe('a question of a municipality the desk has not replied to', { timeout: 90_000 }, () => {
  it('is a task of whoever has the ticket until the reply, and so is the next one', async () => {
    await ask('何名でお越しですか。')
    expect(await tasks()).toMatchObject([{ enquiryId, assigneeId: found.consultant.id, doneAt: null }])
    await reply()
    expect(await tasks()).toMatchObject([{ enquiryId, doneAt: expect.any(String) }])
    await ask('時期はいつですか。')
    expect(await tasks()).toMatchObject([{ doneAt: expect.any(String) }, { doneAt: null }])
    await town.request('PUT', `/api/v1/enquiries/${enquiryId}/answer`, { answer: 'decline' })
    await desk.settled()
    expect(await tasks()).toMatchObject([{ doneAt: expect.any(String) }, { doneAt: expect.any(String) }])
    expect(await historyOf(desk, found.ticketId, 'task.done')).toHaveLength(2)
  })
})
