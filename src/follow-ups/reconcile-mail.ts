import type { Database } from '../db/client.ts'
import { countMails, differenceCodes, findDifferences, type Difference } from './reconcile.store.ts'

export interface Reconciliation {
  mails: number
  differences: Difference[]
}

/**
 * Computes from events and attempts what every mail's row must say, and finds the rows that say something else. Everything is read at one
 * moment, so that a desk at work beside it makes no differences; nothing is changed.
 */
export async function reconcileMail(db: Database): Promise<Reconciliation> {
  return db.transaction(
    async (tx) => {
      const differences: Difference[] = []
      for (const code of differenceCodes) differences.push(...(await findDifferences(tx, code)))
      return { mails: await countMails(tx), differences }
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
}
