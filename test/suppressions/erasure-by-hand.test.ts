import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createErasureTaskWithin } from '../../src/tasks/create-task.ts'
import { historyOf, openCase, type Case } from '../shortlists/scene.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'

let desk: TestApp
let supervisor: Person
/** Tuesday, ten o'clock in Japan. */
const tuesday = '2026-11-24T01:00:00Z'
beforeAll(async () => {
  desk = await startApp()
  await desk.moveClockTo(tuesday)
  supervisor = await desk.staff('supervisor')
})
afterAll(() => desk.close())

interface Task {
  id: string
  kind: string
  ticket: string | null
  dueAt: string | null
  doneAt: string | null
  can: { complete: boolean; erase: boolean }
}

/** A wish to be forgotten, of a ticket or of none, that was granted. */
async function granted(ofTicket = true): Promise<{ found: Case; wish: string }> {
  const found = await openCase(desk)
  const { applicantId: contactId, ticketId } = found
  const now = new Date(tuesday)
  await desk.db.transaction((tx) => createErasureTaskWithin(tx, { contactId, ticketId: ofTicket ? ticketId : null, now }))
  const wish = (await everyones()).find(({ kind, doneAt }) => kind === 'erasure_request' && doneAt === null)?.id ?? ''
  for (const _press of [1, 2]) expect((await supervisor.request('PUT', `/api/v1/tasks/${wish}/erasure`)).statusCode).toBe(200)
  return { found, wish }
}

const listed = async (who: Person, url: string) => (await who.request('GET', `/api/v1${url}`)).json().items as Task[]
const everyones = () => listed(supervisor, '/tasks?of=everyone')
const byHand = (tasks: readonly Task[]) => tasks.filter(({ kind }) => kind === 'erasure_by_hand')
const complete = (who: Person, id: string) => who.request('PUT', `/api/v1/tasks/${id}/completion`)

describe('what people do of a wish to be forgotten that was granted', () => {
  it('is a task of its ticket, due in ten business days, that supervisors have on their list and settle', async () => {
    const { found } = await granted()
    const [task, ...more] = byHand(await listed(supervisor, `/tickets/${found.number}/tasks`))
    expect(more).toEqual([])
    // 8 December, 18:00 in Japan: when the desk closes on the tenth business day.
    expect(task).toMatchObject({
      ticket: found.number,
      dueAt: '2026-12-08T09:00:00.000Z',
      doneAt: null,
      can: { complete: true, erase: false },
    })
    expect(byHand(await listed(supervisor, '/tasks'))).toContainEqual(task)
    const shown = (await supervisor.request('GET', `/api/v1/tickets/${found.number}/timeline`)).json() as { openTasks: Task[] }
    expect(shown.openTasks).toContainEqual(task)

    // Whoever has the ticket sees it, and leaves it to supervisors.
    expect(byHand(await listed(found.consultant, `/tickets/${found.number}/tasks`))).toMatchObject([{ can: { complete: false } }])
    expect((await complete(found.consultant, task?.id ?? '')).statusCode).toBe(403)
    const settled = await complete(supervisor, task?.id ?? '')
    expect(settled.json()).toMatchObject({ doneBy: supervisor.id, dueAt: task?.dueAt })
    expect(byHand(await everyones())).toEqual([])
    const done = (await historyOf(desk, found.ticketId)).filter(({ type }) => type === 'task.done')
    expect(done.map(({ details }) => (details as { kind: string }).kind)).toEqual(['erasure_request', 'erasure_by_hand'])
  })

  it('is on the list of every supervisor where the wish belonged to no ticket', async () => {
    await granted(false)
    const [task] = byHand(await listed(await desk.staff('supervisor'), '/tasks'))
    expect(task).toMatchObject({ ticket: null, dueAt: '2026-12-08T09:00:00.000Z', can: { complete: true } })
    expect((await complete(supervisor, task?.id ?? '')).statusCode).toBe(200)
  })

  it('is no task where the wish was settled otherwise', async () => {
    const found = await openCase(desk)
    const { applicantId: contactId, ticketId } = found
    await desk.db.transaction((tx) => createErasureTaskWithin(tx, { contactId, ticketId, now: new Date(tuesday) }))
    const [wish] = await listed(supervisor, `/tickets/${found.number}/tasks`)
    expect((await complete(supervisor, wish?.id ?? '')).statusCode).toBe(200)
    expect(byHand(await everyones())).toEqual([])
  })
})
