import type { PassedCaseStatus } from '../catalog/passed-case-codes.ts'
import type { ShortlistStatus } from '../catalog/case-codes.ts'
import type { Audience, MeetingKind, MeetingStatus, TicketStatus } from '../catalog/desk-codes.ts'
import type { Reader } from '../db/client.ts'
import type { ContactRow } from '../people/read-contacts.ts'
import { findStaff } from '../people/read-staff.ts'
import { statusAt as shortlistStatusAt } from '../shortlists/shortlist.rules.ts'
import { isUnfinished } from '../tickets/lifecycle.rules.ts'
import { sharedOf } from '../tickets/passing/form-of-forwarded.ts'
import { findPrefectureOf } from '../tickets/passing/forward-case.ts'
import { readForwardsOf, type PassedCaseFacts } from '../tickets/passing/read-passed-cases.ts'
import { timesMended } from '../tickets/filing/mended-addresses.ts'
import type { Form } from '../tickets/intake.schemas.ts'
import { readOpenRecognition } from '../tasks/read-recognition.ts'
import { readSeenAt } from '../tickets/splits/read-splits.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'
import type { CaseLinkKey } from './case-link.rules.ts'
import type { CaseLinkRow } from './case-links.store.ts'
import type { OpenedLink } from './open-case-link.ts'
import { profileStanding } from './own-profile.ts'
import { isOfCompany, readOwnEnquiries, type OwnConsent, type OwnEnquiry } from './read-own-enquiries.ts'
import {
  listColleagues,
  listLinksSentTo,
  listMeetingsWithHost,
  listMessagesWithNames,
  listSentShortlists,
  listStatedInterests,
} from './own-case.store.ts'
import { isTakenBackBy } from '../tickets/participant.rules.ts'

/** More messages than a case ever had; the newest are shown. */
const messagesAtMost = 200

/** A case as its own side may see it: nothing of the other side, and nothing only the desk reads. */
export interface OwnCase {
  readonly purpose: 'case'
  readonly ticketId: string
  readonly ticketNumber: string
  readonly audience: Audience
  readonly status: TicketStatus
  readonly receivedAt: Date
  readonly consultantName: string | null
  readonly firstResponseDueAt: Date
  readonly firstRespondedAt: Date | null
  readonly nextResponseDueAt: Date | null
  /** Who reads it. */
  readonly reader: { readonly name: string; readonly isApplicant: boolean }
  readonly form: Form
  /** Its sender mended the address it has. */
  readonly isMended: boolean
  /** Whoever filed it for its municipality mended their own. */
  readonly isFilerMended: boolean
  /** Newest first. */
  readonly messages: readonly OwnMessage[]
  readonly meetings: readonly OwnMeeting[]
  readonly shortlists: readonly OwnShortlist[]
  /** From sending to introduction, the newest first. */
  readonly enquiries: readonly OwnEnquiry[]
  /** Accepted enquiries that wait for the company's consent. */
  readonly consents: readonly OwnConsent[]
  /** Two digits, when it is the case of a prefecture, which may forward it to its municipalities; null otherwise. */
  readonly prefecture: string | null
  readonly mayForward: boolean
  /** What of it goes to a municipality it is forwarded to. */
  readonly shared: ReturnType<typeof sharedOf> | null
  /** Where a prefecture forwarded it to, newest first: nothing of what became of it there but its answer. */
  readonly forwards: readonly OwnForward[]
  readonly colleagues: readonly OwnColleague[]
  /** Whether the page of the organisation's profile opens for its reader, or why not; null of workers, who have none. */
  readonly profile: Awaited<ReturnType<typeof profileStanding>> | null
  /** Since when they wait to be recognised as speaking for the organisation. */
  readonly recognitionAskedAt: Date | null
  readonly now: Date
}

