import type { Language } from '../catalog/desk-codes.ts'
import type { Sentence } from '../errors.ts'
import { labelOf } from '../catalog/code-list.ts'
import { companyNeeds } from '../catalog/matching-codes.ts'
import { levelInWords } from '../catalog/stated-scales.ts'
import { maskContribution } from '../matching/lines/masked-run.rules.ts'
import { criterionName, factInWords } from '../matching/explain/wording.ts'
import { figuresInWords } from '../matching/explain/figures.ts'
import type { Contribution, Criterion, Reason, StrengthReason } from '../matching/result.schemas.ts'
import { contributionsSpeakingFor } from '../matching/lines/speaking-for.rules.ts'
import { explanationSchema, type Explanation } from '../matching/runs/stored-run.schemas.ts'

type PlaceReason = Extract<Reason, { kind: 'place' }>

/** Reasons told to a company per municipality, at most. */
const most = 4

/** Whose eyes read the reasons. `masked` hides what they quote of profiles and wishes. */
export interface ReasonsFor {
  readonly masked?: boolean
  /** Japanese when absent; what people wrote stays as they wrote it. */
  readonly language?: Language
}

/**
 * Why a municipality stands on the list, in sentences for the company: its wishes first, then the evidence that weighs most. What
 * is inferred from public figures or estimated says so. `explanation` is what the match run stored; one this version cannot read
 * gives no reasons.
 */
export function reasonsOf(explanation: unknown, { masked = false, language = 'ja' }: ReasonsFor = {}): string[] {
  const parsed = explanationSchema.safeParse(explanation)
  if (!parsed.success) return []
  return reasonLinesOf(parsed.data).flatMap((line) => sentenceOf(masked ? maskContribution(line) : line, language) ?? [])
}

/**
 * The same in lists, so that nothing is called a wish that nobody stated, nor a match that is only related: which of its wishes are met, for
 * which a related strength speaks, and what else is strong there (what its purposes and its industry suggest).
 */
export function reasonsByWish(
  explanation: unknown,
  language: Language,
): { readonly wished: string[]; readonly related: string[]; readonly beside: string[] } {
  const parsed = explanationSchema.safeParse(explanation)
  const lines = parsed.success ? reasonLinesOf(parsed.data) : []
  const told = (of: readonly Contribution[]) => of.flatMap((line) => sentenceOf(line, language) ?? [])
  const wished = lines.filter(isWished)
  return {
    wished: told(wished.filter(({ reason }) => !isOnlyRelated(reason))),
    related: wished.filter(({ reason }) => isOnlyRelated(reason)).flatMap((line) => relationOf(line, language) ?? []),
    beside: told(lines.filter((line) => !isWished(line))),
  }
}

/** Nobody said it of the wish itself: a strength speaks for it that is another. */
export function isOnlyRelated(reason: Reason): boolean {
  return (reason.kind === 'strength' || reason.kind === 'place') && reason.basis === 'related'
}

/**
 * The lines those sentences tell of: the company's wishes, then what else speaks for it, heaviest first. What is inferred of a must-have
 * nobody has confirmed is no reason: it is asked. What nobody wished for counts only where it is there itself.
 */
export function reasonLinesOf(explanation: Explanation): Contribution[] {
  const open = openMustsOf(explanation)
  const told = contributionsSpeakingFor(explanation.companySide.contributions).filter(
    (line) => !open.has(line.criterion) && (isWished(line) || !isOnlyRelated(line.reason)) && sentenceOf(line, 'ja') !== undefined,
  )
  return [...told.filter(isWished), ...told.filter((line) => !isWished(line))].slice(0, most)
}

function isWished({ origin }: Contribution): boolean {
  return origin.kind === 'need'
}

/** The company's must-haves that a no would rule the candidate out by, and nobody has answered. */
export function openMustsOf({ unknowns }: Explanation): ReadonlySet<Criterion> {
  return new Set(unknowns.filter(({ side, must }) => side === 'company' && must).map(({ criterion }) => criterion))
}

/** What the municipality has, by its own name, and which wish that is related to: the name of the wish would read as a strength it has. */
function relationOf(line: Contribution, language: Language): string | undefined {
  const { criterion, reason } = line
  const wish = criterionName(criterion, language)
  if (reason.kind === 'place') return relationSentence(labelOf(companyNeeds, 'support_measures', language), wish, [])[language]
  if (reason.kind !== 'strength' || reason.note !== null || reason.from === null) return sentenceOf(line, language)
  const { code } = reason.from
  const own = code === 'offices' ? offices[language] : labelOf(companyNeeds, code, language)
  return relationSentence(own, wish, reason.words?.found ?? [])[language]
}

const offices: Sentence = { ja: '利用できるオフィス', en: 'Offices to use' }

function relationSentence(own: string, wish: string, found: readonly string[]): Sentence {
  const { ja, en } = alsoFound(found)
  return { ja: `${own}：ご希望の「${wish}」に関連します。${ja}`, en: `${own}: related to your wish for “${wish}”.${en}` }
}

