import { afterAll, beforeAll, expect, it } from 'vitest'
import { createErasureTaskWithin } from '../../src/tasks/create-task.ts'
import { openCase } from '../shortlists/scene.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'

const patient = { within: 60_000 }
let desk: TestDesk
let supervisor: Person
beforeAll(async () => {
  desk = await startDesk()
  await desk.moveClockTo('2026-11-24T01:00:00Z')
  supervisor = await desk.staff('supervisor')
})
afterAll(() => desk.close())

interface Item {
  id: string
  kind: string
  taskKind: string | null
  ticket: string | null
  about: string
}

const listOf = async (person: Person): Promise<Item[]> => (await person.request('GET', '/api/v1/notifications')).json().items

it('rings the bell of every supervisor when somebody asks to be forgotten, and of whoever has the ticket', async () => {
  const worker = desk.worker()
  const other = await desk.staff('supervisor')
  const { applicantId: contactId, ticketId, number, consultant } = await openCase(desk)
  await desk.db.transaction(async (tx) => createErasureTaskWithin(tx, { contactId, ticketId, now: new Date('2026-11-24T01:00:00Z') }))
  for (const person of [supervisor, other, consultant])
    await eventually(async () => {
      const told = (await listOf(person)).filter(({ taskKind }) => taskKind !== null)
      expect(told).toMatchObject([{ kind: 'task', taskKind: 'erasure_request', ticket: number }])
    }, patient)
  await desk.settled()
  await worker.stop()
})

it('says so of somebody who belongs to no ticket, too, by the mails its reader chose for tasks', async () => {
  const worker = desk.worker()
  const chooser = await desk.staff('supervisor')
  const choices = [{ kind: 'task', way: 'daily' }]
  expect((await chooser.request('PUT', '/api/v1/notifications/choices', { choices })).statusCode).toBe(200)
  const { applicantId: contactId, consultant } = await openCase(desk)
  const [contact] = await desk.owner<{ name: string }[]>`select name from contacts where id = ${contactId}`
  await desk.db.transaction(async (tx) => createErasureTaskWithin(tx, { contactId, ticketId: null, now: new Date('2026-11-24T01:00:00Z') }))
  await eventually(async () => {
    const [told] = await listOf(chooser)
    expect(told).toMatchObject({ taskKind: 'erasure_request', ticket: null, about: contact?.name })
  }, patient)
  expect((await listOf(consultant)).filter(({ taskKind }) => taskKind === 'erasure_request')).toEqual([])
  const planned = () => desk.owner`select id from follow_ups where kind = 'daily-digest' and staff_id = ${chooser.id}`
  await eventually(async () => expect(await planned()).toHaveLength(1), patient)
  await desk.settled()
  await desk.moveClockTo('2026-11-25T00:00:30Z')
  const [digest] = await eventually(async () => {
    const mails = (await desk.mailsTo(chooser.email)).filter(({ subject }) => subject?.includes('未読のお知らせ'))
    expect(mails).toHaveLength(1)
    return mails
  }, patient)
  const words = digest?.text?.replaceAll(/\n　?/gu, '') ?? ''
  expect(words).toContain(`・案件に属さないもの対応事項 1件${desk.deps.config.PUBLIC_URL}/desk/tasks`)
  expect(digest?.raw).not.toContain(contact?.name)
  await desk.settled()
  await worker.stop()
})
