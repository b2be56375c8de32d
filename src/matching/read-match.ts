import type { Reader } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../errors.ts'
import { findMunicipalitiesByCode, type MunicipalityRow } from '../organizations/read-organization.ts'
import type { SignedInActor } from '../people/actor.ts'
import { ticketForReading } from '../tickets/ticket-access.ts'
import {
  countCandidates,
  listCandidateRows,
  listRunRows,
  selectRun,
  type CandidateRow,
  type RunRow,
  type RunSummaryRow,
} from './runs.store.ts'
import { storedExcludedSchema } from './stored-run.schemas.ts'

/** A run with its first candidates, and the names of whom it excluded. */
export interface StoredRun {
  run: RunRow
  ticketNumber: string
  candidates: CandidateRow[]
  candidateCount: number
  /** The excluded by their codes. */
  municipalities: Map<string, MunicipalityRow>
}

/** A stored run of a ticket with its first `limit` candidates. Throws NotFound, Forbidden. */
export async function readMatch(
  { db }: Deps,
  actor: SignedInActor,
  ticketNumber: string,
  runId: string,
  limit: number,
): Promise<StoredRun> {
  const ticket = await ticketForReading(db, actor, ticketNumber)
  const run = await selectRun(db, ticket.id, runId)
  if (!run) throw new NotFound({ ja: 'マッチング結果', en: 'match run' })
  return readRunWithin(db, run, ticket.number, limit)
}

/** Everything a view of `run` needs, out of what is stored. */
export async function readRunWithin(reader: Reader, run: RunRow, ticketNumber: string, limit: number): Promise<StoredRun> {
  const excluded = storedExcludedSchema.parse(run.excluded)
  return {
    run,
    ticketNumber,
    candidates: await listCandidateRows(reader, run.id, limit),
    candidateCount: await countCandidates(reader, run.id),
    municipalities: await findMunicipalitiesByCode(
      reader,
      excluded.map(({ code }) => code),
    ),
  }
}

/** Up to `limit` runs of a ticket, newest first, before the run `before`. Throws NotFound, Forbidden. */
export async function listMatches(
  { db }: Deps,
  actor: SignedInActor,
  ticketNumber: string,
  limit: number,
  before?: string,
): Promise<RunSummaryRow[]> {
  const ticket = await ticketForReading(db, actor, ticketNumber)
  return listRunRows(db, ticket.id, limit, before)
}
