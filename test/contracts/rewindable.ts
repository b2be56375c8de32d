import type { Database, Transaction } from '../../src/db/client.ts'

/** A database whose changes can be taken back: what happens in `undone` leaves no trace, so that every request meets the same world. */
export interface Rewindable {
  /** For `buildApp`; inside `undone` it is a transaction that is rolled back, and the transactions of verbs are savepoints in it. */
  db: Database
  /** One at a time. */
  undone<T>(work: () => Promise<T>): Promise<T>
}

export function rewindable(db: Database): Rewindable {
  let current: Database | Transaction = db
  const followed = new Proxy(db, {
    get(_, name) {
      const member: unknown = Reflect.get(current, name, current)
      return typeof member === 'function' ? (member.bind(current) as unknown) : member
    },
  })
  return {
    db: followed,
    async undone(work) {
      const outcome: { value?: Awaited<ReturnType<typeof work>> } = {}
      try {
        await db.transaction(async (tx) => {
          current = tx
          outcome.value = await work()
          tx.rollback()
        })
      } catch (error) {
        if (!('value' in outcome)) throw error
      } finally {
        current = db
      }
      return outcome.value as Awaited<ReturnType<typeof work>>
    },
  }
}
