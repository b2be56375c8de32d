import type { Transaction } from '../db/client.ts'
import { listSupervisors } from '../people/read-staff.ts'
import { readTicketById } from '../tickets/update-ticket.ts'
import { planSequence, type Mail } from './plan-sequence.ts'
import type { Plan } from './plan.ts'
import type { Reactions } from './reaction.ts'

const alerts = ['overdue-notice', 'overdue-escalation'] as const

export const overdueReactions: Reactions = {
  'ticket.response_overdue': async ({ id, ticketId, at, details: { first, due } }, tx) => {
    const ticket = ticketId === null ? undefined : await readTicketById(tx, ticketId)
    if (!ticket?.responseOverdueAt) return {}
    const supervisors = await listSupervisors(tx)
    const to = (code: string, staffId: string): Mail => ({
      key: `overdue:${id}:${code}:${staffId}`,
      side: 'staff',
      ticketId,
      staffId,
      details: { first, responseDueAt: due },
    })
    return {
      add: await planSequence(tx, 'overdue-response', { at }, ({ kind, code }) => {
        if (kind === 'overdue-notice' && ticket.assigneeId) return to(code, ticket.assigneeId)
        // What nobody has, only a supervisor can give to somebody; told at once, they are not told a second time.
        if (kind === 'overdue-escalation' && !ticket.assigneeId) return undefined
        return supervisors.map((supervisor) => to(code, supervisor.id))
      }),
    }
  },

  'message.sent': ({ ticketId }, tx) => endOfAlerts(ticketId, tx),

  'meeting.recorded': ({ ticketId }, tx) => endOfAlerts(ticketId, tx),

  'meeting.proposed': ({ ticketId }, tx) => endOfAlerts(ticketId, tx),

  'meeting.booked': ({ ticketId }, tx) => endOfAlerts(ticketId, tx),

  'ticket.status_changed': ({ ticketId }, tx) => endOfAlerts(ticketId, tx),
}

async function endOfAlerts(ticketId: string | null, tx: Transaction): Promise<Plan> {
  const ticket = ticketId === null ? undefined : await readTicketById(tx, ticketId)
  return ticket?.responseOverdueAt === null ? { cancel: [{ reason: 'answered', of: { ticketId }, kinds: alerts }] } : {}
}
