import { officeNeeds, placeNeeds } from '../catalog/matching-codes.ts'
import type { Sentence } from '../errors.ts'
import { figuresInWords } from '../matching/explain/figures.ts'
import { both, criterionName, factInWords, targetInWords, type Language } from '../matching/explain/wording.ts'
import { contributionsSpeakingAgainst, contributionsSpeakingFor } from '../matching/lines/speaking-for.rules.ts'
import type { Contribution, Criterion, Fact, Reason, StrengthReason } from '../matching/result.schemas.ts'
import { explanationSchema, type Explanation, type StoredUnknown } from '../matching/runs/stored-run.schemas.ts'
import { reasonsOf } from './reasons.rules.ts'

/** What a company is told of a candidate, heaviest first, without codes and scores. */
export interface CandidatePortrait {
  /** Why it is proposed. */
  readonly reasons: readonly Sentence[]
  /** Where it is known to fall short of what the company asked for. */
  readonly weaknesses: readonly Sentence[]
  /** What nobody has said yet, as questions. */
  readonly questions: readonly OpenQuestion[]
}

export interface OpenQuestion {
  /** Who can answer it. */
  readonly ask: 'municipality' | 'company' | 'desk'
  /** Whether a no would rule the candidate out. */
  readonly must: boolean
  readonly question: Sentence
}

const mostWeaknesses = 3
const mostQuestions = 4

const nothing: CandidatePortrait = { reasons: [], weaknesses: [], questions: [] }

/** The portrait out of what the match run stored of a candidate (`explanation`); empty when this version cannot read it. */
export function portraitOf(explanation: unknown): CandidatePortrait {
  const parsed = explanationSchema.safeParse(explanation)
  if (!parsed.success) return nothing
  const english = reasonsOf(explanation, { language: 'en' })
  return {
    reasons: reasonsOf(explanation).map((ja, index) => ({ ja, en: english[index] ?? ja })),
    weaknesses: weaknessesOf(parsed.data),
    questions: questionsOf(parsed.data),
  }
}

/**
 * What is known, and less than was asked for: the company's stated wishes, nothing the engine looks at beside them. What speaks for a
 * candidate does not speak against it, however much better it could be.
 */
function weaknessesOf({ companySide: { contributions } }: Explanation): Sentence[] {
  const strong = new Set(contributionsSpeakingFor(contributions).map(({ criterion }) => criterion))
  return contributionsSpeakingAgainst(contributions)
    .filter(({ criterion, certainty, origin }) => origin.kind === 'need' && certainty > 0 && !strong.has(criterion))
    .flatMap((line) => shortfallOf(line) ?? [])
    .slice(0, mostWeaknesses)
}

function shortfallOf({ criterion, reason }: Contribution): Sentence | undefined {
  const said = both((language) => missing(criterion, reason, language))
  return said.ja === '' ? undefined : named(criterion, said)
}

function named(criterion: Criterion, { ja, en }: Sentence): Sentence {
  return { ja: `${criterionName(criterion, 'ja')}：${ja}`, en: `${criterionName(criterion, 'en')}: ${en}` }
}

function missing(criterion: Criterion, reason: Reason, language: Language): string {
  switch (reason.kind) {
    case 'strength':
      return weakStrength(reason, language)
    case 'office':
      return against(criterion, reason.target, reason.stated, reason.office, language)
    case 'place':
      return missedPlace(criterion, reason, language)
    case 'words':
      return language === 'ja'
        ? `ご希望の「${reason.words.asked}」に当たる記載は、一部しか見当たりません。`
        : `Of what you asked for (“${reason.words.asked}”) only a part is mentioned.`
    case 'company':
    case 'base':
      return ''
  }
}

function weakStrength({ basis, level, leastLevel, figures }: StrengthReason, language: Language): string {
  if (basis === 'derived') {
    const told = figuresInWords(figures, language)
    return language === 'ja' ? `公的統計からの推定です。${told}です。` : `Inferred from public statistics: ${told}.`
  }
  if (level !== null && leastLevel !== null && level < leastLevel) {
    return language === 'ja'
      ? `自治体の自己評価は5段階中${level}で、ご希望の${leastLevel}に届きません。`
      : `The municipality rates itself ${level} of 5, below the ${leastLevel} you asked for.`
  }
  if (level !== null) {
    return language === 'ja' ? `自治体の自己評価は5段階中${level}です。` : `The municipality rates itself ${level} of 5.`
  }
  return language === 'ja' ? '自治体の紹介文に、はっきりした記載はありません。' : 'The municipality says nothing definite about it.'
}

