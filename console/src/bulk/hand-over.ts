import { ApiProblem } from '../api/api-problem.ts'
import { api, bodyOf } from '../api/client.ts'
import type { Ticket } from '../tickets/use-tickets.ts'

export interface Failed {
  /** As it stands now, where it could be read; the next attempt is about that. */
  readonly ticket: Ticket
  readonly error: unknown
}

/** Gives a ticket to a consultant; what failed, and how the ticket stands now. */
export async function handOver(ticket: Ticket, consultantId: string): Promise<Failed | undefined> {
  const path = { number: ticket.number }
  try {
    await api.PUT('/api/v1/tickets/{number}/assignment', {
      params: { path, header: { 'if-match': `"${ticket.version}"` } },
      body: { consultantId },
    })
    return undefined
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status !== 412) return { ticket, error }
    const now = await bodyOf(api.GET('/api/v1/tickets/{number}', { params: { path } })).catch(() => ticket)
    return { ticket: now, error }
  }
}
