import type { Industry } from '../../catalog/industries.ts'
import type { StrengthCriterion } from '../criteria/company-criteria.ts'
import type { Market } from '../market/market.ts'
import type { StrengthReason } from '../result.schemas.ts'
import { foundWords } from './words-reason.ts'

/** The evidence of one needed strength at one municipality. */
export function strengthReason(market: Market, town: number, industry: Industry, { question }: StrengthCriterion): StrengthReason {
  const read = market.read[town]
  const standing = market.standings.of(question.code, industry).judged[town]
  if (read === undefined || standing === undefined) throw new Error(`the market has no municipality ${town}`)
  const { code, leastLevel, asked, particular } = question
  const { basis, level, from, record, figures } = standing
  const words = asked === null ? null : foundWords(read, code, asked)
  const mentioned = basis === 'unknown' && particular.length > 0 && (words?.coverage ?? 0) > 0
  return {
    kind: 'strength',
    basis: mentioned ? 'mentioned' : basis,
    level,
    leastLevel,
    note: read.strength(code)?.note ?? null,
    record,
    figures: [...figures],
    from,
    words,
  }
}