function missedPlace(criterion: Criterion, { basis, stated, target }: Extract<Reason, { kind: 'place' }>, language: Language): string {
  if (stated === false) return language === 'ja' ? '自治体の申告では「なし」です。' : 'The municipality says there is none.'
  if (stated === 0 && basis === 'measured') return language === 'ja' ? '公的統計ではありません。' : 'There is none, by public statistics.'
  if (basis === 'estimated' && stated !== null) {
    const [asked, found] = [targetInWords(target, criterion, language), factInWords(stated, criterion, language)]
    return language === 'ja'
      ? `ご希望の「${asked}」に対し、約${found}（推定）です。`
      : `You asked for ${asked}; it is about ${found} (estimated).`
  }
  return against(criterion, target, stated, null, language)
}

function against(criterion: Criterion, target: Fact, stated: Fact | null, whose: string | null, language: Language): string {
  if (stated === null) return ''
  const [asked, found] = [targetInWords(target, criterion, language), factInWords(stated, criterion, language)]
  if (language === 'ja') return `ご希望の「${asked}」に対し、${whose === null ? '' : `${whose}は`}「${found}」です。`
  return `You asked for ${asked}; ${whose === null ? 'it is' : `${whose} has`} ${found}.`
}

function questionsOf({ companySide, unknowns }: Explanation): OpenQuestion[] {
  const targets = new Map(companySide.contributions.map(({ criterion, reason }) => [criterion, targetOf(reason)]))
  const office = officeOf(companySide.contributions)
  const asked = unknowns
    .filter(({ side }) => side === 'company')
    .map((unknown): OpenQuestion => {
      const target = targets.get(unknown.criterion) ?? null
      return { ask: whomToAsk(unknown), must: unknown.must, question: both((language) => questionOf(unknown, target, office, language)) }
    })
  return asked.slice(0, mostQuestions)
}

/** The one office a candidate is judged by. What is open of it another one may well have, so that questions name it. */
function officeOf(contributions: readonly Contribution[]): string | null {
  return contributions.map(({ reason }) => (reason.kind === 'office' ? reason.office : null)).find((office) => office !== null) ?? null
}

function targetOf(reason: Reason): Fact | null {
  if (reason.kind === 'words') return reason.words.asked
  return 'target' in reason ? reason.target : null
}

const distances = new Set<Criterion>(['distance', 'own_site_distance', 'customer_distance'])
const travelTimes = new Set<Criterion>(['travel_time', 'tokyo_travel_time'])

/** What no municipality can know, the desk looks up. */
function whomToAsk({ ask, criterion }: StoredUnknown): OpenQuestion['ask'] {
  if (ask === 'company') return 'company'
  return distances.has(criterion) || travelTimes.has(criterion) ? 'desk' : 'municipality'
}

const whereabouts: Readonly<Partial<Record<Criterion, Sentence>>> = {
  distance: { ja: '貴社の本社', en: 'is your head office' },
  own_site_distance: { ja: '貴社の拠点', en: 'are your own sites' },
  customer_distance: { ja: '貴社の取引先', en: 'are your customers' },
}

const flags = new Set<string>([...officeNeeds, ...placeNeeds].filter(({ kind }) => kind === 'flag').map(({ code }) => code))

const ofOffices = new Set<string>(officeNeeds.map(({ code }) => code))

function questionOf({ ask, criterion }: StoredUnknown, target: Fact | null, office: string | null, language: Language): string {
  const of = ofOffices.has(criterion) ? office : null
  const name = criterionName(criterion, language)
  const where = whereabouts[criterion]
  if (ask === 'company' && where) {
    return language === 'ja' ? `${where.ja}は、どの市区町村にありますか。` : `In which municipality ${where.en}?`
  }
  if (flags.has(criterion)) {
    if (language === 'ja') return `${of === null ? '' : `${of}に`}「${name}」はありますか。`
    return `Is this there${of === null ? '' : `, in ${of}`}: ${name}?`
  }
  if (criterion === 'words' && target !== null) {
    const wish = factInWords(target, criterion, language)
    return language === 'ja'
      ? `ご希望の「${wish}」に応える取組みや環境はありますか。`
      : `Is there anything that answers your wish, “${wish}”?`
  }
  if (target !== null) {
    const wish = targetInWords(target, criterion, language)
    if (language === 'ja') return `${of === null ? '' : `${of}の`}${name}は、ご希望の「${wish}」に合いますか。`
    return `${name}${of === null ? '' : ` of ${of}`}: does it meet what you asked for (${wish})?`
  }
  return language === 'ja' ? `「${name}」の実際の状況はいかがですか。` : `${name}: what is it really like?`
}
