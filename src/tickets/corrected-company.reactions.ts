import type { Transaction } from '../db/client.ts'
import type { EventRow } from '../events/events.store.ts'
import { findCompany } from '../organizations/read-organization.ts'
import { findableBy } from './findable.rules.ts'
import { lockTicketsOf, makeFindableBy } from './tickets.store.ts'

/** When a company's name is corrected, its tickets are found by it, too, besides the name they came with. Safe to repeat. */
export async function findByCorrectedName(tx: Transaction, event: EventRow): Promise<void> {
  if (event.type !== 'company.corrected') return
  const { companyId } = event.details as { companyId: string }
  const tickets = await lockTicketsOf(tx, companyId)
  const company = await findCompany(tx, companyId)
  if (!company) return
  const name = findableBy(company.name)
  for (const ticket of tickets) {
    if (!ticket.searchText.split('\n').includes(name.searchText)) await makeFindableBy(tx, ticket, name)
  }
}
