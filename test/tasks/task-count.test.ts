import { afterAll, beforeAll, expect, it } from 'vitest'
import { createErasureTaskWithin, createRecognitionTaskWithin } from '../../src/tasks/create-task.ts'
import { openCase } from '../shortlists/scene.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'

let desk: TestApp
beforeAll(async () => {
  desk = await startApp()
})
afterAll(() => desk.close())

const counted = async (who: Person, of?: 'everyone') =>
  ((await who.request('GET', `/api/v1/tasks/count${of ? `?of=${of}` : ''}`)).json() as { count: number }).count

it('counts what its reader has to see to, and everybody has, without what is done', async () => {
  const supervisor = await desk.staff('supervisor')
  const { applicantId: contactId, ticketId, consultant } = await openCase(desk)
  const now = new Date()
  await desk.db.transaction((tx) => createRecognitionTaskWithin(tx, { contactId, ticketId, now }))
  expect([await counted(consultant), await counted(supervisor), await counted(supervisor, 'everyone')]).toEqual([1, 0, 1])
  await desk.db.transaction((tx) => createErasureTaskWithin(tx, { contactId, ticketId, now }))
  expect([await counted(consultant), await counted(supervisor), await counted(supervisor, 'everyone')]).toEqual([2, 1, 2])
  const [wish] = (await supervisor.request('GET', '/api/v1/tasks')).json().items as { id: string }[]
  expect((await supervisor.request('PUT', `/api/v1/tasks/${wish?.id}/completion`, {})).statusCode).toBe(200)
  expect([await counted(consultant), await counted(supervisor)]).toEqual([1, 0])
})
