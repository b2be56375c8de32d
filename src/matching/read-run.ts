import type { Reader } from '../db/client.ts'
import { listCandidatesOfCodes, selectRun, type CandidateRow, type RunRow } from './runs.store.ts'

/** A stored run of this ticket; undefined when the ticket has no such run. */
export function findRun(reader: Reader, ticketId: string, runId: string): Promise<RunRow | undefined> {
  return selectRun(reader, ticketId, runId)
}

/** The candidates of a run among these codes, by rank; municipalities that were excluded or had no profile are left out. */
export function findRunCandidates(reader: Reader, runId: string, municipalityCodes: readonly string[]): Promise<CandidateRow[]> {
  return listCandidatesOfCodes(reader, runId, municipalityCodes)
}
