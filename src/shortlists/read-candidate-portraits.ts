import type { Reader } from '../db/client.ts'
import type { MunicipalityProfile } from '../organizations/profile.schemas.ts'
import { portraitOf, type CandidatePortrait } from './candidate-portrait.rules.ts'
import { listCandidateEvidence } from './shortlists.store.ts'

/** What a company may be told of a candidate beyond its reasons. */
export interface ToldCandidate {
  readonly portrait: CandidatePortrait
  /** What the municipality stated of itself by the time of the match run; null when it had stated nothing. */
  readonly profile: Pick<MunicipalityProfile, 'strengths' | 'offices' | 'facts' | 'projects'> | null
}

/** Every candidate of a shortlist by its id, as the match run saw it. */
export async function readCandidatePortraits(reader: Reader, shortlistId: string): Promise<ReadonlyMap<string, ToldCandidate>> {
  const rows = await listCandidateEvidence(reader, shortlistId)
  return new Map(
    rows.map(({ candidateId, explanation, profile, company }) => [
      candidateId,
      {
        portrait: portraitOf(explanation, company !== null && 'presence' in company ? company.needs : []),
        profile: profile !== null && 'strengths' in profile ? profile : null,
      },
    ]),
  )
}
