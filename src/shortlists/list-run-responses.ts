import type { Deps } from '../deps.ts'
import { runForReading } from '../matching/runs/run-access.ts'
import type { SignedInActor } from '../people/actor.ts'
import { listOutcomesOf, listResponseRows, type OutcomeOfRow, type ResponseRow } from './responses.store.ts'

export interface RunResponses {
  readonly runId: string
  readonly rows: readonly ResponseRow[]
  readonly outcomes: readonly OutcomeOfRow[]
}

/** What became of what a run proposed: interest, declines, answers, introductions and outcomes. Throws NotFound, Forbidden. */
export async function listRunResponses({ db }: Deps, actor: SignedInActor, runId: string): Promise<RunResponses> {
  const { run } = await runForReading(db, actor, runId)
  const rows = await listResponseRows(db, run.id)
  const introduced = rows.flatMap(({ introduction }) => introduction?.id ?? [])
  return { runId: run.id, rows, outcomes: introduced.length === 0 ? [] : await listOutcomesOf(db, introduced) }
}
