import { and, asc, desc, eq, inArray, isNull, or, sql, type SQL } from 'drizzle-orm'
import type { Reader } from '../../db/client.ts'
import { events } from '../../events/events.table.ts'
import { followUpAttempts, followUps } from '../../follow-ups/follow-ups.table.ts'
import { caseLinks } from '../../links/case-links.table.ts'
import { ticketMeetings } from '../../meetings/meetings.table.ts'
import { companies, municipalities } from '../../organizations/organizations.table.ts'
import { enquiries, enquiryQuestions, provisionRecords } from '../../shortlists/shortlists.table.ts'
import { suppressions } from '../../suppressions/suppressions.table.ts'
import { passedCases } from '../../tickets/passing/passed-cases.table.ts'
import { ticketMessages, ticketParticipants, tickets } from '../../tickets/tickets.table.ts'

/** Name of an organisation; null for people of none. */
export async function findOrganizationName(reader: Reader, organizationId: string | null): Promise<string | null> {
  if (organizationId === null) return null
  const [company] = await reader.select({ name: companies.name }).from(companies).where(eq(companies.id, organizationId))
  if (company) return company.name
  const [town] = await reader.select({ name: municipalities.name }).from(municipalities).where(eq(municipalities.id, organizationId))
  return town?.name ?? null
}

/** Tickets this contact sent, with the whole form, oldest first. */
export function listTicketsOf(reader: Reader, contactId: string) {
  return reader
    .select({
      id: tickets.id,
      number: tickets.number,
      audience: tickets.audience,
      receivedAt: tickets.receivedAt,
      channel: tickets.channel,
      consentVersion: tickets.formConsentVersion,
      consentAt: tickets.formConsentAt,
      form: tickets.form,
    })
    .from(tickets)
    .where(eq(tickets.applicantId, contactId))
    .orderBy(asc(tickets.id))
}

/** Tickets others sent in which this contact takes part, or this address without one. */
export function listParticipations(reader: Reader, contactId: string, email: string) {
  return reader
    .select({ number: tickets.number, name: ticketParticipants.name, email: ticketParticipants.email, since: ticketParticipants.createdAt })
    .from(ticketParticipants)
    .innerJoin(tickets, eq(tickets.id, ticketParticipants.ticketId))
    .where(or(eq(ticketParticipants.contactId, contactId), and(isNull(ticketParticipants.contactId), eq(ticketParticipants.email, email))))
    .orderBy(asc(ticketParticipants.id))
}

/**
 * Cases this contact passed on to a municipality, or was asked to confirm for it, with the words they said themselves, and who was said to
 * have answered in their name; oldest first.
 */
export function listPassedCasesOf(reader: Reader, contactId: string) {
  const passedByThem = eq(passedCases.passedBy, contactId)
  return reader
    .select({
      kind: passedCases.kind,
      status: passedCases.status,
      passedByThem: sql<boolean>`${passedByThem}`,
      municipality: municipalities.name,
      words: sql<string | null>`nullif(case when ${passedByThem} then ${passedCases.note} else ${passedCases.words} end, '')`,
      answerer: sql<string | null>`case when ${passedByThem} then null else ${passedCases.answerer} end`,
      at: passedCases.createdAt,
      answeredAt: passedCases.answeredAt,
    })
    .from(passedCases)
    .innerJoin(municipalities, eq(municipalities.id, passedCases.municipalityId))
    .where(or(passedByThem, eq(passedCases.contactId, contactId)))
    .orderBy(asc(passedCases.id))
}

/** Answers to enquiries in this contact's name: the words they said, and who was said to have answered; oldest first. */
export function listAnswersOf(reader: Reader, contactId: string) {
  return reader
    .select({
      enquiryId: enquiries.id,
      answer: sql<'accept' | 'decline'>`case when ${enquiries.status} = 'declined' then 'decline' else 'accept' end`,
      words: enquiries.answerMessage,
      answerer: enquiries.answerer,
      at: enquiries.answeredAt,
    })
    .from(enquiries)
    .where(eq(enquiries.answeredContactId, contactId))
    .orderBy(asc(enquiries.answeredAt))
}

/** Questions about enquiries in this contact's name, likewise. */
export function listQuestionsOf(reader: Reader, contactId: string, linkIds: readonly string[]) {
  const asked = sql`${events.details} ->> 'questionId' = ${enquiryQuestions.id}::text`
  return reader
    .select({
      enquiryId: enquiryQuestions.enquiryId,
      words: enquiryQuestions.question,
      answerer: enquiryQuestions.answerer,
      at: enquiryQuestions.askedAt,
    })
    .from(enquiryQuestions)
    .innerJoin(events, and(eq(events.subjectId, enquiryQuestions.enquiryId), eq(events.type, 'enquiry.asked'), asked))
    .where(doneBy(contactId, linkIds))
    .orderBy(asc(enquiryQuestions.id))
}

