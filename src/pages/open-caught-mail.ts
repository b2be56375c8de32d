import type { MailReadingReason } from '../catalog/mail-reading-codes.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Forbidden } from '../errors.ts'
import { openUntil } from '../events/opening.rules.ts'
import { recordEvent } from '../events/record-event.ts'
import type { SignedInActor } from '../people/actor.ts'
import { readMailKept, requireShown, type MailKept } from './caught-mails.ts'

/**
 * Lets an administrator read one caught mail of no ticket for a working day; the reason, a code, stays in the audit. NotFound when there is
 * no such mail, Forbidden `reason_needed` of one that belongs to a ticket: that is what has to be opened.
 */
export async function openCaughtMail(deps: Deps, actor: SignedInActor, id: string, reason: MailReadingReason): Promise<MailKept> {
  if (actor.kind !== 'staff') throw new Forbidden()
  const reader = { ...actor, reach: 'masked' } as const
  const kept = await readMailKept(deps, reader, id)
  if (kept.ticket !== null) requireShown(kept)
  await deps.db.transaction(async (tx) => {
    const at = await readNow(tx)
    const until = openUntil(at).toISOString()
    await recordEvent(tx, { type: 'caught_mail.opened', actor, ticketId: null, details: { mail: id, reason, until }, at })
  })
  return readMailKept(deps, reader, id)
}
