import { afterEach, beforeEach, expect, it } from 'vitest'
import { listOfType } from '../../src/events/events.store.ts'
import { countDoneTaskAsRead } from '../../src/notifications/done-tasks.reactions.ts'
import { tellConcerned } from '../../src/notifications/tell-concerned.reactions.ts'
import { startQuestionDesk, type QuestionDesk } from '../follow-ups/question-desk.ts'

let at: QuestionDesk
beforeEach(async () => {
  at = await startQuestionDesk()
})
afterEach(() => at.desk.close())

interface Told {
  id: string
  kind: string
  taskKind: string | null
  readAt: string | null
}

const told = async (): Promise<{ items: Told[]; unread: number }> =>
  (await at.found.consultant.request('GET', '/api/v1/notifications')).json()
const toldOf = async (kind: string) => (await told()).items.filter((item) => item.kind === kind)

it('a task that was done, by whomever, is unread no more, and what else was told stays as it was', async () => {
  await at.ask('何名でお越しですか。')
  expect(await toldOf('task')).toMatchObject([{ taskKind: 'question_open', readAt: null }])
  const { unread } = await told()
  await at.reply()
  expect(await toldOf('task')).toMatchObject([{ taskKind: 'question_open', readAt: expect.any(String) }])
  expect((await toldOf('answer')).map(({ readAt }) => readAt)).toEqual([null])
  expect((await told()).unread).toBe(unread - 1)
  await at.ask('時期はいつですか。')
  expect((await toldOf('task')).map(({ readAt }) => readAt)).toEqual([null, expect.any(String)])
})

it('what was read before it was done keeps its time', async () => {
  await at.ask('何名でお越しですか。')
  const [task] = await toldOf('task')
  const read = { ids: [task?.id], read: true }
  expect((await at.found.consultant.request('PUT', '/api/v1/notifications/reading', read)).statusCode).toBe(204)
  const before = await toldOf('task')
  await at.desk.moveClockTo('2026-11-24T03:00:00Z')
  await at.reply()
  expect(await toldOf('task')).toEqual(before)
})

it('a task that is told only after it was done is told as read', async () => {
  await at.ask('何名でお越しですか。')
  await at.reply()
  const { db, owner } = at.desk
  await owner`delete from notifications where kind = 'task'`
  const [done] = await at.tasks()
  const [made] = await listOfType(db, [String(done?.id)], 'task.created')
  if (!made) throw new Error('no task was made')
  await db.transaction(async (tx) => {
    await tellConcerned(tx, made)
    await countDoneTaskAsRead(tx, made)
  })
  expect(await toldOf('task')).toMatchObject([{ taskKind: 'question_open', readAt: done?.doneAt }])
})