export interface OwnColleague {
  readonly id: string
  readonly name: string
  readonly email: string
  /** What is known of their address: whoever the desk added has not been asked to prove it. */
  readonly address: 'confirmed' | 'unconfirmed' | 'by_desk'
  /** The reader may let them take part no more. */
  readonly removable: boolean
}

export interface OwnForward {
  readonly municipality: string
  readonly status: PassedCaseStatus
  readonly createdAt: Date
  readonly dueAt: Date
  /** Why the municipality said no. */
  readonly reason: string | null
}

export interface OwnMessage {
  readonly id: string
  readonly direction: 'in' | 'out'
  readonly subject: string
  readonly body: string
  readonly at: Date
  readonly by: string
}

export interface OwnMeeting {
  readonly kind: MeetingKind
  readonly status: MeetingStatus
  readonly startsAt: Date | null
  readonly minutes: number
  readonly hostName: string
  /** The way to pick a time, or to change the one that is booked, while there is one. */
  readonly link: CaseLinkKey | null
}

export interface OwnShortlist {
  readonly status: ShortlistStatus
  readonly dispatchedAt: Date
  readonly expiresAt: Date | null
  readonly candidates: number
  readonly answered: number
  /** What was said of its candidates, to the company's own people; empty to others who take part. */
  readonly stated: readonly OwnInterest[]
  /** The way to it, while its link works. */
  readonly link: CaseLinkKey | null
}

/** What the company said of one candidate. */
export interface OwnInterest {
  readonly municipality: { readonly code: string; readonly name: string; readonly prefecture: string }
  readonly interest: 'interested' | 'declined'
  readonly reason: string | null
}

/** Reads the case of a link to a whole case, for its reader. */
export async function readOwnCase(reader: Reader, opened: OpenedLink): Promise<OwnCase> {
  const { link, contact, ticket, now } = opened
  if (!ticket) throw new Error(`link ${link.id} is for no case`)
  const { number: ticketNumber, audience, status, receivedAt, firstResponseDueAt, firstRespondedAt, nextResponseDueAt } = ticket
  const form = ticket.form as Form // exactly what the intake's schema made of it
  const isFiled = form.audience === 'municipal' && form.filedBy !== undefined
  const [consultant, acts, messages, colleagues, forwarding, profile, mended, mendedByFiler] = await Promise.all([
    ticket.assigneeId === null ? undefined : findStaff(reader, ticket.assigneeId),
    actsOf(reader, { ticket, contact, now }),
    messagesSeenBy(reader, ticket, contact.id),
    listColleagues(reader, ticket.id),
    forwardingOf(reader, ticket),
    audience === 'worker' ? null : profileOf(reader, opened),
    timesMended(reader, ticket.id),
    isFiled ? timesMended(reader, ticket.id, 'address.mended_by_filer') : [],
  ])
  return {
    purpose: 'case',
    ticketId: ticket.id,
    ticketNumber,
    audience,
    status,
    receivedAt,
    firstResponseDueAt,
    firstRespondedAt,
    nextResponseDueAt,
    now,
    consultantName: consultant?.name ?? null,
    reader: { name: contact.name, isApplicant: contact.id === ticket.applicantId },
    form,
    isMended: mended.length > 0,
    isFilerMended: mendedByFiler.length > 0,
    messages: messages.map(({ id, direction, subject, body, at, staffName, contactName }) => ({
      id,
      direction,
      subject,
      body,
      at,
      by: (direction === 'out' ? staffName : contactName) ?? '',
    })),
    ...acts,
    ...forwarding,
    profile: profile?.standing ?? null,
    recognitionAskedAt: profile?.askedAt ?? null,
    colleagues: colleagues.map(({ id, name, email, contactId, addedBy, verifiedAt }) => ({
      id,
      name,
      email,
      address: contactId === null ? 'by_desk' : verifiedAt ? 'confirmed' : 'unconfirmed',
      removable: isTakenBackBy({ contactId, addedBy }, ticket, contact.id),
    })),
  }
}

