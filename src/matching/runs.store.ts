import { and, asc, desc, eq, lt, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '../db/client.ts'
import { municipalities } from '../organizations/organizations.table.ts'
import { matchCandidates, matchRuns } from './runs.table.ts'

export type RunRow = typeof matchRuns.$inferSelect
export type CandidateRow = typeof matchCandidates.$inferSelect & { code: string; name: string; prefecture: string }

/** Rows per statement: far below PostgreSQL's 65,535 parameters, and few megabytes of explanations at once. */
const chunk = 500

export async function insertRun(tx: Transaction, row: typeof matchRuns.$inferInsert): Promise<RunRow> {
  const [inserted] = await tx.insert(matchRuns).values(row).returning()
  if (!inserted) throw new Error('the match run was not written')
  return inserted
}

export async function insertCandidates(tx: Transaction, rows: readonly (typeof matchCandidates.$inferInsert)[]): Promise<void> {
  for (let start = 0; start < rows.length; start += chunk) {
    await tx.insert(matchCandidates).values(rows.slice(start, start + chunk))
  }
}

export async function selectRun(reader: Reader, ticketId: string, runId: string): Promise<RunRow | undefined> {
  const [row] = await reader
    .select()
    .from(matchRuns)
    .where(and(eq(matchRuns.ticketId, ticketId), eq(matchRuns.id, runId)))
  return row
}

const candidateCount = sql<number>`(select count(*)::int from ${matchCandidates} where ${matchCandidates.runId} = ${matchRuns.id})`

/** Up to `limit` runs of a ticket, newest first, before the run `before`; without their candidates. */
export function listRunRows(reader: Reader, ticketId: string, limit: number, before?: string) {
  return reader
    .select({
      id: matchRuns.id,
      companyProfileVersionId: matchRuns.companyProfileVersionId,
      engineVersion: matchRuns.engineVersion,
      catalogVersion: matchRuns.catalogVersion,
      createdBy: matchRuns.createdBy,
      createdAt: matchRuns.createdAt,
      candidateCount,
      excludedCount: sql<number>`jsonb_array_length(${matchRuns.excluded})`,
    })
    .from(matchRuns)
    .where(and(eq(matchRuns.ticketId, ticketId), before === undefined ? undefined : lt(matchRuns.id, before)))
    .orderBy(desc(matchRuns.id))
    .limit(limit)
}

export type RunSummaryRow = Awaited<ReturnType<typeof listRunRows>>[number]

export function countCandidates(reader: Reader, runId: string): Promise<number> {
  return reader.$count(matchCandidates, eq(matchCandidates.runId, runId))
}

const candidateColumns = {
  runId: matchCandidates.runId,
  municipalityId: matchCandidates.municipalityId,
  profileVersionId: matchCandidates.profileVersionId,
  rank: matchCandidates.rank,
  score: matchCandidates.score,
  explanation: matchCandidates.explanation,
  code: municipalities.code,
  name: municipalities.name,
  prefecture: municipalities.prefecture,
}

/** The first `limit` candidates of a run by rank. */
export function listCandidateRows(reader: Reader, runId: string, limit: number): Promise<CandidateRow[]> {
  return reader
    .select(candidateColumns)
    .from(matchCandidates)
    .innerJoin(municipalities, eq(municipalities.id, matchCandidates.municipalityId))
    .where(eq(matchCandidates.runId, runId))
    .orderBy(asc(matchCandidates.rank))
    .limit(limit)
}
