import { companyNeedCodes } from '../catalog/matching-codes.ts'
import { leastLevelInWords } from '../catalog/stated-scales.ts'
import type { Sentence } from '../errors.ts'
import { figuresInWords } from '../matching/explain/figures.ts'
import { both, criterionName, isCoded, targetInWords, type Language } from '../matching/explain/wording.ts'
import { contributionsSpeakingFor } from '../matching/lines/speaking-for.rules.ts'
import type { Contribution, Criterion, StrengthReason } from '../matching/result.schemas.ts'
import type { Explanation, StoredUnknown } from '../matching/runs/stored-run.schemas.ts'
import type { CompanyNeedStated } from '../organizations/profile.schemas.ts'
import { factOf, isOnlyRelated, openMustsOf } from './reasons.rules.ts'
import { shortfallOf, wordsNotThere } from './shortfalls.rules.ts'

/** A company's wish, as it was stated when the match run looked at it. */
export interface Wish {
  readonly criterion: Criterion
  readonly name: Sentence
  /** How much of what, if it says. */
  readonly target: Sentence | null
  readonly importance: CompanyNeedStated['importance']
}

/** How a candidate stands on a wish; `related` where another strength speaks for it, `untold` where the run kept nothing of it. */
export type Standing = 'fits' | 'related' | 'short' | 'unknown' | 'untold'

export interface WishStanding extends Wish {
  readonly standing: Standing
  readonly why: Sentence
  /** Who can answer what is not known. */
  readonly ask: 'municipality' | 'company' | 'desk' | null
}

/**
 * How a candidate stands on every wish, must-haves first, then by importance, else in catalog order: what the run kept of it and nothing
 * more. An open must-have is unknown, whatever is inferred of it.
 */
export function wishStandings(needs: readonly CompanyNeedStated[], explanation: Explanation | null): WishStanding[] {
  const lines = new Map(explanation?.companySide.contributions.map((line) => [line.criterion, line]))
  const unknowns = new Map(explanation?.unknowns.filter(({ side }) => side === 'company').map((one) => [one.criterion, one]))
  const open = explanation === null ? new Set<Criterion>() : openMustsOf(explanation)
  return wishesIn(needs).map((wish) => {
    const line = lines.get(wish.criterion)
    if (line?.origin.kind !== 'need') return { ...wish, standing: 'untold', why: untold, ask: null }
    return { ...wish, ...standingOf(line, open.has(wish.criterion), unknowns.get(wish.criterion)) }
  })
}

function standingOf(line: Contribution, isOpenMust: boolean, unknown: StoredUnknown | undefined): Omit<WishStanding, keyof Wish> {
  const fits = !isOpenMust && speaksForIt(line) ? reasonOf(line) : null
  if (fits !== null && isOnlyRelated(line.reason)) return { standing: 'related', why: fits, ask: unknown ? whomToAsk(unknown) : null }
  if (fits !== null) return { standing: 'fits', why: fits, ask: null }
  const short = isOpenMust || line.certainty === 0 ? undefined : shortfallOf(line)
  if (short !== undefined) return { standing: 'short', why: short, ask: null }
  if (lacksItsWords(line)) return { standing: 'unknown', why: wordsNotThere(line.reason.words), ask: 'municipality' }
  const ask = unknown === undefined ? null : whomToAsk(unknown)
  return { standing: 'unknown', why: hintOf(line) ?? notSaid[ask ?? 'municipality'], ask }
}

/** A good level of its own, and nothing written beside it of the company's particular words, or only a part. */
function lacksItsWords(
  line: Contribution,
): line is Contribution & { reason: StrengthReason & { words: NonNullable<StrengthReason['words']> } } {
  const { reason } = line
  return reason.kind === 'strength' && reason.basis === 'stated' && reason.words !== null && reason.words.coverage < 1
}

/** However little a consultant lets it weigh: whether a wish is met is no question of its weight. */
function speaksForIt(line: Contribution): boolean {
  return contributionsSpeakingFor([{ ...line, weight: 1, points: line.utility }]).length > 0
}

function reasonOf({ criterion, reason }: Pick<Contribution, 'criterion' | 'reason'>): Sentence | null {
  const [ja, en] = [factOf(criterion, reason, 'ja'), factOf(criterion, reason, 'en')]
  return ja === undefined || en === undefined ? null : { ja, en }
}

/** What points somewhere, and settles nothing. */
function hintOf({ criterion, reason }: Contribution): Sentence | null {
  if (reason.kind === 'words') return { ja: '紹介文には、まだ見当たりません。', en: 'Not found in what it says of itself so far.' }
  if (reason.kind !== 'strength') return null
  if (reason.basis === 'derived' && reason.figures.length > 0) {
    return both((language) => {
      const told = figuresInWords(reason.figures, language)
      return language === 'ja' ? `公的統計からは、どちらともいえません。${told}です。` : `Public statistics do not settle it: ${told}.`
    })
  }
  return reason.basis === 'related' && reason.from !== null ? reasonOf({ criterion, reason }) : null
}

const untold: Sentence = {
  ja: 'この一覧を作成した際の記録には含まれていません。',
  en: 'The records this list was made from do not hold it.',
}

const notSaid: Readonly<Record<'municipality' | 'company' | 'desk', Sentence>> = {
  municipality: { ja: '自治体からの情報が、まだありません。', en: 'The municipality has not said yet.' },
  company: { ja: '貴社の所在地などが分かれば、お答えできます。', en: 'It can be told once we know where you are.' },
  desk: { ja: '当窓口でお調べします。', en: 'The desk looks it up.' },
}

const distances = new Set<Criterion>(['distance', 'own_site_distance', 'customer_distance'])
const travelTimes = new Set<Criterion>(['travel_time', 'tokyo_travel_time'])

/** What no municipality can know, the desk looks up. */
export function whomToAsk({ ask, criterion }: StoredUnknown): 'municipality' | 'company' | 'desk' {
  if (ask === 'company') return 'company'
  return distances.has(criterion) || travelTimes.has(criterion) ? 'desk' : 'municipality'
}

const catalogOrder = new Map<string, number>(companyNeedCodes.map((code, index) => [code, index]))

const rankOf = (importance: Wish['importance']) => (importance === 'must' ? 6 : importance)

function wishesIn(needs: readonly CompanyNeedStated[]): Wish[] {
  return needs
    .toSorted((a, b) => rankOf(b.importance) - rankOf(a.importance) || (catalogOrder.get(a.code) ?? 0) - (catalogOrder.get(b.code) ?? 0))
    .map(({ code, importance, target }) => ({
      criterion: code,
      importance,
      name: both((language) => criterionName(code, language)),
      target: target === undefined ? null : both((language) => wished(target, code, language)),
    }))
}

function wished(target: NonNullable<CompanyNeedStated['target']>, code: Criterion, language: Language): string {
  if (typeof target === 'object' && !Array.isArray(target)) return ''
  if (typeof target === 'string' && code !== 'office_from' && !isCoded(code)) return language === 'ja' ? `「${target}」` : `“${target}”`
  // Of numbers only the level of a strength has neither unit nor limit.
  const said = targetInWords(target, code, language)
  if (typeof target !== 'number' || said !== String(target)) return said
  return leastLevelInWords(target, language)
}
