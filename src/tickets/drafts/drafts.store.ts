import { and, eq, lt, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '../../db/client.ts'
import type { DraftKind } from './draft-kinds.ts'
import { ticketDrafts } from './drafts.table.ts'

export type DraftRow = typeof ticketDrafts.$inferSelect

/** Whose draft, at which ticket, of which kind. */
export type DraftPlace<Kind extends DraftKind = DraftKind> = Pick<DraftRow, 'ticketId' | 'staffId'> & { kind: Kind }

const isAt = ({ ticketId, staffId, kind }: DraftPlace) =>
  and(eq(ticketDrafts.ticketId, ticketId), eq(ticketDrafts.staffId, staffId), eq(ticketDrafts.kind, kind))

export function listDrafts(reader: Reader, ticketId: string, staffId: string): Promise<DraftRow[]> {
  return reader
    .select()
    .from(ticketDrafts)
    .where(and(eq(ticketDrafts.ticketId, ticketId), eq(ticketDrafts.staffId, staffId)))
}

/** What everybody is writing at a ticket, the rows locked. */
export function listDraftsOfAll(tx: Transaction, ticketId: string): Promise<DraftRow[]> {
  return tx
    .select()
    .from(ticketDrafts)
    .where(eq(ticketDrafts.ticketId, ticketId))
    .orderBy(ticketDrafts.staffId, ticketDrafts.kind)
    .for('update')
}

/** A draft, its row locked; undefined when there is none. */
export async function lockDraft(tx: Transaction, place: DraftPlace): Promise<DraftRow | undefined> {
  const [row] = await tx.select().from(ticketDrafts).where(isAt(place)).for('no key update')
  return row
}

/** Milliseconds since 1970, by PostgreSQL's own clock. */
const firstVersion = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`

export async function writeDraft(
  tx: Transaction,
  place: DraftPlace,
  words: { subject: string; body: string },
  now: Date,
): Promise<DraftRow> {
  const [row] = await tx
    .insert(ticketDrafts)
    .values({ ...place, ...words, version: firstVersion, updatedAt: now })
    .onConflictDoUpdate({
      target: [ticketDrafts.ticketId, ticketDrafts.staffId, ticketDrafts.kind],
      set: { ...words, version: sql`${ticketDrafts.version} + 1`, updatedAt: now },
    })
    .returning()
  if (!row) throw new Error('the draft was not written')
  return row
}

/** Writes a draft where there is none. */
export async function writeMissingDraft(
  tx: Transaction,
  place: DraftPlace,
  words: { subject: string; body: string },
  now: Date,
): Promise<void> {
  await tx
    .insert(ticketDrafts)
    .values({ ...place, ...words, version: firstVersion, updatedAt: now })
    .onConflictDoNothing()
}

export async function deleteDraft(tx: Transaction, place: DraftPlace): Promise<void> {
  await tx.delete(ticketDrafts).where(isAt(place))
}

/** Deletes drafts nobody changed since `before`; says how many. */
export async function deleteDraftsBefore(tx: Transaction, before: Date): Promise<number> {
  const gone = await tx.delete(ticketDrafts).where(lt(ticketDrafts.updatedAt, before)).returning({ kind: ticketDrafts.kind })
  return gone.length
}
