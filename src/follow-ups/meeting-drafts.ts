import { parseSender } from '../mail-address.ts'
import { desk } from '../catalog/desk.ts'
import { compose } from '../mail/compose.ts'
import { numberAtDesk, type MeetingDetails } from '../mail/meeting-details.ts'
import type { Attachment } from '../mail/outgoing-mail.ts'
import { wordingOf } from '../mail/text-blocks/wording.ts'
import { invitationText, joinLine, locationOf, meetingTitle, type Invitation, type Mailbox } from '../meetings/calendar-text.ts'
import { meetingFacts } from '../meetings/mail-facts.ts'
import { numberToCall } from '../meetings/number-to-call.ts'
import type { MeetingRow } from '../meetings/read-meetings.ts'
import { findStaff, type StaffRow } from '../people/read-staff.ts'
import { readParties } from '../tickets/ticket-people.ts'
import { readTicketById, type TicketRow } from '../tickets/update-ticket.ts'
import { cancel, holdForVerification, present, required, send, type Draft, type Drafter, type Verdict, type World } from './draft.ts'
import type { FollowUpRow } from './follow-ups.store.ts'
import { readWhoKnows } from './meeting-knowledge.ts'
import { addresseeOf, deskUrlOf, mailboxOf, type Person } from './recipient.ts'

/** A meeting with what mails about it are written from. */
export interface MeetingCase {
  ticket: TicketRow
  meeting: MeetingRow
  slots: readonly Date[]
  host: StaffRow
  /** Which number is called, of a meeting by telephone. */
  phone: string | null
  applicant: Person & { id: string; verified: boolean }
}

export async function meetingCaseOf(followUp: FollowUpRow, { tx }: World): Promise<MeetingCase> {
  const { meeting, slots, host } = present(await meetingFacts(tx, required(followUp.details.meetingId, 'a meeting')), 'the meeting')
  const ticket = await readTicketById(tx, meeting.ticketId)
  const { applicant, organization } = await readParties(tx, ticket)
  return {
    ticket,
    meeting,
    host,
    phone: await numberToCall(tx, ticket, meeting),
    slots: slots.map(({ startsAt }) => startsAt),
    applicant: { ...applicant, organization: organization?.name ?? null, verified: applicant.verifiedAt !== null },
  }
}

export const draftMeetingConfirmation: Drafter = async (followUp, world) => {
  const known = await meetingCaseOf(followUp, world)
  const { meeting, ticket, host, applicant } = known
  const startsAt = upcoming(known, followUp, world)
  if (!(startsAt instanceof Date)) return startsAt
  const common = { ...detailsOf(known, followUp.side), ticketNumber: ticket.number, startsAt, consultantName: host.name }
  if (followUp.side === 'staff') {
    const props = { ...common, side: 'staff', deskUrl: deskUrlOf(world.config, ticket.number) } as const
    return send({
      ...toHost(known),
      ...entryFor('REQUEST', known, startsAt, world),
      write: (wording) => compose('meeting-confirmation', props, wording),
    })
  }
  if (!applicant.verified) return holdForVerification
  const props = { ...common, side: 'applicant', to: addresseeOf(applicant), ...noteOf(meeting) } as const
  return send({
    ...toApplicant(known),
    ...entryFor('REQUEST', known, startsAt, world, applicant),
    write: (wording) => compose('meeting-confirmation', props, wording),
  })
}

