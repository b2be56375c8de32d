import type { Transaction } from '../db/client.ts'
import { reactionAccounts } from './reaction-accounts.table.ts'

/** Writes down which mails, by their plan keys, the event brought; without one, those the calendar or somebody's hand brought. */
export async function insertReactionAccount(tx: Transaction, planKeys: readonly string[], eventId?: string): Promise<void> {
  await tx.insert(reactionAccounts).values({ eventId: eventId ?? null, planKeys: [...planKeys] })
}
