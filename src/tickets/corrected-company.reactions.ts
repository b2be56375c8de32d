import type { Transaction } from '../db/client.ts'
import type { EventRow } from '../events/events.store.ts'
import { findCorrectedCompany } from '../organizations/corrected-company.ts'
import { findableBy } from './findable.rules.ts'
import { lockTicketsOf, makeFindableBy } from './tickets.store.ts'

/** When a company's name is corrected, its tickets are found by it, too, besides the name they came with. Safe to repeat. */
export async function findByCorrectedName(tx: Transaction, event: EventRow): Promise<void> {
  const company = await findCorrectedCompany(tx, event)
  if (!company) return
  const tickets = await lockTicketsOf(tx, company.id)
  const name = findableBy(company.name)
  for (const ticket of tickets) {
    if (!ticket.searchText.split('\n').includes(name.searchText)) await makeFindableBy(tx, ticket, name)
  }
}