export const draftMeetingMoved: Drafter = async (followUp, world) => {
  const known = await meetingCaseOf(followUp, world)
  const { meeting, ticket, host, applicant } = known
  const startsAt = upcoming(known, followUp, world)
  if (!(startsAt instanceof Date)) return startsAt
  const before = followUp.details.movedFrom ? new Date(followUp.details.movedFrom) : startsAt
  const movedFrom = before.getTime() === startsAt.getTime() ? {} : { movedFrom: before }
  const former = followUp.details.handedFrom ? await findStaff(world.tx, followUp.details.handedFrom) : undefined
  const handedFrom = former ? { formerConsultantName: former.name } : {}
  const common = {
    ...detailsOf(known, followUp.side),
    ticketNumber: ticket.number,
    startsAt,
    consultantName: host.name,
    ...movedFrom,
    ...handedFrom,
    ...wishOf(followUp),
  }
  if (followUp.side === 'staff') {
    const props = { ...common, side: 'staff', deskUrl: deskUrlOf(world.config, ticket.number) } as const
    return send({
      ...toHost(known),
      ...entryFor('REQUEST', known, startsAt, world),
      write: (wording) => compose('meeting-moved', props, wording),
    })
  }
  if (!applicant.verified) return holdForVerification
  const props = { ...common, side: 'applicant', to: addresseeOf(applicant), ...noteOf(meeting) } as const
  return send({
    ...toApplicant(known),
    ...entryFor('REQUEST', known, startsAt, world, { ...applicant, ...wishOf(followUp) }),
    write: (wording) => compose('meeting-moved', props, wording),
  })
}

/** To who was to hold the meeting, that somebody else does now. */
async function draftHandedOver(known: MeetingCase, formerId: string, world: World): Promise<Verdict> {
  const { meeting, ticket, host } = known
  const former = present(await findStaff(world.tx, formerId), 'the former host')
  if (!(await readWhoKnows(world.tx, meeting))({ side: 'staff', staffId: former.id })) return cancel('not_told')
  // It came back to them, or they have left and read nothing here any more.
  if (meeting.startsAt === null || host.id === former.id || !former.active) return cancel('not_needed')
  const props = {
    side: 'former',
    ticketNumber: ticket.number,
    startsAt: meeting.startsAt,
    consultantName: former.name,
    handedTo: host.name,
    deskUrl: deskUrlOf(world.config, ticket.number),
  } as const
  return send({
    ...toHost({ ...known, host: former }),
    ...entryFor('CANCEL', { ...known, host: former }, meeting.startsAt, world),
    write: (wording) => compose('meeting-cancelled', props, wording),
  })
}

export const draftMeetingCancelled: Drafter = async (followUp, world) => {
  const known = await meetingCaseOf(followUp, world)
  if (followUp.details.handedFrom) return draftHandedOver(known, followUp.details.handedFrom, world)
  const { meeting, ticket, host, applicant } = known
  const { startsAt } = meeting
  // Nobody need be told that there is no meeting who never heard of one.
  if (!(await readWhoKnows(world.tx, meeting, { offered: true }))(followUp)) return cancel('not_told')
  const common = { ticketNumber: ticket.number, consultantName: host.name, ...wishOf(followUp) }
  if (followUp.side === 'staff') {
    const at = present(startsAt ?? undefined, 'the time')
    const props = { ...common, side: 'staff', startsAt: at, deskUrl: deskUrlOf(world.config, ticket.number) } as const
    return send({
      ...toHost(known),
      ...entryFor('CANCEL', known, at, world),
      write: (wording) => compose('meeting-cancelled', props, wording),
    })
  }
  if (!applicant.verified) return holdForVerification
  const props = { ...common, side: 'applicant', to: addresseeOf(applicant), ...(startsAt && { startsAt }), ...noteOf(meeting) } as const
  return send({
    ...toApplicant(known),
    ...(startsAt && entryFor('CANCEL', known, startsAt, world, applicant)),
    write: (wording) => compose('meeting-cancelled', props, wording),
  })
}

export const draftMeetingReminder: Drafter = async (followUp, world) => {
  const known = await meetingCaseOf(followUp, world)
  const startsAt = upcoming(known, followUp, world)
  if (!(startsAt instanceof Date)) return startsAt
  if (known.ticket.resolution === 'withdrawn') return cancel('withdrawn')
  if (!known.applicant.verified) return holdForVerification
  const props = {
    ...detailsOf(known),
    to: addresseeOf(known.applicant),
    ticketNumber: known.ticket.number,
    startsAt,
    consultantName: known.host.name,
  }
  return send({ ...toApplicant(known), write: (wording) => compose('meeting-reminder', props, wording) })
}

