import { officeNeeds, placeNeeds } from '../catalog/matching-codes.ts'
import type { Sentence } from '../errors.ts'
import { both, criterionName, factInWords, targetInWords, type Language } from '../matching/explain/wording.ts'
import { contributionsSpeakingAgainst, contributionsSpeakingFor } from '../matching/lines/speaking-for.rules.ts'
import type { Contribution, Criterion, Fact, Reason } from '../matching/result.schemas.ts'
import { explanationSchema, type Explanation, type StoredUnknown } from '../matching/runs/stored-run.schemas.ts'
import { openMustsOf, reasonLinesOf, reasonsOf } from './reasons.rules.ts'
import { shortfallOf } from './shortfalls.rules.ts'

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

/**
 * The portrait out of what the match run stored of a candidate (`explanation`); empty when this version cannot read it. A criterion
 * stands in one list only: an open must-have is a question, whatever is inferred of it; else what is told for or against a candidate is
 * no question any more.
 */
export function portraitOf(explanation: unknown): CandidatePortrait {
  const parsed = explanationSchema.safeParse(explanation)
  if (!parsed.success) return nothing
  const english = reasonsOf(explanation, { language: 'en' })
  const shortfalls = shortfallsOf(parsed.data)
  const told = new Set([...reasonLinesOf(parsed.data), ...shortfalls].map(({ criterion }) => criterion))
  return {
    reasons: reasonsOf(explanation).map((ja, index) => ({ ja, en: english[index] ?? ja })),
    weaknesses: shortfalls.map(({ criterion, said }) => named(criterion, said)),
    questions: questionsOf(parsed.data, told),
  }
}

/**
 * What is known, and less than was asked for: the company's stated wishes, nothing the engine looks at beside them. What speaks for a
 * candidate does not speak against it, however much better it could be.
 */
function shortfallsOf(explanation: Explanation): { criterion: Criterion; said: Sentence }[] {
  const { contributions } = explanation.companySide
  const [strong, open] = [criteriaOf(contributionsSpeakingFor(contributions)), openMustsOf(explanation)]
  return contributionsSpeakingAgainst(contributions)
    .filter(({ criterion, certainty, origin }) => origin.kind === 'need' && certainty > 0 && !strong.has(criterion) && !open.has(criterion))
    .flatMap((line) => {
      const said = shortfallOf(line)
      return said === undefined ? [] : [{ criterion: line.criterion, said }]
    })
    .slice(0, mostWeaknesses)
}

function criteriaOf(lines: readonly Contribution[]): Set<Criterion> {
  return new Set(lines.map(({ criterion }) => criterion))
}

function named(criterion: Criterion, { ja, en }: Sentence): Sentence {
  return { ja: `${criterionName(criterion, 'ja')}：${ja}`, en: `${criterionName(criterion, 'en')}: ${en}` }
}

function questionsOf({ companySide, unknowns }: Explanation, told: ReadonlySet<Criterion>): OpenQuestion[] {
  const targets = new Map(companySide.contributions.map(({ criterion, reason }) => [criterion, targetOf(reason)]))
  const office = officeOf(companySide.contributions)
  const asked = unknowns
    .filter(({ side, criterion }) => side === 'company' && !told.has(criterion))
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
