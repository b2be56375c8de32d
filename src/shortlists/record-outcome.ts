import { dayInJapan } from '../calendar/business-time.rules.ts'
import type { OutcomeKind } from '../catalog/desk-codes.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Conflict, Forbidden, InvalidInput, NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import { fault } from '../http/input-faults.ts'
import type { SignedInActor } from '../people/actor.ts'
import { enquiryForUpdate } from './case-access.ts'
import { findIntroduction, insertOutcomeOnce, type OutcomeRow } from './introductions.store.ts'

/**
 * Notes what came of an introduction on a day in Japan (`YYYY-MM-DD`), which may lie before the desk learnt of it. Throws
 * InvalidInput for a day to come, and Conflict (409) `already_recorded` when the same thing is noted for that day.
 */
export async function recordOutcome(
  { db }: Deps,
  actor: SignedInActor,
  introductionId: string,
  { kind, on }: { kind: OutcomeKind; on: string },
): Promise<OutcomeRow> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const introduction = await findIntroduction(tx, introductionId)
    if (!introduction) throw new NotFound({ ja: '引き合わせ', en: 'introduction' })
    const { ticket } = await enquiryForUpdate(tx, actor, introduction.enquiryId)
    if (actor.kind !== 'staff') throw new Forbidden()
    if (on > dayInJapan(now)) throw new InvalidInput([fault('on', 'outcome_to_come')])
    const outcome = await insertOutcomeOnce(tx, { introductionId, kind, on, recordedBy: actor.id, createdAt: now })
    if (!outcome) throw alreadyRecorded()
    await recordEvent(tx, {
      type: 'outcome.recorded',
      actor,
      ticketId: ticket.id,
      subjectId: introductionId,
      details: { introductionId, outcomeId: outcome.id, kind, on },
      at: now,
    })
    return outcome
  })
}

export function alreadyRecorded(): Conflict {
  return new Conflict('already_recorded', {
    ja: '同じ日の同じ成果が既に記録されています。',
    en: 'The same outcome is already recorded for this day.',
  })
}
