import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import type { Transaction } from '../../src/db/client.ts'
import { differenceCodes, findDifferences, type Difference } from '../../src/follow-ups/reconcile.store.ts'
import type { TestDesk } from '../support/desk.ts'

class TakenBack extends Error {}

/** What the reconciliation finds after `damage`, which the owner does with all triggers off and takes back. */
export async function differencesAfter(desk: TestDesk, damage: (tx: Transaction) => Promise<unknown>): Promise<Difference[]> {
  const found: Difference[] = []
  const owner = drizzle(desk.owner, { casing: 'snake_case' })
  await owner
    .transaction(async (tx) => {
      for (const table of ['events', 'follow_up_plans', 'follow_up_skips', 'reaction_accounts']) {
        await tx.execute(sql`alter table ${sql.identifier(table)} disable trigger user`)
      }
      await damage(tx)
      for (const code of differenceCodes) found.push(...(await findDifferences(tx, code)))
      throw new TakenBack()
    })
    .catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error
    })
  return found
}
