import type { Transaction } from '../db/client.ts'
import { Conflict } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import { findMunicipality } from '../organizations/read-organization.ts'
import type { Actor } from '../people/actor.ts'
import { findContact, isProvedRepresentative, listContactsOf, type ContactRow } from '../people/read-contacts.ts'
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
  const ofMunicipality = await municipalityContactFor(tx, actor, enquiry, enquiry.answeredContactId)
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
 * Whom a company is introduced to: the contact who answered, when they represent the municipality with a confirmed address, otherwise
 * the one the enquiry is talked about with. Conflict (409) `no_representative` when the municipality has none; to the desk
 * with the contacts known there: `{municipalityCode, contacts: [{id, verified, representative}]}`.
 */
export async function municipalityContactFor(
  tx: Transaction,
  actor: Actor,
  enquiry: Pick<EnquiryRow, 'municipalityId' | 'municipalityContactId'>,
  answeredBy: string | null,
): Promise<ContactRow> {
  const answering = answeredBy === null ? undefined : await findContact(tx, answeredBy)
  const contact = answering && isProvedRepresentative(answering) ? answering : await findMunicipalityContact(tx, enquiry)
  if (contact) return contact
  throw await noRepresentative(tx, actor, enquiry.municipalityId)
}

/** To the desk with whom it knows there and what to do; the sides learn of no contact by it. */
async function noRepresentative(tx: Transaction, actor: Actor, municipalityId: string): Promise<Conflict> {
  if (actor.kind !== 'staff') {
    return new Conflict('no_representative', {
      ja: 'この自治体には、アドレスの確認された代表窓口がまだいません。当窓口で確認しますので、お手数ですがご連絡ください。',
      en: 'Nobody with a confirmed address represents this municipality yet; ask the desk, which will see to it.',
    })
  }
  const municipality = await findMunicipality(tx, municipalityId)
  const contacts = (await listContactsOf(tx, municipalityId)).map(({ id, verifiedAt, representsAt }) => ({
    id,
    verified: verifiedAt !== null,
    representative: representsAt !== null,
  }))
  return new Conflict(
    'no_representative',
    {
      ja: 'この自治体には、アドレスの確認された代表窓口がいません。自治体の連絡先に担当者がいれば、本人に確かめてから「確認済みにする」を選んでください。いなければ、自治体の相談を電話で受けて登録し、その担当者について同じく確かめてください。その後、もう一度記録してください。',
      en: 'Nobody with a confirmed address represents this municipality. If one of its contacts does, make sure and vouch for them; if none, take its form by telephone, then vouch for the contact it names. Then record this again.',
    },
    { municipalityCode: municipality?.code ?? null, contacts },
  )
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
