import type { Transaction } from '../db/client.ts'
import { messageKinds, type MessageKind } from '../mail/compose.ts'
import { findContact } from '../people/read-contacts.ts'
import { readParticipant, readParticipants } from '../tickets/read-correspondence.ts'
import { readTicketById } from '../tickets/update-ticket.ts'
import { isFiledByPrefecture } from './passed-case.reactions.ts'
import { planSequence } from './plan-sequence.ts'
import type { Plan } from './plan.ts'
import type { Happened, Reactions } from './reaction.ts'

/** More people than ever take part in one ticket. */
const everyParticipant = 1000

export const ticketReactions: Reactions = {
  'ticket.received': async ({ ticketId, details: { audience }, at }, tx) => {
    // Filed by its prefecture: the municipality is asked to confirm it instead.
    const filed = ticketId !== null && (await isFiledByPrefecture(tx, ticketId))
    return {
      add: await planSequence(
        tx,
        'acknowledgement',
        { at, conditions: [audience === 'worker' ? 'from_worker' : 'from_organization'] },
        ({ kind }) =>
          (kind === 'worker-referral') === (audience === 'worker') && !filed
            ? { key: `received:${ticketId}`, side: 'applicant', ticketId }
            : undefined,
      ),
    }
  },

  'ticket.assigned': announceConsultant,

  'ticket.unassigned': async ({ ticketId }, tx) => {
    const ticket = ticketId === null ? undefined : await readTicketById(tx, ticketId)
    // Somebody else may have it by now, and their announcement stays.
    return ticket?.assigneeId === null ? { cancel: [{ reason: 'reassigned', of: { ticketId }, kinds: announcements }] } : {}
  },

  'message.sent': async ({ ticketId, details: { messageId }, at }, tx) => {
    const message = { side: 'applicant', ticketId, messageId } as const
    const participants = ticketId === null ? [] : await participantsToldOf(tx, ticketId)
    return {
      add: await planSequence(tx, 'correspondence', { at }, () => [
        { ...message, key: `message:${messageId}:applicant` },
        ...participants.map(({ id }) => ({ ...message, key: `message:${messageId}:${id}`, participantId: id })),
      ]),
    }
  },

  'participant.added': async ({ ticketId, details: { participantId }, at }, tx) => {
    const participant = await readParticipant(tx, participantId)
    // Whom the desk added it has told itself.
    if (!participant?.contactId) return {}
    return {
      add: await planSequence(tx, 'participant', { at }, () => ({
        key: `participant:${participantId}`,
        side: 'applicant',
        ticketId,
        participantId,
      })),
    }
  },

  'participant.removed': ({ ticketId, details: { participantId } }) => ({
    cancel: [{ reason: 'participant_removed', of: { ticketId, participantId } }],
  }),

  'message.received': ({ ticketId, at }) => ({
    cancel: [
      { reason: 'replied', of: { ticketId }, stopOn: 'reply' },
      { reason: 'replied', of: { ticketId }, unlessReplied: at },
    ],
  }),

  'attachment.scanned': ({ details: { messageId } }) => (messageId === undefined ? {} : { release: { messageId } }),

  'ticket.resolved': ({ ticketId, details: { resolution } }) =>
    resolution === 'withdrawn'
      ? { cancel: [{ reason: 'withdrawn', of: { ticketId }, kinds: ['reminder', 'after-meeting-survey', 'manual-follow-up'] }] }
      : {},

  'ticket.closed': ({ ticketId }) => ({ cancel: [{ reason: 'ticket_closed', of: { ticketId }, kinds: ['reminder'] }] }),

  'ticket.split_off': ({ ticketId, details: { notice }, at }) =>
    notice ? { add: [{ key: `split:${ticketId}`, kind: 'split-notice', side: 'applicant', ticketId, dueAt: at }] } : {},

  'ticket.merged': ({ ticketId }) => ({ cancel: [{ reason: 'merged', of: { ticketId }, kinds: endedByMerging }] }),

  'address.mended': async ({ id, ticketId, details: { contactId }, at }, tx) => {
    const ticket = ticketId === null ? undefined : await readTicketById(tx, ticketId)
    // Mended once more meanwhile: that one's own event sees to it.
    if (ticket?.applicantId !== contactId) return {}
    const isWorker = ticket.audience === 'worker'
    return {
      release: { contactId },
      add: await planSequence(tx, 'acknowledgement', { at, conditions: [isWorker ? 'from_worker' : 'from_organization'] }, ({ kind }) =>
        (kind === 'worker-referral') === isWorker ? { key: `mended:${id}`, side: 'applicant', ticketId } : undefined,
      ),
    }
  },

  'contact.verified': ({ details: { contactId } }) => ({ release: { contactId } }),

  'contact.recognised': ({ details: { contactId } }) => ({ release: { contactId } }),
}

/** Who takes part and has proved their address, or was added by the desk. */
async function participantsToldOf(tx: Transaction, ticketId: string): Promise<{ id: string }[]> {
  const participants = await readParticipants(tx, ticketId, everyParticipant)
  const told = await Promise.all(
    participants.map(async ({ contactId }) => contactId === null || Boolean((await findContact(tx, contactId))?.verifiedAt)),
  )
  return participants.filter((_, index) => told[index])
}

/** What somebody has written already, or asked for, goes all the same. */
const saidBefore: ReadonlySet<MessageKind> = new Set(['acknowledgement', 'consultant-message', 'new-link', 'one-time-code'])
const endedByMerging = messageKinds.filter((kind) => !saidBefore.has(kind))

const announcements = ['assignment-notice', 'new-assignment'] as const

async function announceConsultant(
  { id, ticketId, details: { consultantId, split }, at }: Happened<'ticket.assigned'>,
  tx: Transaction,
): Promise<Plan> {
  const ticket = ticketId === null ? undefined : await readTicketById(tx, ticketId)
  // Events may be worked on out of order; the one of the present consultant announces.
  if (ticket?.assigneeId !== consultantId) return {}
  return {
    cancel: [{ reason: 'reassigned', of: { ticketId }, kinds: announcements }],
    add: await planSequence(tx, 'assignment', { at }, ({ kind }) =>
      kind === 'assignment-notice'
        ? split
          ? undefined
          : { key: `assignment-notice:${id}`, side: 'applicant', ticketId, details: { consultantId } }
        : { key: `new-assignment:${id}`, side: 'staff', ticketId, staffId: consultantId },
    ),
  }
}
