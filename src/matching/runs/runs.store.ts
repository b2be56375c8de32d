import { and, asc, desc, eq, lt, sql, type SQL } from 'drizzle-orm'
import type { Reader, Transaction } from '../../db/client.ts'
import { municipalities } from '../../organizations/organizations.table.ts'
import { matchCandidates, matchRuns } from './runs.table.ts'

export type RunRow = typeof matchRuns.$inferSelect
export type CandidateRow = typeof matchCandidates.$inferSelect & { code: string; name: string; prefecture: string }

export async function insertRun(tx: Transaction, row: typeof matchRuns.$inferInsert): Promise<RunRow> {
  const [inserted] = await tx.insert(matchRuns).values(row).returning()
  if (!inserted) throw new Error('the match run was not written')
  return inserted
}

/**
 * Candidates of a run, those that are kept already left as they are. Each column goes as one text: building a parameter for every value,
 * or having PostgreSQL take a document of them all apart, took longer than all the rest of writing a run down.
 */
export async function insertCandidatesOnce(tx: Transaction, rows: readonly (typeof matchCandidates.$inferInsert)[]): Promise<void> {
  if (rows.length === 0) return
  const column = (valueOf: (row: (typeof rows)[number]) => string | number): string => rows.map(valueOf).join('\n')
  await tx.execute(sql`
    insert into ${matchCandidates} (run_id, municipality_id, profile_version_id, rank, score, explanation)
    select * from unnest(
      ${lines(column(({ runId }) => runId))}::uuid[],
      ${lines(column(({ municipalityId }) => municipalityId))}::uuid[],
      ${lines(column(({ profileVersionId }) => profileVersionId ?? none))}::uuid[],
      ${lines(column(({ rank }) => rank))}::integer[],
      ${lines(column(({ score }) => score))}::double precision[],
      ${lines(column(({ explanation }) => JSON.stringify(explanation)))}::json[])
    on conflict (run_id, municipality_id) do nothing`)
}

/** Stands for null in a column of lines. */
const none = 'none'

/** An array of the lines of a text; JSON has no line breaks of its own. */
function lines(text: string): SQL {
  return sql`string_to_array(${text}, chr(10), ${none})`
}

export async function selectRun(reader: Reader, runId: string): Promise<RunRow | undefined> {
  const [row] = await reader.select().from(matchRuns).where(eq(matchRuns.id, runId))
  return row
}

/** Runs of engine '1' have no counts of their own but everything they are counts of. */
const candidateCount = sql<number>`coalesce(${matchRuns.candidateCount},
  (select count(*)::int from ${matchCandidates} where ${matchCandidates.runId} = ${matchRuns.id}))`
const excludedCount = sql<number>`coalesce(${matchRuns.excludedCount}, jsonb_array_length(${matchRuns.excluded}))`

/** Up to `limit` runs of a ticket, newest first, before the run `before`; without their candidates. */
export function listRunRows(reader: Reader, ticketId: string, limit: number, before?: string) {
  return reader
    .select({
      id: matchRuns.id,
      companyProfileVersionId: matchRuns.companyProfileVersionId,
      engineVersion: matchRuns.engineVersion,
      catalogVersion: matchRuns.catalogVersion,
      evidenceVersion: matchRuns.evidenceVersion,
      weightsId: matchRuns.weightsId,
      createdBy: matchRuns.createdBy,
      createdAt: matchRuns.createdAt,
      candidateCount,
      excludedCount,
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

/** The candidates of a run that are kept, by rank: the first `limit`, or all. */
export function listCandidateRows(reader: Reader, runId: string, limit?: number): Promise<CandidateRow[]> {
  const rows = reader
    .select(candidateColumns)
    .from(matchCandidates)
    .innerJoin(municipalities, eq(municipalities.id, matchCandidates.municipalityId))
    .where(eq(matchCandidates.runId, runId))
    .orderBy(asc(matchCandidates.rank))
  return limit === undefined ? rows : rows.limit(limit)
}
