import { readNow } from '../db/clock.store.ts'
import type { Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../events/record-event.ts'
import { hearCompany, isWithdrawn } from './active-ticket.ts'
import { enquiryForUpdate, onBehalfOf, requireSide, type CaseActor } from './case-access.ts'
import { updateEnquiry } from './enquiries.store.ts'
import { moveEnquiry, refuseSecondConsent, refuseSecondWithdrawal } from './enquiry.rules.ts'

/**
 * The company, or the desk on its behalf, no longer agrees to be named. Before the introduction this ends the enquiry; afterwards it is
 * noted, the municipality is not shown the company's contact any more, and mail still queued is cancelled by whoever reacts to
 * `disclosure.withdrawn`. Conflict (409) `already_withdrawn` with the time (by a link also `already_consented`), `expired`, `withdrawn`,
 * `illegal_move`.
 */
export async function withdrawDisclosureConsent({ db }: Pick<Deps, 'db'>, actor: CaseActor, id: string): Promise<void> {
  await db.transaction(async (tx) => withdrawDisclosureConsentWithin(tx, actor, id, await readNow(tx)))
}

/** The same within a transaction that does more. */
export async function withdrawDisclosureConsentWithin(tx: Transaction, actor: CaseActor, id: string, now: Date): Promise<void> {
  const { ticket, enquiry, side } = await enquiryForUpdate(tx, actor, id)
  requireSide(side, 'company')
  refuseSecondWithdrawal(enquiry)
  // A link asks once; who changes their mind later says so to the desk or signed in, not by a page left open or forwarded.
  if (actor.kind === 'link') refuseSecondConsent(enquiry)
  const status = moveEnquiry(enquiry, 'withdraw_consent', now)
  await updateEnquiry(tx, id, { status, consentWithdrawnAt: now, endedAt: enquiry.endedAt ?? now })
  await recordEvent(tx, {
    type: 'disclosure.withdrawn',
    actor,
    ticketId: ticket.id,
    subjectId: id,
    onBehalfOf: onBehalfOf(actor, enquiry.companyId),
    details: { enquiryId: id },
    at: now,
  })
  // Who has withdrawn altogether is not back because they take this word back, too.
  if (!isWithdrawn(ticket)) await hearCompany(tx, actor, ticket, now)
}
