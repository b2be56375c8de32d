import type { Sentence } from '../../errors.ts'

/** Why something is asked that matching compares with what stands in `ja` and `en`. */
export function setAgainst(ja: string, en: string): Sentence {
  return { ja: `${ja}と比べるため`, en: `to compare it with ${en}` }
}
