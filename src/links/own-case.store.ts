import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Reader } from '../db/client.ts'
import { uuids, writtenOnce } from '../db/written-once.ts'
import { ticketMeetings } from '../meetings/meetings.table.ts'
import { municipalities } from '../organizations/organizations.table.ts'
import { contacts, staff } from '../people/people.table.ts'
import { shortlistCandidates, shortlists } from '../shortlists/shortlists.table.ts'
import { ticketMessages, ticketParticipants } from '../tickets/tickets.table.ts'
import type { CaseLinkRow } from './case-links.store.ts'
import { caseLinks } from './case-links.table.ts'

/**
 * Up to `limit` messages, but for erased ones, between the desk and the applicant's side of these tickets, and further ones by their ids,
 * the newest first, with the name of whoever wrote each.
 */
export function listMessagesWithNames(
  reader: Reader,
  { ticketIds, further }: { ticketIds: readonly string[]; further: readonly string[] },
  limit: number,
) {
  return selectMessages(reader, { ticketIds: uuids(ticketIds), further: uuids(further), limit })
}

const selectMessages = writtenOnce(['ticketIds', 'further', 'limit'], (reader, { ticketIds, further, limit }) =>
  reader
    .select({
      id: ticketMessages.id,
      direction: ticketMessages.direction,
      subject: ticketMessages.subject,
      body: ticketMessages.body,
      at: ticketMessages.createdAt,
      staffName: staff.name,
      contactName: contacts.name,
    })
    .from(ticketMessages)
    .leftJoin(staff, eq(staff.id, ticketMessages.staffId))
    .leftJoin(contacts, eq(contacts.id, ticketMessages.contactId))
    .where(
      and(
        or(sql`${ticketMessages.ticketId} = any(${ticketIds}::uuid[])`, sql`${ticketMessages.id} = any(${further}::uuid[])`),
        isNull(ticketMessages.erasedAt),
      ),
    )
    .orderBy(desc(ticketMessages.id))
    .limit(limit),
)

/** Everybody who takes part beside the applicant, and since when their address is proved; the desk vouches for whom it added. */
export function listColleagues(reader: Reader, ticketId: string) {
  return selectColleagues(reader, { ticketId })
}

const selectColleagues = writtenOnce(['ticketId'], (reader, { ticketId }) =>
  reader
    .select({
      id: ticketParticipants.id,
      addedBy: ticketParticipants.addedBy,
      name: ticketParticipants.name,
      email: ticketParticipants.email,
      contactId: ticketParticipants.contactId,
      verifiedAt: contacts.verifiedAt,
    })
    .from(ticketParticipants)
    .leftJoin(contacts, eq(contacts.id, ticketParticipants.contactId))
    .where(and(eq(ticketParticipants.ticketId, ticketId), isNull(ticketParticipants.removedAt)))
    .orderBy(asc(ticketParticipants.id)),
)

/** Meetings of a ticket, newest first, with whom they are. */
export function listMeetingsWithHost(reader: Reader, ticketId: string) {
  return selectMeetings(reader, { ticketId })
}

const selectMeetings = writtenOnce(['ticketId'], (reader, { ticketId }) =>
  reader
    .select({
      id: ticketMeetings.id,
      kind: ticketMeetings.kind,
      status: ticketMeetings.status,
      startsAt: ticketMeetings.startsAt,
      minutes: ticketMeetings.minutes,
      hostName: staff.name,
    })
    .from(ticketMeetings)
    .innerJoin(staff, eq(staff.id, ticketMeetings.staffId))
    .where(eq(ticketMeetings.ticketId, ticketId))
    .orderBy(desc(ticketMeetings.startsAt), desc(ticketMeetings.id)),
)

/** Shortlists that were sent, newest first, with how many candidates they have and how many of them are answered. */
export function listSentShortlists(reader: Reader, ticketId: string) {
  return selectSentShortlists(reader, { ticketId })
}

const selectSentShortlists = writtenOnce(['ticketId'], (reader, { ticketId }) =>
  reader
    .select({
      id: shortlists.id,
      status: shortlists.status,
      dispatchedAt: shortlists.dispatchedAt,
      expiresAt: shortlists.expiresAt,
      candidates: sql<number>`count(${shortlistCandidates.id})::int`,
      answered: sql<number>`count(${shortlistCandidates.interest})::int`,
    })
    .from(shortlists)
    .innerJoin(shortlistCandidates, eq(shortlistCandidates.shortlistId, shortlists.id))
    .where(and(eq(shortlists.ticketId, ticketId), isNotNull(shortlists.dispatchedAt)))
    .groupBy(shortlists.id)
    .orderBy(desc(shortlists.dispatchedAt)),
)

/** What was said of the candidates of the shortlists a ticket was sent, in their order. */
export function listStatedInterests(reader: Reader, ticketId: string) {
  return selectStatedInterests(reader, { ticketId })
}

const selectStatedInterests = writtenOnce(['ticketId'], (reader, { ticketId }) =>
  reader
    .select({
      shortlistId: shortlists.id,
      interest: shortlistCandidates.interest,
      reason: shortlistCandidates.interestReason,
      municipality: { code: municipalities.code, name: municipalities.name, prefecture: municipalities.prefecture },
    })
    .from(shortlists)
    .innerJoin(shortlistCandidates, eq(shortlistCandidates.shortlistId, shortlists.id))
    .innerJoin(municipalities, eq(municipalities.id, shortlistCandidates.municipalityId))
    .where(and(eq(shortlists.ticketId, ticketId), isNotNull(shortlists.dispatchedAt), isNotNull(shortlistCandidates.interest)))
    .orderBy(asc(shortlistCandidates.position)),
)

/** Links to single acts of the case that were sent to this contact and still work, the newest first. */
export function listLinksToActs(reader: Reader, contactId: string, ticketId: string, now: Date): Promise<CaseLinkRow[]> {
  return reader
    .select()
    .from(caseLinks)
    .where(
      and(
        eq(caseLinks.contactId, contactId),
        eq(caseLinks.ticketId, ticketId),
        inArray(caseLinks.purpose, ['interest', 'consent', 'meeting']),
        gt(caseLinks.expiresAt, now),
      ),
    )
    .orderBy(desc(caseLinks.createdAt))
}

/** All links to single acts, of whichever case, that were sent to this contact, the newest first; those that work no more too. */
export function listLinksSentTo(reader: Reader, contactId: string): Promise<CaseLinkRow[]> {
  return selectLinksSentTo(reader, { contactId })
}

const selectLinksSentTo = writtenOnce(['contactId'], (reader, { contactId }) =>
  reader
    .select()
    .from(caseLinks)
    .where(and(eq(caseLinks.contactId, contactId), inArray(caseLinks.purpose, ['interest', 'answer', 'consent', 'meeting'])))
    .orderBy(desc(caseLinks.createdAt)),
)
