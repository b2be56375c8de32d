import type { Transaction } from '../db/client.ts'
import { readTicketById } from '../tickets/update-ticket.ts'
import { listSeries } from './series.store.ts'
import { planSequence } from './plan-sequence.ts'
import type { Cancellation, Plan } from './plan.ts'
import type { Happened, Reactions } from './reaction.ts'

/** What goes to an applicant whose word is awaited. */
export const waitingKinds = ['waiting-reminder', 'waiting-resolved'] as const

export const waitingReactions: Reactions = {
  'ticket.wait_started': (event, tx) => (event.details.for === 'applicant' ? startSeries(event, tx) : {}),

  'message.sent': restartWaiting,

  // What is put into better words was said before; sent to the applicant, it is a message.
  'meeting.recorded': (event, tx) => (event.details.corrects ? {} : restartWaiting(event, tx)),

  'ticket.status_changed': async ({ ticketId, details: { from, to } }, tx) => {
    const ticket = ticketId === null ? undefined : await readTicketById(tx, ticketId)
    // Events may be worked on out of order: a wait that began after this one ended keeps its mails.
    if (from !== 'waiting_applicant' || ticket?.status === 'waiting_applicant') return {}
    return { cancel: endOfSeries(ticketId, to) }
  },
}

/** The desk has spoken again while it waits: the applicant has as long as before to answer that. */
async function restartWaiting(event: Happened<'message.sent'> | Happened<'meeting.recorded'>, tx: Transaction): Promise<Plan> {
  const { ticketId } = event
  if (ticketId === null) return {}
  const waiting = await listSeries(tx, { ticketId, kinds: waitingKinds, state: 'pending' })
  // Events may be worked on out of order: what was said before a wait began is what it waits for an answer to, and counts from no earlier.
  const saidBefore = waiting.some(({ plannedBy }) => plannedBy !== null && event.id < plannedBy)
  return waiting.length === 0 || saidBefore ? {} : startSeries(event, tx)
}

async function startSeries(
  { id, ticketId, at }: Pick<Happened<'ticket.wait_started'>, 'id' | 'ticketId' | 'at'>,
  tx: Transaction,
): Promise<Plan> {
  const ticket = ticketId === null ? undefined : await readTicketById(tx, ticketId)
  if (ticket?.status !== 'waiting_applicant') return {}
  const mail = { side: 'applicant', ticketId } as const
  return {
    cancel: [{ reason: 'overtaken', of: { ticketId }, kinds: waitingKinds }],
    add: await planSequence(tx, 'waiting-applicant', { at }, ({ kind, code, count, last, text }) => {
      const key = `waiting:${id}:${code}`
      if (kind === 'waiting-resolved') return { ...mail, key, details: { step: count }, heldFor: 'resolution' }
      return { ...mail, key, details: { step: count, last, ...(text && { opensWith: text }) } }
    }),
  }
}

/** A notice that the ticket is resolved goes on when it is; every other mail of the series has lost its sense. */
function endOfSeries(ticketId: string | null, to: string): Cancellation[] {
  const end = { reason: 'moved_on', of: { ticketId } } as const
  if (to !== 'resolved') return [{ ...end, kinds: waitingKinds }]
  return [
    { ...end, kinds: ['waiting-reminder'] },
    { ...end, kinds: ['waiting-resolved'], heldFor: 'resolution' },
  ]
}
