import { readNow } from '../db/clock.store.ts'
import type { Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../events/record-event.ts'
import { hearCompany } from './active-ticket.ts'
import { enquiryForUpdate, onBehalfOf, requireSide, whoActed, type CaseActor } from './case-access.ts'
import { updateEnquiry } from './enquiries.store.ts'
import { moveEnquiry, requireConsentPossible } from './enquiry.rules.ts'
import { introduce } from './introduce.ts'

/**
 * A blind company, or the desk on its behalf, agrees to be named to a municipality that accepted: both are introduced in the same
 * transaction. Conflict (409) `not_accepted_yet`, `consent_not_needed`, `already_consented` with the time, `expired`, `withdrawn`.
 */
export async function consentToDisclosure({ db }: Pick<Deps, 'db'>, actor: CaseActor, id: string): Promise<void> {
  await db.transaction(async (tx) => consentToDisclosureWithin(tx, actor, id, await readNow(tx)))
}

/** The same within a transaction that does more. */
export async function consentToDisclosureWithin(tx: Transaction, actor: CaseActor, id: string, now: Date): Promise<void> {
  const { ticket, enquiry, side } = await enquiryForUpdate(tx, actor, id)
  requireSide(side, 'company')
  requireConsentPossible(enquiry, now)
  moveEnquiry(enquiry, 'introduce', now)
  const { contactId, staffId } = whoActed(actor)
  const consented = await updateEnquiry(tx, id, { consentedAt: now, consentedContactId: contactId, consentedStaffId: staffId })
  await recordEvent(tx, {
    type: 'disclosure.consented',
    actor,
    ticketId: ticket.id,
    subjectId: id,
    onBehalfOf: onBehalfOf(actor, enquiry.companyId),
    details: { enquiryId: id },
    at: now,
  })
  await introduce(tx, actor, ticket, consented, now)
  await hearCompany(tx, actor, ticket, now)
}
