import type { Disclosure } from '../catalog/matching-codes.ts'
import type { Reader } from '../db/client.ts'
import { findCompany, findMunicipality, type MunicipalityRow } from '../organizations/read-organization.ts'
import { findContact, type ContactRow } from '../people/read-contacts.ts'
import { findStaff } from '../people/read-staff.ts'
import { readTicketById, type TicketRow } from '../tickets/update-ticket.ts'
import type { Brief } from './brief.schemas.ts'
import { introducedFacts, municipalityFacts, personFacts, within, type MunicipalityFacts, type PersonFacts } from './case-people.ts'
import { disclosureOfCase } from './disclosure-of-case.ts'
import { findEnquiry, listQuestions, type EnquiryRow } from './enquiries.store.ts'
import { listSurroundings } from './enquiry-list.store.ts'
import { deadlineOf, livingEnquiryStatuses } from './enquiry.rules.ts'
import { findMunicipalityContact } from './municipality-contact.ts'
import { findIntroduction, listProvisions } from './introductions.store.ts'
import { originOf, type ListOrigin } from './list-origin.rules.ts'
import { reasonsByWish } from './reasons.rules.ts'
import { livingShortlistStatuses } from './shortlist.rules.ts'
import { showByWhom, type ByWhom } from './shortlist.view.ts'
import type { EnquiryStatus, ShortlistStatus } from '../catalog/case-codes.ts'
import { findShortlist, listCandidates } from './shortlists.store.ts'

export type { MunicipalityFacts, PersonFacts } from './case-people.ts'

/*
 * What the mails and pages of a case may say, side by side: `company` holds what may be said to the company, `municipality` what may be
 * said to the municipality. A mail to one side takes its words from that member alone.
 */

/** The company's case as its own mails may name it. */
export interface CaseFacts {
  readonly ticketId: string
  readonly ticketNumber: string
  readonly companyId: string
  readonly companyName: string
  readonly applicant: PersonFacts
  /** The consultant the ticket is assigned to. */
  readonly consultantName: string | null
}

export interface CandidateFacts {
  readonly candidateId: string
  readonly municipality: MunicipalityFacts
  /** The consultant's words about it; empty where there are none. Never to the municipality. */
  readonly note: string
  /** Why it is proposed, one sentence each in the applicant's language, heaviest first. */
  /** Which of the company's wishes it meets, and what else is strong there. */
  readonly wished: readonly string[]
  readonly related: readonly string[]
  readonly beside: readonly string[]
  readonly interest: 'interested' | 'declined' | null
  readonly interestAt: Date | null
  /** The company's own words; never to the municipality. */
  readonly interestReason: string | null
  readonly interestBy: ByWhom | null
  readonly enquiryId: string | null
}

/** Everything here may be said to the company. */
export interface ShortlistFacts extends CaseFacts {
  readonly shortlistId: string
  readonly status: ShortlistStatus
  /** Null until dispatched. */
  readonly expiresAt: Date | null
  /** What was promised to the company: whether enquiries name it. */
  readonly disclosure: Disclosure
  /** The consultant's words. */
  readonly note: string
  readonly origin: ListOrigin
  /** In the consultant's order. */
  readonly candidates: readonly CandidateFacts[]
}

export interface QuestionFacts {
  readonly questionId: string
  readonly question: string
  /** Who says they asked it; for the desk and the municipality. */
  readonly answerer: string | null
  readonly reply: string | null
  readonly askedAt: Date
  readonly repliedAt: Date | null
}

