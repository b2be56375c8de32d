import { desc, eq } from 'drizzle-orm'
import type { Reader, Transaction } from '../db/client.ts'
import { contacts } from '../people/people.table.ts'
import { profileConfirmations } from './organizations.table.ts'

export async function insertConfirmations(tx: Transaction, rows: (typeof profileConfirmations.$inferInsert)[]): Promise<void> {
  await tx.insert(profileConfirmations).values(rows)
}

/** What was confirmed of a version of a profile, the newest first, with the name of whoever said so. */
export function listConfirmations(reader: Reader, profileVersionId: string) {
  return reader
    .select({ block: profileConfirmations.block, confirmedAt: profileConfirmations.confirmedAt, by: contacts.name })
    .from(profileConfirmations)
    .innerJoin(contacts, eq(contacts.id, profileConfirmations.contactId))
    .where(eq(profileConfirmations.profileVersionId, profileVersionId))
    .orderBy(desc(profileConfirmations.confirmedAt), desc(profileConfirmations.id))
}
