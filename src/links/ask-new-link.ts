import { dayInJapan, startOfDayInJapan } from '../calendar/business-time.rules.ts'
import type { Transaction } from '../db/client.ts'
import { recordEvent } from '../events/record-event.ts'
import { lockContactWithin } from '../people/verify-contact.ts'
import type { OpenedLink } from './open-case-link.ts'
import { renewedActOf } from './renewal.rules.ts'
import { listRenewalsSince } from './renewals.store.ts'

/**
 * Records `link.renewed`, to which the mail reacts, once a day for what the new link leads to: whoever has old links of somebody fills
 * neither their mailbox nor the history of their case. `purpose`: of the new link.
 */
export async function askNewLinkWithin(tx: Transaction, { link, actor, contact, now }: OpenedLink, purpose: string): Promise<void> {
  // Who asks by another of their links at the same moment waits.
  await lockContactWithin(tx, contact.id)
  const today = await listRenewalsSince(tx, contact.id, startOfDayInJapan(dayInJapan(now)))
  const act = renewedActOf(link, purpose)
  if (today.some((asked) => renewedActOf(asked.link, purposeIn(asked.details)) === act)) return
  const details = { linkId: link.id, purpose }
  await recordEvent(tx, { type: 'link.renewed', actor, ticketId: link.ticketId, subjectId: link.id, details, at: now })
}

function purposeIn(details: unknown): string {
  return (details as { purpose: string }).purpose // as `link.renewed` is recorded
}