/** Messages this contact wrote, and those the desk wrote on tickets they sent, but for erased ones, oldest first. */
export function listMessagesAbout(reader: Reader, contactId: string, ticketIds: readonly string[]) {
  const toThem = and(inArray(ticketMessages.ticketId, [...ticketIds]), eq(ticketMessages.direction, 'out'))
  return reader
    .select({
      number: tickets.number,
      direction: ticketMessages.direction,
      subject: ticketMessages.subject,
      body: ticketMessages.body,
      at: ticketMessages.createdAt,
    })
    .from(ticketMessages)
    .innerJoin(tickets, eq(tickets.id, ticketMessages.ticketId))
    .where(and(or(eq(ticketMessages.contactId, contactId), ticketIds.length === 0 ? undefined : toThem), isNull(ticketMessages.erasedAt)))
    .orderBy(asc(ticketMessages.id))
}

export function listMeetingsOf(reader: Reader, ticketIds: readonly string[]) {
  return reader
    .select({
      number: tickets.number,
      kind: ticketMeetings.kind,
      status: ticketMeetings.status,
      startsAt: ticketMeetings.startsAt,
      minutes: ticketMeetings.minutes,
    })
    .from(ticketMeetings)
    .innerJoin(tickets, eq(tickets.id, ticketMeetings.ticketId))
    .where(inArray(ticketMeetings.ticketId, [...ticketIds]))
    .orderBy(asc(ticketMeetings.id))
}

/** Mails that went, or may have gone, to an address, oldest first, as the desk keeps them: no link in them opens anything. */
export function listMailsTo(reader: Reader, email: string) {
  return reader
    .select({
      at: followUpAttempts.startedAt,
      kind: followUps.kind,
      state: followUps.state,
      subject: followUps.subject,
      text: followUps.text,
    })
    .from(followUpAttempts)
    .innerJoin(followUps, eq(followUps.id, followUpAttempts.followUpId))
    .where(eq(followUpAttempts.recipient, email))
    .orderBy(asc(followUpAttempts.startedAt), asc(followUpAttempts.id))
}

/** Links that were sent to a contact. */
export function listLinksOf(reader: Reader, contactId: string) {
  return reader
    .select({ id: caseLinks.id, purpose: caseLinks.purpose, sentAt: caseLinks.createdAt, usedAt: caseLinks.usedAt })
    .from(caseLinks)
    .where(eq(caseLinks.contactId, contactId))
    .orderBy(asc(caseLinks.createdAt))
}

/**
 * What a contact did, signed in, by one of their links, or on the receipt of one of these forms of theirs, or of one they filed at a
 * prefecture for its municipality.
 */
export function listDeedsOf(reader: Reader, contactId: string, linkIds: readonly string[], mendedIds: readonly string[]) {
  const onReceipt = and(eq(events.type, 'address.mended'), inArray(events.ticketId, [...mendedIds]))
  const filed = reader.select({ id: passedCases.ticketId }).from(passedCases).where(eq(passedCases.passedBy, contactId))
  const onReceiptOfFiled = and(eq(events.type, 'address.mended_by_filer'), inArray(events.ticketId, filed))
  return reader
    .select({ type: events.type, at: events.occurredAt })
    .from(events)
    .where(or(doneBy(contactId, linkIds), mendedIds.length === 0 ? undefined : onReceipt, onReceiptOfFiled))
    .orderBy(asc(events.id))
}

function doneBy(contactId: string, linkIds: readonly string[]): SQL | undefined {
  const byLink = and(eq(events.actorKind, 'link'), inArray(events.actorId, [...linkIds]))
  const signedIn = and(eq(events.actorKind, 'contact'), eq(events.actorId, contactId))
  return or(signedIn, linkIds.length === 0 ? undefined : byLink)
}

/** What of a contact was given to which other organisation, on which consent. */
export function listProvisionsOf(reader: Reader, contactId: string) {
  return reader
    .select({
      recipientId: provisionRecords.recipientOrganizationId,
      items: provisionRecords.items,
      consent: provisionRecords.consent,
      consentedAt: provisionRecords.consentedAt,
      providedAt: provisionRecords.providedAt,
    })
    .from(provisionRecords)
    .where(eq(provisionRecords.subjectContactId, contactId))
    .orderBy(desc(provisionRecords.providedAt))
}

/** Why nothing, or nothing optional, is mailed to an address. */
export function listSuppressionsOf(reader: Reader, email: string) {
  return reader
    .select({ reason: suppressions.reason, since: suppressions.since })
    .from(suppressions)
    .where(and(eq(suppressions.address, email), isNull(suppressions.liftedAt)))
    .orderBy(asc(suppressions.since))
}