function sentenceOf({ criterion, reason }: Contribution, language: Language): string | undefined {
  const said = factOf(criterion, reason, language)
  return said && `${criterionName(criterion, language)}${language === 'ja' ? '：' : ': '}${said}`
}

/** Why a criterion speaks for a candidate, without its name; undefined where there is nothing to say. */
export function factOf(criterion: Criterion, reason: Reason, language: Language): string | undefined {
  switch (reason.kind) {
    case 'strength':
      return strengthSentence(reason, language)
    case 'office':
      return officeSentence(reason.office)[language]
    case 'place':
      return placeSentence(criterion, reason, language)[language]
    case 'words':
      return reason.words.found.length === 0 ? undefined : foundSentence(reason.words.found)[language]
    case 'company':
    case 'base':
      return undefined
  }
}

function officeSentence(office: string | null): Sentence {
  return office === null
    ? { ja: 'ご希望の条件に合っています。', en: 'It meets what you asked for.' }
    : { ja: `「${office}」がご希望の条件に合っています。`, en: `“${office}” meets what you asked for.` }
}

function foundSentence(found: readonly string[]): Sentence {
  return {
    ja: `ご希望の「${found.join('」「')}」が自治体の紹介文にあります。`,
    en: `What you asked for (“${found.join('”, “')}”) stands in what the municipality says of itself.`,
  }
}

function strengthSentence({ basis, level, note, from, words, figures }: StrengthReason, language: Language): string {
  if (note !== null) return note
  if (words !== null && words.found.length > 0 && (basis !== 'related' || from === null)) return foundSentence(words.found)[language]
  if (basis === 'derived') {
    const told = figuresInWords(figures, language)
    return { ja: `公的統計からの推定です。${told}です。`, en: `Inferred from public statistics: ${told}.` }[language]
  }
  if (from !== null) {
    const strength = labelOf(companyNeeds, from.code, language)
    return from.code === 'offices'
      ? { ja: '利用できるオフィスがあります。', en: 'There are offices to use.' }[language]
      : relatedSentence(strength, words?.found ?? [])[language]
  }
  return level === null
    ? { ja: '自治体が強みとして挙げています。', en: 'The municipality names it as a strength.' }[language]
    : saidOfItself(level)[language]
}

function relatedSentence(strength: string, found: readonly string[]): Sentence {
  const { ja, en } = alsoFound(found)
  return { ja: `関連する強み「${strength}」があります。${ja}`, en: `It has a related strength: ${strength}.${en}` }
}

function alsoFound(found: readonly string[]): Sentence {
  if (found.length === 0) return { ja: '', en: '' }
  return {
    ja: `ご希望の「${found.join('」「')}」も自治体の紹介文にあります。`,
    en: ` What it says of itself mentions “${found.join('”, “')}”, too.`,
  }
}

/** The level a municipality states of its own strength. */
export function saidOfItself(level: number): Sentence {
  return {
    ja: `自治体の自己評価は${levelInWords(level, 'ja')}です。`,
    en: `The municipality says of itself: ${levelInWords(level, 'en')}.`,
  }
}

/** An inference is said to be one: the company may rely on what it reads. */
function placeSentence(criterion: Criterion, { basis, stated }: PlaceReason, language: Language): Sentence {
  const fact = stated === null ? '' : factInWords(stated, criterion, language)
  switch (criterion) {
    case 'distance':
      return { ja: `本社から直線距離で${fact}です。`, en: `${fact} from your head office in a straight line.` }
    case 'travel_time':
      return { ja: `本社から約${fact}（推定）です。`, en: `About ${fact} from your head office (estimated).` }
    case 'tokyo_travel_time':
      return { ja: `東京から約${fact}（推定）です。`, en: `About ${fact} from Tokyo (estimated).` }
    case 'own_site_distance':
      return { ja: `最寄りの自社拠点から直線距離で${fact}です。`, en: `${fact} from the nearest of your own sites in a straight line.` }
    case 'customer_distance':
      return { ja: `最寄りの取引先から直線距離で${fact}です。`, en: `${fact} from your nearest customer in a straight line.` }
    case 'transport':
      return { ja: `交通拠点として「${fact}」が挙げられています。`, en: `It names these transport hubs: ${fact}.` }
    case 'talent_fields':
      return { ja: `「${fact}」の人材が挙げられています。`, en: `It names people in these fields: ${fact}.` }
    default:
      return basis === 'related'
        ? {
            ja: '支援措置を強みとしているため、あるものと推定しています。',
            en: 'Presumably there, since it names support measures as a strength.',
          }
        : basis === 'measured'
          ? { ja: `公的統計で${fact}あります。`, en: `${fact}, by public statistics.` }
          : { ja: '自治体の申告では「あり」です。', en: 'The municipality says it is there.' }
  }
}
