import { createHash } from 'node:crypto'
import type { CandidateRow, ShortlistRow } from './shortlists.store.ts'

/** Says which list somebody read: the same only while its words, its candidates, their order and its approval are. */
export function tagOfShortlist(
  { note, enquirySummary, approvedAt }: Pick<ShortlistRow, 'note' | 'enquirySummary' | 'approvedAt'>,
  candidates: readonly Pick<CandidateRow, 'municipalityId' | 'note'>[],
): string {
  const listed = candidates.map((candidate) => [candidate.municipalityId, candidate.note])
  return createHash('sha256')
    .update(JSON.stringify([note, enquirySummary, approvedAt, listed]))
    .digest('hex')
    .slice(0, 16)
}
