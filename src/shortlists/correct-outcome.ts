import { dayInJapan } from '../calendar/business-time.rules.ts'
import type { OutcomeKind } from '../catalog/desk-codes.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Conflict, Forbidden, InvalidInput, NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import { fault } from '../http/input-faults.ts'
import type { SignedInActor } from '../people/actor.ts'
import { insertReasonWithin } from '../tickets/correspond.ts'
import { enquiryForUpdate } from './case-access.ts'
import { findIntroduction, insertOutcomeOnce, listOutcomes, markCorrected } from './introductions.store.ts'
import { alreadyRecorded } from './record-outcome.ts'

export interface OutcomeCorrection {
  readonly introductionId: string
  readonly outcomeId: string
  /** Kept as a note of the ticket. */
  readonly reason: string
  /** What came of it in truth, on a day in Japan (`YYYY-MM-DD`); without it the record is taken back. */
  readonly instead?: { readonly kind: OutcomeKind; readonly on: string } | undefined
}

/**
 * Strikes an outcome that was recorded by mistake, which stays on the record, and notes what came of it in truth. Throws InvalidInput for
 * a day to come and for the very outcome, Conflict (409) `already_corrected`, and `already_recorded` when the true one stands already.
 */
export async function correctOutcome({ db }: Deps, actor: SignedInActor, asked: OutcomeCorrection): Promise<void> {
  const { introductionId, outcomeId, reason, instead } = asked
  await db.transaction(async (tx) => {
    const now = await readNow(tx)
    const introduction = await findIntroduction(tx, introductionId)
    if (!introduction) throw new NotFound({ ja: '引き合わせ', en: 'introduction' })
    const { ticket } = await enquiryForUpdate(tx, actor, introduction.enquiryId)
    if (actor.kind !== 'staff') throw new Forbidden()
    const outcome = (await listOutcomes(tx, introductionId)).find(({ id }) => id === outcomeId)
    if (!outcome) throw new NotFound({ ja: '成果', en: 'outcome' })
    if (outcome.correctedAt) {
      throw new Conflict('already_corrected', {
        ja: 'この記録は既に訂正されています。読み直してご確認ください。',
        en: 'This record has been corrected already. Read it again.',
      })
    }
    const { kind, on } = outcome
    if (instead && instead.on > dayInJapan(now)) throw new InvalidInput([fault('instead.on', 'outcome_to_come')])
    if (instead?.kind === kind && instead.on === on) throw new InvalidInput([fault('instead', 'outcome_unchanged')])
    const { id: noteId } = await insertReasonWithin(tx, actor, ticket, reason, now)
    await markCorrected(tx, outcomeId, { correctedAt: now, correctedBy: actor.id, correctionNoteId: noteId })
    const replacing = instead && { introductionId, ...instead, recordedBy: actor.id, createdAt: now, insteadOf: outcomeId }
    const inserted = replacing && (await insertOutcomeOnce(tx, replacing))
    if (replacing && !inserted) throw alreadyRecorded()
    await recordEvent(tx, {
      type: 'outcome.corrected',
      actor,
      ticketId: ticket.id,
      subjectId: introductionId,
      details: {
        introductionId,
        outcomeId,
        kind,
        on,
        noteId,
        ...(inserted && instead && { instead: { outcomeId: inserted.id, ...instead } }),
      },
      at: now,
    })
  })
}
