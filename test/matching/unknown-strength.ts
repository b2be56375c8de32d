import type { StrengthReason } from '../../src/matching/result.schemas.ts'

/** Of a municipality that has said nothing of a strength. */
export const unknownStrength: StrengthReason = {
  kind: 'strength',
  basis: 'unknown',
  level: null,
  leastLevel: null,
  note: null,
  record: false,
  figures: [],
  from: null,
  words: null,
}
