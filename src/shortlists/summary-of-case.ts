import type { Disclosure } from '../catalog/matching-codes.ts'
import type { Reader, Transaction } from '../db/client.ts'
import { recordEvent } from '../events/record-event.ts'
import type { CompanyProfile } from '../organizations/profile.schemas.ts'
import { system } from '../people/actor.ts'
import { identifyingKinds } from './blind-summary.rules.ts'
import { composeSummary } from './brief.rules.ts'
import type { ShortlistCase } from './case-access.ts'
import { identityOf } from './company-identity.ts'

export interface SummaryOfCase {
  readonly text: string
  /** A written one gave way: what is known of the company by now makes it tell who it is. */
  readonly isHeldBack: boolean
}

/**
 * What an enquiry sent now because of a list says beside the codes: what a consultant wrote for it, else what is composed of the profile as
 * it is. What was written of a blind company is judged anew each time, since a name or number may have been corrected after it was drafted.
 */
export async function readSummary(
  reader: Reader,
  { ticket, shortlist: { enquirySummary: written } }: ShortlistCase,
  disclosure: Disclosure,
  profile: CompanyProfile,
): Promise<SummaryOfCase> {
  if (written === '') return { text: composeSummary(profile), isHeldBack: false }
  const isHeldBack = disclosure === 'blind' && identifyingKinds(written, await identityOf(reader, ticket)).length > 0
  return { text: isHeldBack ? composeSummary(profile) : written, isHeldBack }
}

/** Says on the ticket that the summary somebody wrote is not what an enquiry says. */
export async function noteHeldBack(tx: Transaction, ticketId: string, enquiryId: string, at: Date): Promise<void> {
  await recordEvent(tx, {
    type: 'enquiry.summary_held_back',
    actor: system,
    ticketId,
    subjectId: enquiryId,
    details: { enquiryId },
    at,
  })
}
