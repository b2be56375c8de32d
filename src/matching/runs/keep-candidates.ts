import type { Transaction } from '../../db/client.ts'
import { candidateRowOf } from './kept-candidate.ts'
import type { RankedCandidate } from './ranking-answer.ts'
import { insertCandidatesOnce } from './runs.store.ts'

/** Keeps what a run says of these candidates, wherever they rank; what it keeps already stays as it is. */
export async function keepCandidates(tx: Transaction, runId: string, candidates: readonly RankedCandidate[]): Promise<void> {
  await insertCandidatesOnce(
    tx,
    candidates.map((candidate) => candidateRowOf(runId, candidate)),
  )
}
