import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Conflict, NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { SignedInActor } from '../people/actor.ts'
import { lockSuppression, markLifted } from './suppressions.store.ts'

/**
 * Lets mails go to the address again; those cancelled meanwhile stay so. Lifting twice is the same as once. NotFound;
 * Conflict `erased_for_good` for that of an erased person.
 */
export async function liftSuppression({ db }: Deps, actor: SignedInActor, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const now = await readNow(tx)
    const suppression = await lockSuppression(tx, id)
    if (!suppression) throw new NotFound({ ja: '配信停止', en: 'suppression' })
    if (suppression.reason === 'erased') {
      throw new Conflict('erased_for_good', {
        ja: '個人情報を消去した方への配信停止は、解除できません。',
        en: 'The suppression of an erased person cannot be lifted.',
      })
    }
    if (suppression.liftedAt) return
    await markLifted(tx, id, { liftedAt: now, liftedBy: actor.id })
    const details = { suppressionId: id, reason: suppression.reason }
    await recordEvent(tx, { type: 'suppression.lifted', actor, ticketId: null, subjectId: id, details, at: now })
  })
}
