import { packExplanation } from './packed-explanation.rules.ts'
import type { RankedCandidate } from './ranking-answer.ts'
import type { CandidateRow } from './runs.store.ts'
import type { matchCandidates } from './runs.table.ts'
import { explanationSchema } from './stored-run.schemas.ts'

/** Candidates whose explanation a run keeps from the start; the rest follows from what it names. */
export const keptCandidates = 50

/** What is said of a candidate, apart from what consultants did with it. */
export type Described = Pick<RankedCandidate, 'town' | 'candidate'>

/** A candidate as a run keeps it. */
export function candidateRowOf(runId: string, { town, candidate }: Described): typeof matchCandidates.$inferInsert {
  const { rank, score } = candidate
  const ids = { runId, municipalityId: town.municipalityId, profileVersionId: town.versionId }
  return { ...ids, rank, score, explanation: packExplanation(candidate) }
}

/** A kept candidate as it was when the run was made. */
export function keptCandidate(row: CandidateRow): Described {
  const { code, municipalityId, name, prefecture, profileVersionId: versionId, rank, score } = row
  const town = { code, municipalityId, name, prefecture, versionId }
  return { town, candidate: { ...explanationSchema.parse(row.explanation), rank, score } }
}
