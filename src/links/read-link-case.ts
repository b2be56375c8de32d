import { businessDaysLeft } from '../calendar/business-time.rules.ts'
import type { Reader } from '../db/client.ts'
import type { MeetingKind, MeetingStatus } from '../catalog/desk-codes.ts'
import { answerOfferBy } from '../meetings/answer-offer-by.rules.ts'
import { isBookableAgain, otherThanCalledOff } from '../meetings/book-again.ts'
import { slotStandings, type SlotStanding } from '../meetings/choose-slot.ts'
import { readCancelling } from '../meetings/cancel-meeting.ts'
import { meetingFacts } from '../meetings/mail-facts.ts'
import { numberToCall } from '../meetings/number-to-call.ts'
import { readLastBooked, readMeeting, readOffer, type MeetingRow } from '../meetings/read-meetings.ts'
import { readWordsSaidAt } from '../tickets/correspond.ts'
import { readTicketById } from '../tickets/update-ticket.ts'
import { statusAt as enquiryStatusAt } from '../shortlists/enquiry.rules.ts'
import {
  enquiryFacts,
  shortlistFacts,
  type MunicipalityFacts,
  type CandidateFacts,
  type EnquiryFacts,
  type PersonFacts,
  type QuestionFacts,
} from '../shortlists/mail-facts.ts'
import type { ListOrigin } from '../shortlists/list-origin.rules.ts'
import { statusAt as shortlistStatusAt } from '../shortlists/shortlist.rules.ts'
import { nothingTold } from '../shortlists/candidate-portrait.rules.ts'
import { readCandidatePortraits, type ToldCandidate } from '../shortlists/read-candidate-portraits.ts'
import type { ByWhom } from '../shortlists/shortlist.view.ts'
import type { EnquiryStatus, ShortlistStatus } from '../catalog/case-codes.ts'
import type { CaseLinkKey } from './case-link.rules.ts'
import type { OpenedLink } from './open-case-link.ts'
import { listLinksToActs } from './own-case.store.ts'
import { readOwnCase, type OwnCase } from './read-own-case.ts'
import { readPassedCaseLink, type PassedCase } from './read-passed-case-link.ts'

/** What the holder of a link may see: the thing its one act is about, as it stands now. */
export type LinkCase =
  /** What the desk knows of its reader; shown elsewhere, after a one-time code. */
  | { purpose: 'profile' }
  | OwnCase
  | PassedCase
  /** `passedBy`: the prefecture whose case its reader sees, and may pass on, once the address is proved. */
  | { purpose: 'verify'; email: string; ticketNumber: string | null; verifiedAt: Date | null; passedBy: string | null }
  | {
      purpose: 'interest'
      ticketNumber: string
      status: ShortlistStatus
      expiresAt: Date | null
      /** Business days until then. */
      daysLeft: number
      note: string
      origin: ListOrigin
      disclosure: 'blind' | 'open'
      candidates: readonly ShownCandidate[]
    }
  | {
      purpose: 'answer'
      enquiryId: string
      /** Whom the link was sent to: in their name it is answered. */
      readerName: string
      status: EnquiryStatus
      sentAt: Date
      /** Until when an answer counts; null while the desk owes a reply: the time stands still. */
      deadline: Date | null
      /** Business days until then. */
      daysLeft: number
      municipality: EnquiryFacts['municipality']
      /** In the order they were asked. */
      questions: readonly QuestionFacts[]
      answeredAt: Date | null
      /** Its own words with the answer. */
      answerMessage: string | null
      /**
       * Set once both sides were introduced: when, whether the company has withdrawn its consent since, and whether it was the link's
       * reader whom it was introduced to. Whom it named is read apart (`readIntroducedPerson`).
       */
      introduced: { readonly at: Date; readonly withheld: boolean; readonly isToReader: boolean } | null
    }
  | {
      purpose: 'consent'
      ticketNumber: string
      status: EnquiryStatus
      expiresAt: Date
      daysLeft: number
      municipality: MunicipalityFacts
      answerMessage: string | null
      applicant: PersonFacts
      consentedAt: Date | null
      consentWithdrawnAt: Date | null
      consentedBy: ByWhom | null
    }
  | {
      purpose: 'meeting'
      ticketNumber: string
      status: MeetingStatus
      kind: MeetingKind
      minutes: number
      place: string | null
      /** It is offered by telephone, and nobody knows which number to call. */
      asksForNumber: boolean
      /** The last digits of the number that is called; null of any other meeting, and where nobody knows one. */
      numberEnds: string | null
      /** Told once it is booked. */
      joinUrl: string | null
      note: string
      startsAt: Date | null
      /** When the ticket's meeting is that was booked otherwise, the way there if its reader has it; of one that is cancelled. */
      bookedInstead: { readonly startsAt: Date; readonly link: CaseLinkKey | null } | null
      /** When the meeting was that it was offered instead of, which was held after all; of one that is cancelled. */
      heldAfterAll: Date | null
      /** Its reader said that none of the times suits; of one that is cancelled. */
      declined: boolean
      /** The words its reader said so with, or called it off with. */
      said: string | null
      /** Its ticket's applicant is offered other times now, the way there if it was mailed; of one whose own can be picked no more. */
      offeredInstead: { readonly link: CaseLinkKey | null } | null
      /** Until when all of the times that are free can be picked, with the business days left; null where none is offered. */
      answerBy: { readonly at: Date; readonly daysLeft: number } | null
      /** It was booked, and its time is over. */
      isOver: boolean
      /** It is booked and has not begun: its reader may move it to another of the slots, or cancel it. */
      changeable: boolean
      /** Its reader has called it off, and may pick another of the slots, which are without its own time then. */
      bookableAgain: boolean
      consultantName: string
      slots: readonly OfferedSlot[]
      now: Date
    }

