import type { Database, Transaction } from './client.ts'

/** Says that all went well, and is to be undone. */
const undone = new Error('a trial is always rolled back')

/** What would come of `work`, which runs in a transaction that is always rolled back: nothing of it stays, and its errors are its own. */
export async function tryOut<Result>(db: Database, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  const outcomes: { result: Result }[] = []
  try {
    await db.transaction(async (tx) => {
      outcomes.push({ result: await work(tx) })
      throw undone
    })
  } catch (error) {
    if (error !== undone) throw error
  }
  const [outcome] = outcomes
  if (outcome === undefined) throw new Error('a trial came to no end')
  return outcome.result
}
