import type { Transaction } from '../db/client.ts'
import { listSupervisors } from '../people/read-staff.ts'
import { enquiryFacts, type EnquiryFacts } from '../shortlists/mail-facts.ts'
import { readTicketById, type TicketRow } from '../tickets/update-ticket.ts'
import { planSequence, type Mail } from './plan-sequence.ts'
import type { Plan } from './plan.ts'
import type { Reactions } from './reaction.ts'

const alerts = ['overdue-notice', 'overdue-escalation'] as const

export const overdueReactions: Reactions = {
  'ticket.response_overdue': async ({ id, ticketId, at, details: { first, due } }, tx) => {
    const ticket = ticketId === null ? undefined : await readTicketById(tx, ticketId)
    return ticket?.responseOverdueAt ? alertsOf(tx, { id, at, ticket, about: { details: { first, responseDueAt: due } } }) : {}
  },

  'enquiry.reply_overdue': async ({ id, at, details: { enquiryId, questionId, due } }, tx) => {
    const facts = await enquiryFacts(tx, enquiryId)
    if (!facts || !isOpen(facts, questionId)) return {}
    const ticket = await readTicketById(tx, facts.ticketId)
    return alertsOf(tx, { id, at, ticket, about: { enquiryId, details: { questionId, responseDueAt: due } } })
  },

  'message.sent': ({ ticketId }, tx) => endOfAlerts(ticketId, tx),

  'meeting.recorded': ({ ticketId }, tx) => endOfAlerts(ticketId, tx),

  'meeting.proposed': ({ ticketId }, tx) => endOfAlerts(ticketId, tx),

  'meeting.booked': ({ ticketId }, tx) => endOfAlerts(ticketId, tx),

  'ticket.status_changed': ({ ticketId }, tx) => endOfAlerts(ticketId, tx),
}

async function endOfAlerts(ticketId: string | null, tx: Transaction): Promise<Plan> {
  const ticket = ticketId === null ? undefined : await readTicketById(tx, ticketId)
  return ticket?.responseOverdueAt === null ? { cancel: [{ reason: 'answered', of: { ticketId }, kinds: alerts, questionId: null }] } : {}
}

interface Overdue {
  /** The event, and when it happened. */
  id: string
  at: Date
  ticket: TicketRow
  about: Pick<Mail, 'enquiryId' | 'details'>
}

/** To whoever has the ticket, and to the supervisors, as the sequence says. */
async function alertsOf(tx: Transaction, { id, at, ticket, about }: Overdue): Promise<Plan> {
  const supervisors = await listSupervisors(tx)
  const to = (code: string, staffId: string): Mail => ({
    ...about,
    key: `overdue:${id}:${code}:${staffId}`,
    side: 'staff',
    ticketId: ticket.id,
    staffId,
  })
  return {
    add: await planSequence(tx, 'overdue-response', { at }, ({ kind, code }) => {
      if (kind === 'overdue-notice' && ticket.assigneeId) return to(code, ticket.assigneeId)
      // What nobody has, only a supervisor can give to somebody; told at once, they are not told a second time.
      if (kind === 'overdue-escalation' && !ticket.assigneeId) return undefined
      return supervisors.map((supervisor) => to(code, supervisor.id))
    }),
  }
}

/** Whether a municipality still waits for the reply to its question. */
export function isOpen({ status, questions }: Pick<EnquiryFacts, 'status' | 'questions'>, questionId: string | undefined): boolean {
  return status === 'asked' && questions.some((one) => one.questionId === questionId && one.reply === null)
}
