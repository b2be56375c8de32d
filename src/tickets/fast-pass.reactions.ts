import { addBusinessHours } from '../calendar/business-time.rules.ts'
import type { Transaction } from '../db/client.ts'
import type { EventRow } from '../events/events.store.ts'
import { findCompany } from '../organizations/read-organization.ts'
import { firstResponseHours, isUnfinished } from './lifecycle.rules.ts'
import { lockTicketsOf, patchTicket } from './tickets.store.ts'

/** When a company declares (or takes its declaration back), its open tickets move in the queue. Safe to repeat. */
export async function followDeclaration(tx: Transaction, event: EventRow, now: Date): Promise<void> {
  if (event.type !== 'company.declared') return
  const { companyId } = event.details as { companyId: string }
  const tickets = await lockTicketsOf(tx, companyId)
  // Read after the locks: whichever of two reactions comes last sees what the company says last, in whatever order they are worked on.
  const company = await findCompany(tx, companyId)
  const fastPass = Boolean(company?.declaredOn)
  for (const ticket of tickets) {
    if (!isUnfinished(ticket.status) || ticket.fastPass === fastPass) continue
    const dueAt = addBusinessHours(ticket.receivedAt, firstResponseHours(fastPass))
    await patchTicket(tx, ticket.id, { fastPass, ...(ticket.firstRespondedAt === null && { firstResponseDueAt: dueAt }) }, now)
  }
}
