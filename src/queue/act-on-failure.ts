import { readNow } from '../db/clock.store.ts'
import type { Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { Conflict, NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { SignedInActor } from '../people/actor.ts'
import { failureActs } from './failure-acts.policy.ts'
import { findFailure, forgetRelay, markDismissed, type FailureRow } from './queue.store.ts'

/**
 * Has a job that failed done at once instead of at its next turn. NotFound (404); Conflict (409) `job_done` when it has been done since.
 */
export function retryJob(deps: Pick<Deps, 'db'>, actor: SignedInActor, id: string): Promise<void> {
  return actOn(deps, id, async (tx, row) => {
    if (!failureActs(row).retry) {
      throw new Conflict('job_done', { ja: 'この処理はすでに終わっています。', en: 'This job has been done since.' })
    }
    // A mail that is due is handed over at the sweep's next turn, within seconds, whatever became of it before.
    if (row.failure.outboxId !== null) await forgetRelay(tx, row.failure.outboxId)
    await record(tx, actor, row, 'job.retried')
  })
}

/**
 * Takes a failure out of sight for good. Nothing is given up by it: the job is tried on, as long as it has to be done. Dismissing it again
 * changes nothing; an unknown one is NotFound (404).
 */
export function dismissFailure(deps: Pick<Deps, 'db'>, actor: SignedInActor, id: string): Promise<void> {
  return actOn(deps, id, async (tx, row) => {
    if (await markDismissed(tx, id, actor.id)) await record(tx, actor, row, 'job.dismissed')
  })
}

async function actOn({ db }: Pick<Deps, 'db'>, id: string, act: (tx: Transaction, row: FailureRow) => Promise<void>): Promise<void> {
  await db.transaction(async (tx) => {
    const row = await findFailure(tx, id)
    if (!row) throw new NotFound({ ja: '失敗した処理', en: 'failed job' })
    await act(tx, row)
  })
}

async function record(tx: Transaction, actor: SignedInActor, { failure: { id, job } }: FailureRow, type: 'job.retried' | 'job.dismissed') {
  await recordEvent(tx, { type, actor, ticketId: null, subjectId: id, details: { failureId: id, job }, at: await readNow(tx) })
}