/** A candidate of a shortlist with all its company is told of it. */
export type ShownCandidate = CandidateFacts & ToldCandidate

const untold: ToldCandidate = { portrait: nothingTold, profile: null }

/** A time offered for a meeting, and whether it can still be picked. */
export interface OfferedSlot {
  id: string
  startsAt: Date
  standing: SlotStanding
}

/** Reads the case of a link for the side it was sent to; a municipality's holds nothing that was not for the municipality. */
export async function readLinkCase(reader: Reader, opened: OpenedLink): Promise<LinkCase> {
  const { link, contact, now } = opened
  switch (link.purpose) {
    case 'verify':
      return verification(opened)
    case 'case':
      // Nothing of the case before its reader has shown that the address is theirs.
      return showsOwnCase(opened) ? readOwnCase(reader, opened) : verification(opened)
    case 'profile':
      return contact.verifiedAt === null ? verification(opened) : { purpose: 'profile' }
    case 'interest': {
      const facts = await shortlistFacts(reader, link.shortlistId ?? '')
      if (!facts) throw new Error(`link ${link.id} is for no shortlist`)
      const { ticketNumber, expiresAt, note, origin, disclosure } = facts
      const portraits = await readCandidatePortraits(reader, facts.shortlistId)
      const candidates = facts.candidates.map((candidate) => ({ ...candidate, ...(portraits.get(candidate.candidateId) ?? untold) }))
      const daysLeft = expiresAt === null ? 0 : businessDaysLeft(now, expiresAt)
      const standing = { status: shortlistStatusAt(facts, now), expiresAt, daysLeft }
      return { purpose: 'interest', ticketNumber, ...standing, note, origin, disclosure, candidates }
    }
    case 'answer': {
      const facts = await factsOfEnquiry(reader, link)
      const { createdAt: sentAt, deadline, municipality, questions, answeredAt } = facts
      const { answerMessage } = facts.company
      const times = { sentAt, deadline, daysLeft: deadline === null ? 0 : businessDaysLeft(now, deadline) }
      return {
        purpose: 'answer',
        enquiryId: facts.enquiryId,
        readerName: contact.name,
        status: enquiryStatusAt(facts, now),
        municipality,
        questions,
        answeredAt,
        answerMessage,
        introduced:
          facts.introducedAt === null
            ? null
            : {
                at: facts.introducedAt,
                withheld: facts.consentWithdrawnAt !== null,
                isToReader: facts.introducedContactId === link.contactId,
              },
        ...times,
      }
    }
    case 'consent': {
      const facts = await factsOfEnquiry(reader, link)
      const { ticketNumber, answerMessage, applicant, consentedBy } = facts.company
      const { municipality, expiresAt, consentedAt, consentWithdrawnAt } = facts
      const times = { expiresAt, daysLeft: businessDaysLeft(now, expiresAt), consentedAt, consentWithdrawnAt, consentedBy }
      return { purpose: 'consent', status: enquiryStatusAt(facts, now), ticketNumber, municipality, answerMessage, applicant, ...times }
    }
    case 'meeting':
      return meetingCase(reader, link, now)
    case 'passed':
      return readPassed(reader, opened)
  }
}

/** Whether a link shows the whole case of its reader. */
export function showsOwnCase({ link, contact }: OpenedLink): boolean {
  return link.purpose === 'case' && contact.verifiedAt !== null
}

function verification({ contact, ticket }: OpenedLink, passedBy: string | null = null): LinkCase {
  return { purpose: 'verify', email: contact.email, ticketNumber: ticket?.number ?? null, verifiedAt: contact.verifiedAt, passedBy }
}

