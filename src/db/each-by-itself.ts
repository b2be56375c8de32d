import type { Logger } from 'pino'
import { faultOf } from '../log/fault.ts'
import type { Transaction } from './client.ts'

/**
 * Works on rows one after the other, each in a savepoint of its own: what fails is undone and logged by its id, and keeps the others
 * from nothing. Answers how many succeeded.
 */
export async function eachByItself<Row extends { id: string }>(
  tx: Transaction,
  rows: readonly Row[],
  log: Pick<Logger, 'error'>,
  work: (tx: Transaction, row: Row) => Promise<void>,
): Promise<number> {
  let done = 0
  for (const row of rows) {
    try {
      await tx.transaction((one) => work(one, row))
      done += 1
    } catch (error) {
      log.error({ id: row.id, fault: faultOf(error) }, 'a row was left as it is')
    }
  }
  return done
}
