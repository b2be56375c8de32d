import { addBusinessHours } from '../calendar/business-time.rules.ts'
import { migrationDesks } from '../catalog/migration-desks.ts'
import { compose } from '../mail/compose.ts'
import { findContact } from '../people/read-contacts.ts'
import { isMailedAtOnce } from '../notifications/choices.ts'
import { findStaff } from '../people/read-staff.ts'
import { readMessage, readParticipant } from '../tickets/read-correspondence.ts'
import { readFilesOfMessage } from '../tickets/attachments/read-attachments.ts'
import { readWayOfTicket } from '../tickets/passing/read-passed-cases.ts'
import { cancel, holdForScan, holdForVerification, present, required, send, waitUntil, type Drafter } from './draft.ts'
import { mendedSince } from './mended-since.ts'
import { addresseeOf, deskUrlOf, mailboxOf, signedBy } from './recipient.ts'
import { caseOf, ownCaseLink, strangersCase, toApplicant } from './ticket-case.ts'
import { toStranger } from './to-stranger.ts'

export const draftAcknowledgement: Drafter = async (followUp, world) => {
  const known = await caseOf(followUp, world)
  if (await mendedSince(followUp, known.ticket.id, world)) return cancel('not_needed')
  const { number: ticketNumber, firstResponseDueAt } = known.ticket
  if (known.applicant.verified) {
    const to = addresseeOf(known.applicant)
    return send({
      ...toApplicant(known),
      link: ownCaseLink(known),
      write: (wording, casePage) => compose('acknowledgement', { verified: true, to, ticketNumber, firstResponseDueAt, casePage }, wording),
    })
  }
  return toStranger(followUp, strangersCase(known, known.people.applicant), known.people.applicant, world, (wording, verification) =>
    compose('acknowledgement', { verified: false, ticketNumber, firstResponseDueAt, verification }, wording),
  )
}

export const draftWorkerReferral: Drafter = async (followUp, world) => {
  const known = await caseOf(followUp, world)
  if (await mendedSince(followUp, known.ticket.id, world)) return cancel('not_needed')
  const props = { ticketNumber: known.ticket.number, desks: migrationDesks }
  if (known.applicant.verified) {
    const to = addresseeOf(known.applicant)
    return send({
      ...toApplicant(known),
      link: ownCaseLink(known),
      write: (wording, casePage) => compose('worker-referral', { ...props, verified: true, to, casePage }, wording),
    })
  }
  return toStranger(followUp, strangersCase(known, known.people.applicant), known.people.applicant, world, (wording, verification) =>
    compose('worker-referral', { ...props, verified: false, verification }, wording),
  )
}

export const draftAssignmentNotice: Drafter = async (followUp, world) => {
  const known = await caseOf(followUp, world)
  const { ticket, people, applicant } = known
  if (ticket.status === 'resolved' || ticket.status === 'closed') return cancel('ticket_closed')
  if (!people.assignee || people.assignee.id !== followUp.details.consultantId) return cancel('reassigned')
  const way = await readWayOfTicket(world.tx, ticket.id)
  // Before it has confirmed what its prefecture filed, the municipality is told of nothing but that.
  if (way?.passed.status === 'waiting') return waitUntil(addBusinessHours(world.now, 4))
  if (!applicant.verified) return holdForVerification
  const { name: consultantName } = people.assignee
  const due = ticket.firstRespondedAt ? {} : { firstResponseDueAt: ticket.firstResponseDueAt }
  const props = { to: addresseeOf(applicant), ticketNumber: ticket.number, consultantName, ...due }
  return send({
    ...toApplicant(known),
    link: ownCaseLink(known),
    write: (wording, casePage) => compose('assignment-notice', { ...props, casePage }, wording),
  })
}

export const draftNewAssignment: Drafter = async (followUp, world) => {
  const { ticket, people } = await caseOf(followUp, world)
  if (ticket.assigneeId === null || ticket.assigneeId !== followUp.staffId) return cancel('reassigned')
  if (!(await isMailedAtOnce(world.tx, ticket.assigneeId, 'assigned'))) return cancel('not_wanted')
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
  if (message.erasedAt) return cancel('words_erased')
  const author = present(await findStaff(world.tx, required(message.staffId, 'an author')), 'the author')
  const files = await readFilesOfMessage(world.tx, message.id)
  if (files === 'refused') return cancel('attachment_refused')
  const { subject, body } = message
  const fileNames = files === 'waiting' ? [] : files.map(({ filename }) => filename)
  const words = { ticketNumber: known.ticket.number, subject, body, consultantName: author.name, fileNames }
  if (followUp.participantId) {
    const participant = present(await readParticipant(world.tx, followUp.participantId), 'the participant')
    if (participant.removedAt) return cancel('participant_removed')
    const contact = participant.contactId === null ? undefined : await findContact(world.tx, participant.contactId)
    const toParticipant = {
      to: mailboxOf(contact ?? participant),
      thread: { side: 'applicant', ticketId: known.ticket.id },
      personal: true,
    } as const
    const props = { ...words, to: { name: participant.name } }
    if (contact && !contact.verifiedAt) return cancel('not_needed')
    if (files === 'waiting') return holdForScan
    if (!contact) return send({ ...toParticipant, attachments: files, write: (wording) => compose('consultant-message', props, wording) })
    return send({
      ...toParticipant,
      attachments: files,
      link: { purpose: 'case', contactId: contact.id, ticketId: known.ticket.id },
      write: (wording, casePage) => compose('consultant-message', { ...props, casePage }, wording),
    })
  }
  if (!known.applicant.verified) return holdForVerification
  if (files === 'waiting') return holdForScan
  const to = addresseeOf(known.applicant)
  return send({
    ...toApplicant(known),
    attachments: files,
    personal: true,
    link: ownCaseLink(known),
    write: (wording, casePage) => compose('consultant-message', { ...words, to, casePage }, wording),
  })
}

export const draftManualFollowUp: Drafter = async (followUp, world) => {
  const known = await caseOf(followUp, world)
  if (!known.applicant.verified) return holdForVerification
  const author = followUp.createdBy ? await findStaff(world.tx, followUp.createdBy) : undefined
  const { subject = '', body = '' } = followUp.details
  const props = { to: addresseeOf(known.applicant), ticketNumber: known.ticket.number, subject, body, ...signedBy(author?.name) }
  return send({
    ...toApplicant(known),
    personal: true,
    link: ownCaseLink(known),
    write: (wording, casePage) => compose('manual-follow-up', { ...props, casePage }, wording),
  })
}
