import { deadlineAfter } from '../calendar/business-time.rules.ts'
import { formatInstantJa } from '../calendar/japanese-date.rules.ts'
import { readNow } from '../db/clock.store.ts'
import type { Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { Conflict, NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import { findCompany } from '../organizations/read-organization.ts'
import { hearCompany, refuseWithdrawn } from './active-ticket.ts'
import { composeBrief } from './brief.rules.ts'
import { onBehalfOf, shortlistForUpdate, whoActed, type CaseActor, type ShortlistCase } from './case-access.ts'
import { currentCompanyProfile, profileAsCompany } from './company-profile.ts'
import { disclosureOfCase } from './disclosure-of-case.ts'
import { insertEnquiryOnce, lockLivingEnquiries } from './enquiries.store.ts'
import { statusAt } from './enquiry.rules.ts'
import { expireEnquiry } from './expire.ts'
import { businessDaysToAnswer, moveShortlist } from './shortlist.rules.ts'
import { listCandidates, updateShortlist, writeInterest, type ListedCandidate } from './shortlists.store.ts'
import { noteHeldBack, readSummary } from './summary-of-case.ts'

export interface StatedInterest {
  /** Six digits of the municipality on the list. */
  code: string
  interest: 'interested' | 'declined'
  reason?: string | undefined
}

/**
 * The company, or the desk on its behalf, says which municipalities of a dispatched list it is interested in; each once.
 * Every interested one becomes an enquiry (打診) in the same transaction, its brief fixed then. Conflict (409) `already_stated` with
 * the time, `already_enquired` with the code while another list's enquiry to the municipality lives, `expired`, `withdrawn`;
 * NotFound (404) for a municipality that is not on the list.
 */
export async function stateInterest(
  { db }: Pick<Deps, 'db'>,
  actor: CaseActor,
  id: string,
  stated: readonly StatedInterest[],
): Promise<void> {
  await db.transaction(async (tx) => stateInterestWithin(tx, actor, id, stated, await readNow(tx)))
}

/** The same within a transaction that does more. */
export async function stateInterestWithin(
  tx: Transaction,
  actor: CaseActor,
  id: string,
  stated: readonly StatedInterest[],
  now: Date,
): Promise<void> {
  const found = await shortlistForUpdate(tx, actor, id)
  const candidates = await listCandidates(tx, [id])
  refuseWithdrawn(found.ticket)
  for (const one of stated) {
    const listed = candidates.find(({ municipality }) => municipality.code === one.code)
    if (!listed) throw new NotFound({ ja: 'この一覧の候補自治体', en: 'municipality on this shortlist' })
    refuseRepeat(listed)
    // Judged before writing, so that an expired or withdrawn list is refused even for the first word.
    moveShortlist(found.shortlist, 'state_interest', now)
    await stateOne(tx, actor, found, listed, one, now)
  }
  const open = candidates.filter(
    ({ candidate, municipality }) => candidate.interest === null && !stated.some(({ code }) => code === municipality.code),
  )
  if (open.length === 0) {
    await updateShortlist(tx, id, { status: moveShortlist(found.shortlist, 'state_last_interest', now), endedAt: now })
  }
  await hearCompany(tx, actor, found.ticket, now)
}

function refuseRepeat({ candidate, municipality }: ListedCandidate): void {
  if (candidate.interestAt === null) return
  const statedAt = candidate.interestAt.toISOString()
  throw new Conflict(
    'already_stated',
    {
      ja: `${municipality.name}については${formatInstantJa(candidate.interestAt)}に回答済みです。`,
      en: `The interest in ${municipality.code} was stated on ${statedAt}.`,
    },
    { statedAt, interest: candidate.interest },
  )
}

async function stateOne(
  tx: Transaction,
  actor: CaseActor,
  found: ShortlistCase,
  { candidate, municipality }: ListedCandidate,
  { interest, reason }: StatedInterest,
  now: Date,
): Promise<void> {
  const { ticket, shortlist } = found
  const who = whoActed(actor)
  const written = await writeInterest(tx, candidate.id, {
    interest,
    interestReason: reason ?? null,
    interestAt: now,
    interestContactId: who.contactId,
    interestStaffId: who.staffId,
  })
  if (!written) throw new Error(`candidate ${candidate.id} changed under its lock`)
  await recordEvent(tx, {
    type: 'interest.stated',
    actor,
    ticketId: ticket.id,
    subjectId: candidate.id,
    onBehalfOf: onBehalfOf(actor, ticket.organizationId),
    details: { shortlistId: shortlist.id, municipalityCode: municipality.code, interest },
    at: now,
  })
  if (interest === 'interested') await sendEnquiry(tx, actor, found, candidate.id, municipality, now)
}

async function sendEnquiry(
  tx: Transaction,
  actor: CaseActor,
  { ticket, shortlist }: ShortlistCase,
  candidateId: string,
  municipality: ListedCandidate['municipality'],
  now: Date,
): Promise<void> {
  const company = await findCompany(tx, ticket.organizationId)
  if (!company) throw new Error(`company ${ticket.organizationId} is gone`)
  const profile = profileAsCompany(await currentCompanyProfile(tx, company.id))
  const disclosure = await disclosureOfCase(tx, ticket, shortlist)
  const { text: summary, isHeldBack } = await readSummary(tx, { ticket, shortlist }, disclosure, profile)
  const [earlier] = await lockLivingEnquiries(tx, ticket.id, municipality.id)
  if (earlier && statusAt(earlier, now) === 'expired') await expireEnquiry(tx, earlier, now)
  else if (earlier) throw alreadyEnquired(municipality.code)
  const enquiry = await insertEnquiryOnce(tx, {
    candidateId,
    ticketId: ticket.id,
    companyId: company.id,
    municipalityId: municipality.id,
    disclosure,
    brief: composeBrief(disclosure, { name: company.name, profile, agreedVersion: ticket.formConsentVersion }, summary),
    createdAt: now,
    expiresAt: deadlineAfter(now, businessDaysToAnswer),
  })
  if (!enquiry) throw alreadyEnquired(municipality.code)
  await recordEvent(tx, {
    type: 'enquiry.sent',
    actor,
    ticketId: ticket.id,
    subjectId: enquiry.id,
    onBehalfOf: onBehalfOf(actor, company.id),
    details: { enquiryId: enquiry.id, disclosure },
    at: now,
  })
  if (isHeldBack) await noteHeldBack(tx, ticket.id, enquiry.id, now)
}

function alreadyEnquired(municipalityCode: string): Conflict {
  return new Conflict(
    'already_enquired',
    {
      ja: 'この自治体には、別の候補自治体一覧から既に打診しています。その打診の結果をお待ちください。',
      en: 'An enquiry to this municipality, from another list of this ticket, is still under way; wait for how it ends.',
    },
    { municipalityCode },
  )
}