/** Before its reader has shown that the address is theirs, no more than our mail said: from which prefecture it comes. */
async function readPassed(reader: Reader, opened: OpenedLink): Promise<LinkCase> {
  const passed = await readPassedCaseLink(reader, opened)
  return opened.contact.verifiedAt === null ? verification(opened, passed.prefecture) : passed
}

async function meetingCase(reader: Reader, link: OpenedLink['link'], now: Date): Promise<LinkCase> {
  const facts = await meetingFacts(reader, link.meetingId ?? '')
  if (!facts) throw new Error(`link ${link.id} is for no meeting`)
  const { meeting, host } = facts
  const ticket = await readTicketById(reader, meeting.ticketId)
  const { status, kind, minutes, place, note, startsAt } = meeting
  const changeable = status === 'booked' && startsAt !== null && startsAt > now
  const cancelling = status === 'cancelled' ? await readCancelling(reader, meeting.id) : undefined
  const isByReader = cancelling?.declined === true || cancelling?.byApplicant === true
  const said = cancelling && isByReader && (await readWordsSaidAt(reader, meeting.ticketId, link.contactId, cancelling.at))
  const bookableAgain = await isBookableAgain(reader, ticket, meeting, now)
  const slots = bookableAgain ? otherThanCalledOff(meeting, facts.slots) : facts.slots
  // Of what was called off no time is taken any more.
  const looked = bookableAgain ? { ...meeting, startsAt: null } : meeting
  const called = await numberToCall(reader, ticket, meeting)
  const standings = status === 'proposed' || changeable || bookableAgain ? await slotStandings(reader, { meeting: looked, slots }, now) : []
  const isOver = status === 'booked' && startsAt !== null && startsAt.getTime() + minutes * 60_000 <= now.getTime()
  const firstOpen = status === 'proposed' ? slots.find((_, index) => standings[index] === 'open') : undefined
  return {
    purpose: 'meeting',
    ticketNumber: ticket.number,
    status,
    kind,
    minutes,
    place,
    asksForNumber: status === 'proposed' && kind === 'phone' && called === null,
    numberEnds: called?.replaceAll(/\D/gu, '').slice(-4) ?? null,
    joinUrl: status === 'booked' && !isOver ? meeting.joinUrl : null,
    note,
    startsAt,
    bookedInstead: await bookedInstead(reader, link, meeting, now),
    heldAfterAll: await heldAfterAll(reader, cancelling),
    declined: cancelling?.declined === true,
    said: said || null,
    offeredInstead: await offeredInstead(reader, link, meeting, now),
    answerBy:
      firstOpen === undefined
        ? null
        : { at: answerOfferBy(firstOpen.startsAt, now), daysLeft: businessDaysLeft(now, answerOfferBy(firstOpen.startsAt, now)) },
    isOver,
    changeable,
    bookableAgain,
    consultantName: host.name,
    slots: slots.map(({ id, startsAt: at }, index) => ({ id, startsAt: at, standing: standings[index] ?? 'over' })),
    now,
  }
}

async function heldAfterAll(reader: Reader, cancelling: Awaited<ReturnType<typeof readCancelling>>): Promise<Date | null> {
  const held = cancelling?.heldId === undefined ? undefined : await readMeeting(reader, cancelling.heldId)
  return held?.status === 'held' ? held.startsAt : null
}

const over: ReadonlySet<MeetingStatus> = new Set(['cancelled', 'expired', 'missed'])

async function offeredInstead(reader: Reader, link: OpenedLink['link'], { status, ticketId }: MeetingRow, now: Date) {
  const newer = over.has(status) ? await readOffer(reader, ticketId, now) : undefined
  return newer ? { link: await wayToMeeting(reader, link, { id: newer.id, ticketId }, now) } : null
}

async function bookedInstead(reader: Reader, link: OpenedLink['link'], { status, ticketId }: MeetingRow, now: Date) {
  const booked = status === 'cancelled' ? await readLastBooked(reader, ticketId, now) : undefined
  return booked ? { startsAt: booked.startsAt, link: await wayToMeeting(reader, link, { id: booked.id, ticketId }, now) } : null
}

/** The link to another meeting of the ticket, if the reader of this one has it. */
async function wayToMeeting(
  reader: Reader,
  { contactId }: OpenedLink['link'],
  { id, ticketId }: Pick<MeetingRow, 'id' | 'ticketId'>,
  now: Date,
) {
  const links = await listLinksToActs(reader, contactId, ticketId, now)
  return links.find(({ purpose, meetingId }) => purpose === 'meeting' && meetingId === id) ?? null
}

async function factsOfEnquiry(reader: Reader, link: OpenedLink['link']): Promise<EnquiryFacts> {
  const facts = await enquiryFacts(reader, link.enquiryId ?? '')
  if (!facts) throw new Error(`link ${link.id} is for no enquiry`)
  return facts
}
