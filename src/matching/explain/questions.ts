import type { Sentence } from '../../errors.ts'
import type { Contribution, Criterion, Unknown } from '../result.schemas.ts'
import { both, criterionName, type Language } from './wording.ts'

/** An unknown as a run has it; runs of engine 1 did not say where its answer would lead (null). */
interface Open extends Pick<Unknown, 'ask' | 'criterion' | 'must' | 'weight'> {
  readonly bestRank: number | null
  readonly worstRank: number | null
}

/** Of a free wish no more is quoted than a sentence carries. */
const mostQuoted = 80

function quoted(wish: string): string {
  const letters = Array.from(wish.trim())
  return letters.length > mostQuoted ? `${letters.slice(0, mostQuoted).join('')}…` : letters.join('')
}

function subject(criterion: Criterion, wish: string | null, language: Language): string {
  if (criterion !== 'words') return language === 'ja' ? `「${criterionName(criterion, 'ja')}」` : `“${criterionName(criterion, 'en')}”`
  if (wish === null)
    return language === 'ja' ? '企業の自由記述の希望に応える取組みや環境' : 'what meets the wish the company put in its own words'
  return language === 'ja' ? `企業のご希望「${quoted(wish)}」に応える取組みや環境` : `what meets the company's wish “${quoted(wish)}”`
}

/** The company's wish in free words as a candidate's lines have it; null without one. */
export function freeWishIn(contributions: readonly Contribution[]): string | null {
  const reason = contributions.find(({ criterion }) => criterion === 'words')?.reason
  return reason?.kind === 'words' ? reason.words.asked : null
}

/**
 * The question that would turn an unknown into a known, addressed to whoever can answer it. `wish`: what the company wrote in free
 * words (`freeWishIn`), as far as the reader may see it.
 */
export function questionFor({ ask, criterion, must }: Pick<Unknown, 'ask' | 'criterion' | 'must'>, wish: string | null = null): Sentence {
  return both((language) => {
    if (criterion === 'distance' && ask === 'company') {
      return language === 'ja'
        ? `企業への確認事項：本社の所在地（市区町村）をお聞かせください${must ? '（距離は必須条件です）' : ''}。`
        : `To ask the company: in which municipality are the headquarters?${must ? ' (The distance is a must-have.)' : ''}`
    }
    if (ask === 'company' && (criterion === 'own_site_distance' || criterion === 'customer_distance')) {
      const [ja, en] = criterion === 'own_site_distance' ? ['自社拠点', 'own sites'] : ['取引先', 'customers']
      return language === 'ja'
        ? `企業への確認事項：${ja}のある市区町村をお聞かせください${must ? '（距離は必須条件です）' : ''}。`
        : `To ask the company: in which municipalities are its ${en}?${must ? ' (The distance is a must-have.)' : ''}`
    }
    if (criterion === 'distance' || criterion === 'own_site_distance' || criterion === 'customer_distance') {
      return language === 'ja'
        ? `事務局での確認事項：位置情報がないため、${criterionName(criterion, 'ja')}が分かりません。位置データの取り込みを確認してください${must ? '（必須条件です）' : ''}。`
        : `To check at the desk: without coordinates the distance is unknown; see whether places have been imported.${must ? ' (It is a must-have.)' : ''}`
    }
    if (criterion === 'travel_time' || criterion === 'tokyo_travel_time') {
      return language === 'ja'
        ? `事務局での確認事項：${criterionName(criterion, 'ja')}は時刻表によるものではありません。実際の所要時間を確認してください。`
        : 'To check at the desk: the travel time is not from a timetable; look the real one up.'
    }
    const about = subject(criterion, wish, language)
    if (language === 'ja') {
      const whom = ask === 'municipality' ? '自治体' : '企業'
      return `${whom}への確認事項：${about}についてお聞かせください${must ? '（必須条件です）' : ''}。`
    }
    return `To ask the ${ask}: please tell us about ${about}.${must ? ' (It is a must-have.)' : ''}`
  })
}

/** Where the answer leads. A must-have may rule the candidate out, so that only how far up it can come is a rank. */
function movement({ bestRank, worstRank, must }: Open, language: Language): string {
  const moves = bestRank !== null && worstRank !== null && worstRank > bestRank
  if (must) {
    if (language === 'ja') return moves ? `回答次第で、およそ${bestRank}位になるか、候補から外れます。` : '回答によっては候補から外れます。'
    return moves ? ` The answer would put it at about rank ${bestRank}, or exclude it.` : ' An answer to the contrary would exclude it.'
  }
  if (!moves) return ''
  return language === 'ja'
    ? `回答次第で、およそ${bestRank}位〜${worstRank}位になります。`
    : ` Depending on the answer it would rank from about ${bestRank} to ${worstRank}.`
}

function spread({ bestRank, worstRank }: Open): number {
  return (worstRank ?? 0) - (bestRank ?? 0)
}

/**
 * The unknown whose answer would move the candidate's rank most, with how far; of equal ones a must-have, then the heavier.
 * Null when no answer changes anything.
 */
export function questionThatMovesMost<U extends Open>(
  { unknowns }: { readonly unknowns: readonly U[] },
  wish: string | null = null,
): { unknown: U; question: Sentence } | null {
  const [unknown] = unknowns
    .filter((one) => spread(one) > 0 || one.must)
    .toSorted((a, b) => spread(b) - spread(a) || Number(b.must) - Number(a.must) || b.weight - a.weight)
  if (unknown === undefined) return null
  const asked = questionFor(unknown, wish)
  return { unknown, question: both((language) => `${asked[language]}${movement(unknown, language)}`) }
}
