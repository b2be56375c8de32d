import postgres from 'postgres'

/** Where BullMQ keeps its tables in our database. */
export const queueSchema = 'bullmq'

/**
 * Removes the queue's tables, so that opening the queue makes them anew. Nothing is lost by it: everything that is due stands
 * in the desk's own tables and is found again by the sweeps.
 */
export async function dropQueueSchema(databaseUrl: string): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} })
  try {
    await sql`drop schema if exists ${sql(queueSchema)} cascade`
  } finally {
    await sql.end({ timeout: 5 })
  }
}
