import { formatDayEn, formatDayJa } from '../calendar/japanese-date.rules.ts'
import { dayInJapan } from '../calendar/business-time.rules.ts'
import type { Transaction } from '../db/client.ts'
import { Conflict } from '../errors.ts'
import { listOfType } from '../events/events.store.ts'
import { findStaff } from '../people/read-staff.ts'
import { findTask, type TaskRow } from './tasks.store.ts'

export type WishOutcome = 'granted' | 'refused'

const words = {
  granted: { ja: 'この申し出には、すでに応じています', en: 'This request was granted already' },
  refused: { ja: 'この申し出は、すでに応じずに終えています', en: 'This request was closed without erasing already' },
} as const

/**
 * A wish to be forgotten that is done, as it was settled. Conflict (409) `erasure_granted` or `erasure_refused` when that is not how the
 * caller would settle it, with by whom (`settledBy`) and when (`settledAt`).
 */
export async function settledWish(tx: Transaction, id: string, wanted: WishOutcome): Promise<TaskRow> {
  const task = await findTask(tx, id)
  if (!task?.doneAt) throw new Error(`wish ${id} is not settled`)
  const outcome = await readOutcome(tx, task)
  if (outcome === wanted) return task
  const { doneAt, doneBy } = task
  const by = doneBy === null ? undefined : await findStaff(tx, doneBy)
  const day = dayInJapan(doneAt)
  const { ja, en } = words[outcome]
  throw new Conflict(
    `erasure_${outcome}`,
    {
      ja: `${ja}（${formatDayJa(day)}${by ? `、${by.name}` : ''}）。今の操作では何も変わっていません。画面を読み込み直してください。`,
      en: `${en} (${formatDayEn(day)}${by ? `, by ${by.name}` : ''}). Nothing was changed by this; load the screen anew.`,
    },
    { settledBy: doneBy, settledAt: doneAt.toISOString() },
  )
}

async function readOutcome(tx: Transaction, { id, contactId }: TaskRow): Promise<WishOutcome> {
  const [done] = await listOfType(tx, [id], 'task.done')
  const said = done?.details.outcome
  if (said === 'granted' || said === 'refused') return said
  // Those settled before it was written down.
  return contactId !== null && (await listOfType(tx, [contactId], 'address.erased')).length > 0 ? 'granted' : 'refused'
}
