import { yearInJapan } from '../calendar/business-time.rules.ts'
import type { Audience } from '../catalog/desk-codes.ts'
import type { Transaction } from '../db/client.ts'
import { formatTicketNumber } from './ticket-number.rules.ts'
import { takeNumber } from './tickets.store.ts'

/** The number of the next ticket of an audience. */
export async function nextNumber(tx: Transaction, audience: Audience, now: Date): Promise<string> {
  const year = yearInJapan(now)
  return formatTicketNumber(audience, year, await takeNumber(tx, audience, year))
}
