import { addBusinessHours } from '../calendar/business-time.rules.ts'
import type { Transaction } from '../db/client.ts'
import type { EventRow } from '../events/events.store.ts'
import { firstResponseHours, isUnfinished } from './lifecycle.rules.ts'
import { lockTicketsOf, patchTicket } from './tickets.store.ts'

/** When a company declares (or takes its declaration back), its open tickets move in the queue. Safe to repeat. */
export async function followDeclaration(tx: Transaction, event: EventRow, now: Date): Promise<void> {
  if (event.type !== 'company.declared') return
  const { companyId, declaredOn } = event.details as { companyId: string; declaredOn: string | null }
  const fastPass = declaredOn !== null
  for (const ticket of await lockTicketsOf(tx, companyId)) {
    if (!isUnfinished(ticket.status) || ticket.fastPass === fastPass) continue
    const dueAt = addBusinessHours(ticket.receivedAt, firstResponseHours(fastPass))
    await patchTicket(tx, ticket.id, { fastPass, ...(ticket.firstRespondedAt === null && { firstResponseDueAt: dueAt }) }, now)
  }
}