/** When the booked meeting is that a mail tells of; why it is not told, when it is another time, or none, by now. */
function upcoming({ meeting }: MeetingCase, { details }: FollowUpRow, { now }: World): Date | Verdict {
  const { status, startsAt, revision } = meeting
  if (status !== 'booked' || startsAt === null) return cancel(status === 'held' ? 'expired' : 'meeting_cancelled')
  if (revision !== details.revision) return cancel('meeting_moved')
  return startsAt > now ? startsAt : cancel('expired')
}

/** The number is the applicant's own to read; whose meeting it is reads it at the desk. */
export function detailsOf(
  { meeting: { kind, minutes, place, joinUrl }, phone }: MeetingCase,
  side: FollowUpRow['side'] = 'applicant',
): MeetingDetails {
  const called = side === 'applicant' && phone ? { phone } : {}
  return { meetingKind: kind, minutes, ...called, ...(place && { place }), ...(joinUrl && { joinUrl }) }
}

export function noteOf({ note }: MeetingRow): { note?: string } {
  return note ? { note } : {}
}

function wishOf({ details }: FollowUpRow): { byApplicant?: true } {
  return details.byApplicant ? { byApplicant: true } : {}
}

export function toApplicant({ ticket, applicant }: MeetingCase): Pick<Draft, 'to' | 'thread'> {
  return { to: mailboxOf(applicant), thread: { side: 'applicant', ticketId: ticket.id } }
}

function toHost({ ticket, host }: MeetingCase): Pick<Draft, 'to' | 'thread'> {
  return { to: mailboxOf(host), thread: { side: 'staff', ticketId: ticket.id } }
}

/** The calendar file for the applicant or, without one, for whose meeting it is; each holds nobody but its own reader. */
function entryFor(
  method: Invitation['method'],
  { meeting, ticket, host, phone }: MeetingCase,
  startsAt: Date,
  { config, now }: World,
  applicant?: Person & { byApplicant?: true },
): { attachments: Attachment[] } {
  const organizer = parseSender(config.MAIL_FROM)
  const language = (applicant ? applicant.language : host.language) ?? 'ja'
  const { say } = wordingOf({ language })
  const title = meetingTitle(meeting.kind, language)
  const { joinUrl, minutes, revision } = meeting
  const deskUrl = deskUrlOf(config, ticket.number)
  const described = applicant
    ? {
        summary: `${title}${say(organizer.name, desk.en)}`,
        lines: [
          say(`受付番号：${ticket.number}`, `Number: ${ticket.number}`),
          say(`担当：${host.name}`, `Consultant: ${host.name}`),
          ...(phone
            ? [say(`お電話番号：${phone}（担当の${host.name}からお電話します）`, `Your number: ${phone} (${host.name} calls you)`)]
            : []),
        ],
      }
    : {
        summary: `${title}${ticket.number}`,
        lines: [
          ...(meeting.kind === 'phone' ? [`${say(...numberAtDesk.term)}${say('：', ': ')}${say(...numberAtDesk.detail)}`] : []),
          say(`相談案件：${deskUrl}`, `Ticket: ${deskUrl}`),
        ],
      }
  const lines = [...described.lines, ...(joinUrl ? [joinLine(joinUrl, language)] : [])]
  const { name, address }: Mailbox = mailboxOf(applicant ?? host)
  const entry = {
    meetingId: meeting.id,
    revision,
    startsAt,
    minutes,
    summary: described.summary,
    description: lines.join('\n'),
    ...locationOf(meeting),
    ...(!applicant && { url: deskUrl }),
  }
  // Of what the desk changes nobody has said yet that it suits them.
  const accepted = !applicant || revision === 0 || applicant.byApplicant === true
  const content = invitationText({ method, entry, organizer, attendee: { name, address }, accepted, now })
  return { attachments: [{ filename: 'meeting.ics', contentType: `text/calendar; charset=utf-8; method=${method}`, content }] }
}
