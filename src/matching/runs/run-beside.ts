import type { Database, Reader } from '../../db/client.ts'
import { codesByRank } from './computed-run.ts'
import { loadMarketOfRun, recallRun } from './recall-run.ts'
import { listCandidateRows, listRunRows, type RunRow, selectRun } from './runs.store.ts'

/** A kept run beside which another ranking is shown. */
export interface RunBeside {
  readonly run: RunRow
  /** By code; none for what it excluded, or keeps no more and cannot compute again. */
  readonly ranks: ReadonlyMap<string, number>
}

/** The newest run of a ticket; undefined when it has none. */
export async function newestRun(reader: Reader, ticketId: string): Promise<RunRow | undefined> {
  const [newest] = await listRunRows(reader, ticketId, 1)
  return newest && selectRun(reader, newest.id)
}

/** Which rank a run gave each of `codes`: as it keeps them, the others computed again. */
export async function ranksInRun(db: Database, run: RunRow, codes: readonly string[]): Promise<RunBeside> {
  const kept = new Map((await listCandidateRows(db, run.id)).map(({ code, rank }) => [code, rank]))
  if (codes.every((code) => kept.has(code))) return { run, ranks: kept }
  await loadMarketOfRun(db, run.id)
  const recalled = await db.transaction((tx) => recallRun(db, tx, run, codesByRank))
  if (!('result' in recalled)) return { run, ranks: kept }
  return { run, ranks: new Map(recalled.result.map((code, index) => [code, index + 1])) }
}
