import type { Sentence } from '../errors.ts'
import { criterionName } from '../matching/explain/wording.ts'
import { contributionsSpeakingAgainst, contributionsSpeakingFor } from '../matching/lines/speaking-for.rules.ts'
import type { Contribution, Criterion } from '../matching/result.schemas.ts'
import { explanationSchema, type Explanation } from '../matching/runs/stored-run.schemas.ts'
import type { CompanyNeedStated } from '../organizations/profile.schemas.ts'
import { questionOf } from './open-questions.rules.ts'
import { openMustsOf, reasonLinesOf, reasonsByWish } from './reasons.rules.ts'
import { shortfallOf } from './shortfalls.rules.ts'
import { whomToAsk, wishStandings, type WishStanding } from './wish-standings.rules.ts'

/** What a company is told of a candidate, heaviest first, without codes and scores. */
export interface CandidatePortrait {
  /** Which wishes of the company it meets. */
  readonly reasons: readonly Sentence[]
  /** For which of them a related strength speaks, and nobody said more. */
  readonly related: readonly Sentence[]
  /** Where it is known to fall short of what the company asked for. */
  readonly weaknesses: readonly Sentence[]
  /** What nobody has said yet, as questions. */
  readonly questions: readonly OpenQuestion[]
  /** How it stands on every wish of the company, told above or not. */
  readonly wishes: readonly WishStanding[]
  /** What is strong there that nobody wished for: what the company's purposes and industry suggest. */
  readonly beside: readonly Sentence[]
  /** The wishes that no sentence above tells of. */
  readonly further: readonly WishStanding[]
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

/** Of a candidate the run kept nothing of. */
export const nothingTold: CandidatePortrait = {
  reasons: [],
  related: [],
  weaknesses: [],
  questions: [],
  wishes: [],
  beside: [],
  further: [],
}

/**
 * The portrait out of what the match run stored of a candidate (`explanation`) and the wishes it looked at (`needs`); without sentences
 * when this version cannot read it. A criterion stands in one list only: an open must-have is a question, whatever is inferred of it; else
 * what is known to speak for or against a candidate is no question any more.
 */
export function portraitOf(explanation: unknown, needs: readonly CompanyNeedStated[] = []): CandidatePortrait {
  const parsed = explanationSchema.safeParse(explanation)
  if (!parsed.success) {
    return { ...nothingTold, wishes: wishStandings(needs, null) }
  }
  const [ja, en] = [reasonsByWish(explanation, 'ja'), reasonsByWish(explanation, 'en')]
  const lines = reasonLinesOf(parsed.data)
  const shortfalls = shortfallsOf(parsed.data)
  const wishes = wishStandings(needs, parsed.data)
  const settled = wishes.filter(({ standing }) => standing !== 'unknown' && standing !== 'untold')
  const asked = questionsOf(parsed.data, new Set([...lines, ...shortfalls, ...settled].map(({ criterion }) => criterion)))
  const told = new Set([...lines, ...shortfalls, ...asked].map(({ criterion }) => criterion))
  return {
    reasons: paired(ja.wished, en.wished),
    related: paired(ja.related, en.related),
    weaknesses: shortfalls.map(({ criterion, said }) => named(criterion, said)),
    questions: asked.map(({ ask, must, question }) => ({ ask, must, question })),
    wishes,
    beside: paired(ja.beside, en.beside),
    further: wishes.filter(({ criterion }) => !told.has(criterion)),
  }
}

/**
 * The wish it meets that weighs most with the company, must-haves before all; among equals the one that tells most for it. What is only
 * related meets none.
 */
export function foremostReason({ wishes, reasons }: CandidatePortrait): Sentence | undefined {
  const met = wishes.filter(({ standing }) => standing === 'fits')
  const foremost = met.filter(({ importance }) => importance === met[0]?.importance).map(({ criterion, why }) => named(criterion, why))
  return reasons.find(({ ja }) => foremost.some((one) => one.ja === ja)) ?? foremost[0] ?? reasons[0]
}

function paired(ja: readonly string[], en: readonly string[]): Sentence[] {
  return ja.map((said, index) => ({ ja: said, en: en[index] ?? said }))
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

function questionsOf({ companySide, unknowns }: Explanation, told: ReadonlySet<Criterion>): (OpenQuestion & { criterion: Criterion })[] {
  const lines = new Map(companySide.contributions.map((line) => [line.criterion, line]))
  const office = officeOf(companySide.contributions)
  const asked = unknowns
    .filter(({ side, criterion }) => side === 'company' && !told.has(criterion))
    .map((unknown) => {
      const { criterion, must } = unknown
      return { criterion, ask: whomToAsk(unknown), must, question: questionOf(unknown, lines.get(criterion), office) }
    })
  return asked.slice(0, mostQuestions)
}

/** The one office a candidate is judged by. What is open of it another one may well have, so that questions name it. */
function officeOf(contributions: readonly Contribution[]): string | null {
  return contributions.map(({ reason }) => (reason.kind === 'office' ? reason.office : null)).find((office) => office !== null) ?? null
}