export interface EnquiryFacts {
  readonly enquiryId: string
  readonly shortlistId: string
  readonly ticketId: string
  readonly status: EnquiryStatus
  readonly disclosure: Disclosure
  readonly createdAt: Date
  readonly expiresAt: Date
  /** Until when an answer counts; null while the desk owes a reply: the time stands still. */
  readonly deadline: Date | null
  readonly answeredAt: Date | null
  readonly consentedAt: Date | null
  /** Set when the company withdrew, before or after the introduction. */
  readonly consentWithdrawnAt: Date | null
  readonly introductionId: string | null
  readonly introducedAt: Date | null
  /** Who of the municipality was introduced. */
  readonly introducedContactId: string | null
  /** The municipality's questions with the relayed replies, in the order they were asked. */
  readonly questions: readonly QuestionFacts[]
  readonly municipality: MunicipalityFacts & {
    readonly brief: Brief
    /** Who answered for it. */
    readonly answeredBy: ByWhom | null
    /** Who says they did in that name. */
    readonly answerer: string | null
    /** Its representative with a proved address, to whom the enquiry goes; null while there is none. */
    readonly contact: PersonFacts | null
  }
  readonly company: CaseFacts & {
    readonly municipalityName: string
    /** The municipality's words with its answer. */
    readonly answerMessage: string | null
    /** Who consented for it. */
    readonly consentedBy: ByWhom | null
  }
}

export interface IntroductionFacts {
  readonly introductionId: string
  readonly enquiryId: string
  readonly ticketId: string
  /** The company's own; never to the municipality. */
  readonly ticketNumber: string
  readonly consultantName: string | null
  readonly createdAt: Date
  /** What the municipality knows the enquiry by. */
  readonly enquiry: Pick<EnquiryFacts, 'enquiryId' | 'createdAt'> & { readonly municipality: { readonly brief: Brief } }
  /** Once set, the company's contact is not given to the municipality any more. */
  readonly consentWithdrawnAt: Date | null
  readonly companyPerson: PersonFacts
  readonly municipalityPerson: PersonFacts
  readonly municipalityCode: string
}

/** Facts of a shortlist; undefined when there is none with this id. */
export async function shortlistFacts(reader: Reader, shortlistId: string): Promise<ShortlistFacts | undefined> {
  const shortlist = await findShortlist(reader, shortlistId)
  if (!shortlist) return undefined
  const ticket = await readTicketById(reader, shortlist.ticketId)
  const [facts, candidates] = await Promise.all([caseFacts(reader, ticket), listCandidates(reader, [shortlistId])])
  return {
    ...facts,
    shortlistId,
    status: within(ticket, shortlist.status, livingShortlistStatuses),
    expiresAt: shortlist.expiresAt,
    disclosure: await disclosureOfCase(reader, { ...ticket, organizationId: facts.companyId }, shortlist),
    note: shortlist.note,
    origin: originOf(
      shortlist,
      candidates.map(({ candidate }) => candidate),
    ),
    candidates: candidates.map(({ candidate, municipality, explanation, enquiry, contactName, staffName }) => ({
      candidateId: candidate.id,
      municipality: municipalityFacts(municipality),
      note: candidate.note,
      ...reasonsByWish(explanation, facts.applicant.language),
      interest: candidate.interest,
      interestAt: candidate.interestAt,
      interestReason: candidate.interestReason,
      interestBy: showByWhom(contactName, staffName),
      enquiryId: enquiry?.id ?? null,
    })),
  }
}

