import { migrationDesks } from '../catalog/migration-desks.ts'
import { compose } from '../mail/compose.ts'
import { findStaff } from '../people/read-staff.ts'
import { readMessage, readParticipant } from '../tickets/read-correspondence.ts'
import { readMeeting } from '../meetings/read-meetings.ts'
import {
  cancel,
  holdForVerification,
  present,
  required,
  send,
  type Draft,
  type Drafter,
  type Verdict,
  type World,
  waitUntil,
} from './draft.ts'
import type { FollowUpRow } from './follow-ups.store.ts'
import { mailsToStrangerAtMost, strangerPauseMs, strangerPeriodStart } from './mails-to-strangers.rules.ts'
import { countMailsToStranger } from './mails-to-strangers.store.ts'
import { dayAfterMeeting } from './meeting-dates.rules.ts'
import { addresseeOf, deskUrlOf, mailboxOf, signedBy } from './recipient.ts'
import { caseOf, toApplicant, type TicketCase } from './ticket-case.ts'

export const draftAcknowledgement: Drafter = async (followUp, world) => {
  const known = await caseOf(followUp, world)
  const { number: ticketNumber, firstResponseDueAt } = known.ticket
  if (known.applicant.verified) {
    const to = addresseeOf(known.applicant)
    return send({
      ...toApplicant(known),
      write: (wording) => compose('acknowledgement', { verified: true, to, ticketNumber, firstResponseDueAt }, wording),
    })
  }
  return toStranger(followUp, known, world, (wording, verification) =>
    compose('acknowledgement', { verified: false, ticketNumber, firstResponseDueAt, verification }, wording),
  )
}

export const draftWorkerReferral: Drafter = async (followUp, world) => {
  const known = await caseOf(followUp, world)
  const props = { ticketNumber: known.ticket.number, desks: migrationDesks }
  if (known.applicant.verified) {
    const to = addresseeOf(known.applicant)
    return send({ ...toApplicant(known), write: (wording) => compose('worker-referral', { ...props, verified: true, to }, wording) })
  }
  return toStranger(followUp, known, world, (wording, verification) =>
    compose('worker-referral', { ...props, verified: false, verification }, wording),
  )
}

/**
 * To an address nobody has proved: a way to prove it, and nothing of what the form said, not even the name. However many forms
 * name a stranger's address, it gets few of these; their tickets are kept all the same.
 */
async function toStranger(
  followUp: FollowUpRow,
  { ticket, people }: TicketCase,
  { tx, now }: World,
  write: Draft['write'],
): Promise<Verdict> {
  const address = people.applicant.email
  const others = await countMailsToStranger(tx, address, { since: strangerPeriodStart(now), otherThan: followUp.id })
  if (others >= mailsToStrangerAtMost) return waitUntil(new Date(now.getTime() + strangerPauseMs))
  return send({
    // Not even the name: nobody has proved the address.
    to: { address, language: people.applicant.language },
    thread: { side: 'applicant', ticketId: ticket.id },
    link: { purpose: 'verify', contactId: people.applicant.id, ticketId: ticket.id },
    write,
  })
}

export const draftAssignmentNotice: Drafter = async (followUp, world) => {
  const known = await caseOf(followUp, world)
  const { ticket, people, applicant } = known
  if (ticket.status === 'resolved' || ticket.status === 'closed') return cancel('ticket_closed')
  if (!people.assignee || people.assignee.id !== followUp.details.consultantId) return cancel('reassigned')
  if (!applicant.verified) return holdForVerification
  const { name: consultantName } = people.assignee
  const due = ticket.firstRespondedAt ? {} : { firstResponseDueAt: ticket.firstResponseDueAt }
  const props = { to: addresseeOf(applicant), ticketNumber: ticket.number, consultantName, ...due }
  return send({ ...toApplicant(known), write: (wording) => compose('assignment-notice', props, wording) })
}

export const draftNewAssignment: Drafter = async (followUp, world) => {
  const { ticket, people } = await caseOf(followUp, world)
  if (ticket.assigneeId === null || ticket.assigneeId !== followUp.staffId) return cancel('reassigned')
  const consultant = present(await findStaff(world.tx, ticket.assigneeId), 'the consultant')
  const { number: ticketNumber, audience, topics, firstResponseDueAt, fastPass } = ticket
  const deskUrl = deskUrlOf(world.config, ticketNumber)
  return send({
    to: mailboxOf(consultant),
    thread: { side: 'staff', ticketId: ticket.id },
    write: (wording) =>
      compose(
        'new-assignment',
        {
          consultantName: people.assignee?.name ?? consultant.name,
          ticketNumber,
          audience,
          topics,
          firstResponseDueAt,
          fastPass,
          deskUrl,
        },
        wording,
      ),
  })
}

export const draftConsultantMessage: Drafter = async (followUp, world) => {
  const known = await caseOf(followUp, world)
  const message = present(await readMessage(world.tx, required(followUp.messageId, 'a message')), 'the message')
  const author = present(await findStaff(world.tx, required(message.staffId, 'an author')), 'the author')
  const { subject, body } = message
  const words = { ticketNumber: known.ticket.number, subject, body, consultantName: author.name }
  if (followUp.participantId) {
    const participant = present(await readParticipant(world.tx, followUp.participantId), 'the participant')
    return send({
      to: mailboxOf(participant),
      thread: { side: 'applicant', ticketId: known.ticket.id },
      personal: true,
      write: (wording) => compose('consultant-message', { ...words, to: { name: participant.name } }, wording),
    })
  }
  if (!known.applicant.verified) return holdForVerification
  const to = addresseeOf(known.applicant)
  return send({ ...toApplicant(known), personal: true, write: (wording) => compose('consultant-message', { ...words, to }, wording) })
}

export const draftSurvey: Drafter = async (followUp, world) => {
  const known = await caseOf(followUp, world)
  if (known.ticket.resolution === 'withdrawn') return cancel('withdrawn')
  if (!known.applicant.verified) return holdForVerification
  const meeting = present(await readMeeting(world.tx, required(followUp.details.meetingId, 'a meeting')), 'the meeting')
  if (meeting.startsAt === null || meeting.status === 'cancelled' || meeting.status === 'missed') return cancel('meeting_cancelled')
  // Moved since this was planned: it is asked about once it is over.
  const askAt = dayAfterMeeting({ startsAt: meeting.startsAt, minutes: meeting.minutes })
  if (askAt > world.now) return waitUntil(askAt)
  const host = await findStaff(world.tx, meeting.staffId)
  const props = {
    to: addresseeOf(known.applicant),
    ticketNumber: known.ticket.number,
    metAt: meeting.startsAt,
    meetingKind: meeting.kind,
    ...signedBy(host?.name),
  }
  return send({ ...toApplicant(known), write: (wording) => compose('after-meeting-survey', props, wording) })
}

export const draftManualFollowUp: Drafter = async (followUp, world) => {
  const known = await caseOf(followUp, world)
  if (!known.applicant.verified) return holdForVerification
  const author = followUp.createdBy ? await findStaff(world.tx, followUp.createdBy) : undefined
  const { subject = '', body = '' } = followUp.details
  const props = { to: addresseeOf(known.applicant), ticketNumber: known.ticket.number, subject, body, ...signedBy(author?.name) }
  return send({ ...toApplicant(known), personal: true, write: (wording) => compose('manual-follow-up', props, wording) })
}
