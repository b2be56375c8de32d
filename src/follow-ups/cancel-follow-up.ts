import type { Transaction } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Conflict, Forbidden, NotFound } from '../errors.ts'
import type { SignedInActor } from '../people/actor.ts'
import { ticketForUpdate } from '../tickets/ticket-access.ts'
import { isOfAnother } from './follow-up-acts.policy.ts'
import { findWithTicketNumber, lockFollowUp, patchFollowUp, type FollowUpRow } from './follow-ups.store.ts'
import { recordCancelled } from './plan.ts'
import { insertSkip } from './skips.store.ts'

const followUpWord = { ja: 'フォローアップ', en: 'follow-up' }

/**
 * Takes a follow-up back before it goes, or, with the words that say why, skips this one step of its series; the others go on. Doing it
 * twice is the same as once: the first reason stays. NotFound when there is none; Conflict `follow_up_not_pending` when it has gone, is
 * going, or was given up on; and the errors of `ticketForUpdate`.
 */
export async function cancelFollowUp({ db }: Deps, actor: SignedInActor, id: string, skipReason?: string): Promise<void> {
  const reason = skipReason === undefined ? 'by_hand' : 'skipped'
  await db.transaction(async (tx) => {
    const now = await readNow(tx)
    const followUp = await lockOf(tx, actor, id)
    if (followUp.state === 'cancelled') return
    requirePending(followUp)
    await patchFollowUp(tx, id, { state: 'cancelled', cancelReason: reason, skipReason: skipReason ?? null, heldFor: null, pausedAt: null })
    if (skipReason !== undefined) await insertSkip(tx, id)
    await recordCancelled(tx, actor, [followUp], reason, now)
  })
}

/** The follow-up, locked, while it waits to go; errors as above. */
export async function lockPending(tx: Transaction, actor: SignedInActor, id: string): Promise<FollowUpRow> {
  const followUp = await lockOf(tx, actor, id)
  requirePending(followUp)
  return followUp
}

async function lockOf(tx: Transaction, actor: SignedInActor, id: string): Promise<FollowUpRow> {
  const found = await findWithTicketNumber(tx, id)
  // Follow-up first, ticket second, as everywhere: whoever sends it holds it while reading the case.
  const locked = found && (await lockFollowUp(tx, id))
  if (!locked) throw new NotFound(followUpWord)
  const { followUp } = locked
  if (found?.ticketNumber) await ticketForUpdate(tx, actor, found.ticketNumber)
  else requireOwnDigest(actor, followUp)
  return followUp
}

function requireOwnDigest(actor: SignedInActor, followUp: FollowUpRow): void {
  if (actor.reach === 'own' && isOfAnother(actor, followUp)) throw new Forbidden()
}

function requirePending({ state }: FollowUpRow): void {
  if (state === 'pending') return
  throw new Conflict(
    'follow_up_not_pending',
    {
      ja: 'このメールは既に送信されたか送信中、または取り消されているため、変更できません。',
      en: 'This mail has gone, is going or was cancelled; it cannot be changed.',
    },
    { state },
  )
}