/** Facts of an enquiry; undefined when there is none with this id. */
export async function enquiryFacts(reader: Reader, enquiryId: string): Promise<EnquiryFacts | undefined> {
  const enquiry = await findEnquiry(reader, enquiryId)
  if (!enquiry) return undefined
  const [ticket, municipality, contact, questions, [around]] = await Promise.all([
    readTicketById(reader, enquiry.ticketId),
    municipalityOf(reader, enquiry),
    findMunicipalityContact(reader, enquiry),
    listQuestions(reader, [enquiryId]),
    listSurroundings(reader, [enquiryId]),
  ])
  if (!around) throw new Error(`a side of enquiry ${enquiryId} is gone`)
  const { names, shortlistId, introductionId, introducedAt, introducedContactId } = around
  return {
    enquiryId,
    shortlistId,
    ticketId: enquiry.ticketId,
    status: within(ticket, enquiry.status, livingEnquiryStatuses),
    disclosure: enquiry.disclosure,
    createdAt: enquiry.createdAt,
    expiresAt: enquiry.expiresAt,
    deadline: deadlineOf(enquiry),
    answeredAt: enquiry.answeredAt,
    consentedAt: enquiry.consentedAt,
    consentWithdrawnAt: enquiry.consentWithdrawnAt,
    introductionId,
    introducedAt,
    introducedContactId,
    questions: questions.map(({ id: questionId, question, answerer, reply, askedAt, repliedAt }) => ({
      questionId,
      question,
      answerer,
      reply,
      askedAt,
      repliedAt,
    })),
    municipality: {
      ...municipalityFacts(municipality),
      brief: enquiry.brief,
      answeredBy: showByWhom(names.answeredContact, names.answeredStaff),
      answerer: enquiry.answerer,
      contact: contact ? personFacts(contact, municipality.name) : null,
    },
    company: {
      ...(await caseFacts(reader, ticket)),
      municipalityName: municipality.name,
      answerMessage: enquiry.answerMessage,
      consentedBy: showByWhom(names.consentedContact, names.consentedStaff),
    },
  }
}

/** Facts of an introduction; undefined when there is none with this id. */
export async function introductionFacts(reader: Reader, introductionId: string): Promise<IntroductionFacts | undefined> {
  const introduction = await findIntroduction(reader, introductionId)
  if (!introduction) return undefined
  const enquiry = await findEnquiry(reader, introduction.enquiryId)
  if (!enquiry) throw new Error(`enquiry ${introduction.enquiryId} is gone`)
  const [{ ticketId, ticketNumber, consultantName, companyName }, municipality, companyContact, municipalityContact, provisions] =
    await Promise.all([
      readTicketById(reader, introduction.ticketId).then((ticket) => caseFacts(reader, ticket)),
      municipalityOf(reader, enquiry),
      contactOf(reader, introduction.companyContactId),
      contactOf(reader, introduction.municipalityContactId),
      listProvisions(reader, introductionId),
    ])
  const provided = (contact: ContactRow, organization: string) =>
    introducedFacts(contact, organization, provisions.find(({ subjectContactId }) => subjectContactId === contact.id)?.items ?? [])
  return {
    introductionId,
    enquiryId: enquiry.id,
    ticketId,
    ticketNumber,
    consultantName,
    createdAt: introduction.createdAt,
    enquiry: { enquiryId: enquiry.id, createdAt: enquiry.createdAt, municipality: { brief: enquiry.brief } },
    consentWithdrawnAt: enquiry.consentWithdrawnAt,
    companyPerson: provided(companyContact, companyName),
    municipalityPerson: provided(municipalityContact, municipality.name),
    municipalityCode: municipality.code,
  }
}

async function caseFacts(reader: Reader, ticket: TicketRow): Promise<CaseFacts> {
  const [company, consultant, applicant] = await Promise.all([
    ticket.organizationId === null ? undefined : findCompany(reader, ticket.organizationId),
    ticket.assigneeId === null ? undefined : findStaff(reader, ticket.assigneeId),
    contactOf(reader, ticket.applicantId),
  ])
  if (!company) throw new Error(`ticket ${ticket.id} has a shortlist but no company`)
  return {
    ticketId: ticket.id,
    ticketNumber: ticket.number,
    companyId: company.id,
    companyName: company.name,
    applicant: personFacts(applicant, company.name),
    consultantName: consultant?.name ?? null,
  }
}

async function contactOf(reader: Reader, id: string): Promise<ContactRow> {
  const contact = await findContact(reader, id)
  if (!contact) throw new Error(`contact ${id} is gone`)
  return contact
}

async function municipalityOf(reader: Reader, enquiry: EnquiryRow): Promise<MunicipalityRow> {
  const municipality = await findMunicipality(reader, enquiry.municipalityId)
  if (!municipality) throw new Error(`municipality ${enquiry.municipalityId} is gone`)
  return municipality
}
