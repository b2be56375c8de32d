import { eq, sql } from 'drizzle-orm'
import type { Reader } from '../db/client.ts'
import { mailServer } from './mail-server.table.ts'

/** Writes down that the mail server is away, for which reason; since when stays when it was before. */
export async function writeAway(reader: Reader, reason: string): Promise<void> {
  await reader
    .insert(mailServer)
    .values({ awaySince: sql`now()`, reason })
    .onConflictDoUpdate({ target: mailServer.id, set: { awaySince: sql`coalesce(${mailServer.awaySince}, now())`, reason } })
}

export async function writeReachable(reader: Reader): Promise<void> {
  await reader.update(mailServer).set({ awaySince: null, reason: null }).where(eq(mailServer.id, 1))
}

export async function findMailServer(reader: Reader): Promise<typeof mailServer.$inferSelect | undefined> {
  const [row] = await reader.select().from(mailServer)
  return row
}
