import type { Sentence } from '../../errors.ts'
import { criterionName } from '../explain.ts'
import type { Contribution } from '../result.schemas.ts'
import type { RankingAnswer } from './ranking-answer.ts'

type Because = 'estimate' | 'words' | 'headquarters' | 'own_sites' | 'customers' | 'no_places'

/** A must-have of the company that rules nobody out, whatever is known of the municipalities. */
export interface MustInVain {
  readonly criterion: Contribution['criterion']
  readonly because: Because
}

const why: Readonly<Record<Because, Sentence>> = {
  estimate: { ja: '所要時間は推計のため', en: 'travel times are estimates' },
  words: { ja: '記載が見当たらないだけでは、応えられないとはいえないため', en: 'what nobody wrote may still be there' },
  headquarters: { ja: '本社の市区町村が未登録のため', en: 'the municipality of the headquarters is not stated' },
  own_sites: { ja: '自社拠点の市区町村が未登録のため', en: 'no site of its own is stated' },
  customers: { ja: '取引先の市区町村が未登録のため', en: 'no place of its customers is stated' },
  no_places: { ja: '位置データが取り込まれていないため', en: 'no places were imported' },
}

/** Distances from what only the company can tell: without it, whoever answers is asked for it (`unknowns[].ask`). */
const distances = {
  distance: 'headquarters',
  own_site_distance: 'own_sites',
  customer_distance: 'customers',
} as const satisfies Readonly<Partial<Record<Contribution['criterion'], Because>>>

function isDistance(criterion: Contribution['criterion']): criterion is keyof typeof distances {
  return criterion in distances
}

function reasonFor(criterion: Contribution['criterion'], { candidates, evidenceVersion }: RankingAnswer): Because | null {
  if (criterion === 'words') return 'words'
  if (criterion === 'travel_time' || criterion === 'tokyo_travel_time') return 'estimate'
  if (!isDistance(criterion)) return null
  const isAsked = candidates.some(({ candidate: { unknowns } }) =>
    unknowns.some((unknown) => unknown.side === 'company' && unknown.criterion === criterion && unknown.ask === 'company'),
  )
  if (isAsked) return distances[criterion]
  return evidenceVersion === 0 ? 'no_places' : null
}

/**
 * The company's must-haves that can exclude nobody: of estimates and free words, and distances from a place nobody named or with no
 * coordinates to measure by.
 */
export function mustsThatCannotExclude(answer: RankingAnswer): MustInVain[] {
  return answer.criteria.flatMap(({ criterion, origin }) => {
    if (origin.kind !== 'need' || origin.importance !== 'must') return []
    const because = reasonFor(criterion, answer)
    return because === null ? [] : [{ criterion, because }]
  })
}

/** Says which they are, and why. */
export function cannotExclude(musts: readonly MustInVain[]): Sentence {
  const ja = musts.map(({ criterion, because }) => `「${criterionName(criterion, 'ja')}」（${why[because].ja}）`).join('')
  const en = musts.map(({ criterion, because }) => `${criterionName(criterion, 'en')} (${why[because].en})`).join('; ')
  return {
    ja: `次の必須条件では、どの自治体も候補から外れていません：${ja}。満たすかどうかは個別に確認してください。`,
    en: `These must-haves rule nobody out: ${en}. Check with each candidate whether it meets them.`,
  }
}
