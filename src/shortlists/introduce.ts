import type { Transaction } from '../db/client.ts'
import { Conflict } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Actor } from '../people/actor.ts'
import { findContact, isProvedRepresentative, type ContactRow } from '../people/read-contacts.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'
import { refuseWithdrawn } from './active-ticket.ts'
import { verifiedApplicant } from './dispatch-shortlist.ts'
import { updateEnquiry, type EnquiryRow } from './enquiries.store.ts'
import { moveEnquiry } from './enquiry.rules.ts'
import { insertIntroduction, type NewProvision } from './introductions.store.ts'
import { findMunicipalityContact } from './municipality-contact.ts'
import { findCandidate } from './shortlists.store.ts'

/**
 * Discloses both sides to each other (引き合わせ): an accepted enquiry becomes an introduction of the municipality's contact and the
 * ticket's applicant, with a record of provision for each, in the caller's transaction. Conflict (409) `withdrawn` once the applicant
 * has withdrawn.
 */
export async function introduce(tx: Transaction, actor: Actor, ticket: TicketRow, enquiry: EnquiryRow, now: Date): Promise<void> {
  refuseWithdrawn(ticket)
  const status = moveEnquiry(enquiry, 'introduce', now)
  const ofMunicipality = await municipalityContactFor(tx, enquiry, enquiry.answeredContactId)
  const ofCompany = await verifiedApplicant(tx, ticket.applicantId)
  await updateEnquiry(tx, enquiry.id, { status, endedAt: now })
  const introduction = await insertIntroduction(
    tx,
    {
      enquiryId: enquiry.id,
      ticketId: ticket.id,
      companyContactId: ofCompany.id,
      municipalityContactId: ofMunicipality.id,
      createdAt: now,
    },
    [
      provisionOf(ofCompany, enquiry.municipalityId, await consentOfCompany(tx, enquiry), now),
      provisionOf(ofMunicipality, enquiry.companyId, { consent: 'acceptance', consentedAt: enquiry.answeredAt ?? now }, now),
    ],
  )
  await recordEvent(tx, {
    type: 'introduction.made',
    actor,
    ticketId: ticket.id,
    subjectId: introduction.id,
    details: { introductionId: introduction.id, enquiryId: enquiry.id },
    at: now,
  })
}

/**
 * Whom a company is introduced to: the contact who answered, when they represent the municipality with a proved address, otherwise
 * the one the enquiry is talked about with. Conflict (409) `no_representative` when the municipality has none.
 */
export async function municipalityContactFor(
  tx: Transaction,
  enquiry: Pick<EnquiryRow, 'municipalityId' | 'municipalityContactId'>,
  answeredBy: string | null,
): Promise<ContactRow> {
  const answering = answeredBy === null ? undefined : await findContact(tx, answeredBy)
  const contact = answering && isProvedRepresentative(answering) ? answering : await findMunicipalityContact(tx, enquiry)
  if (contact) return contact
  throw new Conflict('no_representative', {
    ja: 'この自治体には、アドレスの確認された代表窓口がいません。担当者を確認してから（PUT /api/v1/contacts/{id}/verification）、受け入れを記録してください。',
    en: 'Nobody with a proved address represents this municipality; vouch for somebody first (PUT /api/v1/contacts/{id}/verification).',
  })
}

/** An open company agreed to be named with its form and stated its interest knowing so; a blind one consented to this disclosure. */
async function consentOfCompany(tx: Transaction, enquiry: EnquiryRow): Promise<Pick<NewProvision, 'consent' | 'consentedAt'>> {
  if (enquiry.consentedAt !== null) return { consent: 'disclosure_consent', consentedAt: enquiry.consentedAt }
  if (enquiry.disclosure === 'blind') throw new Error(`enquiry ${enquiry.id} is blind and was not consented to`)
  const candidate = await findCandidate(tx, enquiry.candidateId)
  return { consent: 'open_disclosure', consentedAt: candidate?.interestAt ?? enquiry.createdAt }
}

function provisionOf(
  subject: ContactRow,
  recipientOrganizationId: string,
  consent: Pick<NewProvision, 'consent' | 'consentedAt'>,
  providedAt: Date,
): NewProvision {
  const given = (['department', 'title', 'phone'] as const).filter((item) => subject[item] !== null)
  return {
    ...consent,
    subjectContactId: subject.id,
    recipientOrganizationId,
    items: ['organization', 'name', 'email', ...given],
    providedAt,
  }
}
