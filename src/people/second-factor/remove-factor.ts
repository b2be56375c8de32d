import { readNow } from '../../db/clock.store.ts'
import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import { recordEvent } from '../../events/record-event.ts'
import type { SignedInActor } from '../actor.ts'
import { deleteSessionsOf } from '../sign-in.store.ts'
import { lockStaff } from '../staff.store.ts'
import { deleteFactors } from './second-factor.store.ts'

/**
 * Takes somebody's second factor and recovery codes away, for who has lost both, and ends their sessions: with the next sign-in they may,
 * or must, set up another. Nothing when there is none. NotFound (404).
 */
export async function removeFactor({ db }: Pick<Deps, 'db'>, actor: SignedInActor, staffId: string): Promise<void> {
  await db.transaction(async (tx) => {
    if (!(await lockStaff(tx, staffId))) throw new NotFound({ ja: '職員', en: 'member of the desk' })
    if ((await deleteFactors(tx, staffId)) === 0) return
    await deleteSessionsOf(tx, { staffId })
    const details = { staffId }
    await recordEvent(tx, { type: 'second_factor.removed', actor, ticketId: null, subjectId: staffId, details, at: await readNow(tx) })
  })
}