/** What a prefecture may do with its case for its municipalities, and has done. */
async function forwardingOf(
  reader: Reader,
  ticket: TicketRow,
): Promise<Pick<OwnCase, 'prefecture' | 'shared' | 'mayForward' | 'forwards'>> {
  const found = await findPrefectureOf(reader, ticket)
  if (!found) return { prefecture: null, shared: null, mayForward: false, forwards: [] }
  const forwards = await readForwardsOf(reader, ticket.id)
  return {
    prefecture: found.prefecture,
    shared: sharedOf(ticket),
    mayForward: isUnfinished(ticket.status),
    forwards: forwards.map(showForward),
  }
}

function showForward({ passed, municipality }: PassedCaseFacts): OwnForward {
  const { status, createdAt, dueAt, words } = passed
  return { municipality: municipality.name, status, createdAt, dueAt, reason: status === 'declined' ? words : null }
}

/** Whether the profile opens for its reader, and since when somebody for whom it does not waits to be recognised. */
async function profileOf(reader: Reader, opened: OpenedLink) {
  const standing = await profileStanding(reader, opened)
  return { standing, askedAt: standing === 'not_yours' ? await readOpenRecognition(reader, opened.contact.id) : undefined }
}

/** What its reader can do something about, or follow, with the ways there. */
async function actsOf(
  reader: Reader,
  { ticket, contact, now }: { ticket: TicketRow; contact: ContactRow; now: Date },
): Promise<Pick<OwnCase, 'meetings' | 'shortlists' | 'enquiries' | 'consents'>> {
  const links = await listLinksSentTo(reader, contact.id)
  const working = links.filter(({ ticketId, expiresAt }) => ticketId === ticket.id && expiresAt > now)
  const [meetings, shortlists, followed] = await Promise.all([
    meetingsOf(reader, ticket.id, working, now),
    shortlistsOf(reader, { ticket, contact, links: working, now }),
    readOwnEnquiries(reader, { ticket, contact, links, now }),
  ])
  return { meetings, shortlists, ...followed }
}

type Links = readonly CaseLinkRow[]

async function meetingsOf(reader: Reader, ticketId: string, links: Links, now: Date): Promise<OwnMeeting[]> {
  const rows = await listMeetingsWithHost(reader, ticketId)
  // What was offered and taken back before anybody picked a time was no meeting.
  const meetings = rows.filter(({ status, startsAt }) => status !== 'cancelled' || startsAt !== null)
  return meetings.map(({ id, kind, status, startsAt, minutes, hostName }) => ({
    kind,
    status,
    startsAt,
    minutes,
    hostName,
    link:
      ((status === 'proposed' || (status === 'booked' && startsAt !== null && startsAt > now)) &&
        links.find(({ meetingId }) => meetingId === id)) ||
      null,
  }))
}

async function shortlistsOf(
  reader: Reader,
  { ticket, contact, links, now }: { ticket: TicketRow; contact: ContactRow; links: Links; now: Date },
): Promise<OwnShortlist[]> {
  const rows = await listSentShortlists(reader, ticket.id)
  const said = rows.length > 0 && isOfCompany(ticket, contact) ? await listStatedInterests(reader, ticket.id) : []
  return rows.flatMap(({ id, dispatchedAt, ...row }) => {
    if (dispatchedAt === null) return []
    const status = shortlistStatusAt(row, now)
    const link = links.find((one) => one.purpose === 'interest' && one.shortlistId === id) ?? null
    const stated = said.flatMap(({ shortlistId, interest, reason, municipality }) =>
      shortlistId === id && interest !== null ? [{ municipality, interest, reason }] : [],
    )
    return [{ ...row, dispatchedAt, status, stated, link }]
  })
}

/** What was said at a ticket as far as its reader may know, also what it was split off with. */
async function messagesSeenBy(reader: Reader, ticket: TicketRow, contactId: string) {
  return listMessagesWithNames(reader, await readSeenAt(reader, ticket.id, contactId), messagesAtMost)
}
