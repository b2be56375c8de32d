import {
  ANY_NOTE,
  BELOW_LEAST_LEVEL,
  LEVEL_WORTH,
  MENTIONED,
  NAME_FLOOR,
  NAMED_IN_NOTE,
  OFFICES_LISTED,
  SAID_ELSEWHERE,
  UNKNOWN_STRENGTH,
  WORDS_FLOOR,
} from './constants.ts'
import type { FoundWords, StrengthReason } from './result.schemas.ts'
import type { StrengthQuestion } from './strength-question.ts'
import type { Strength } from '../catalog/matching-codes.ts'
import type { Town } from './town.ts'
import { bestCoverage, coverage, foundShare, type Place, type Query } from './words.rules.ts'

export interface Judged<R> {
  /** 0–1. */
  readonly utility: number
  /** Whether the municipality itself stated it. */
  readonly known: boolean
  readonly reason: R
}

interface Related {
  readonly utility: number
  readonly from: NonNullable<StrengthReason['from']>
}

/** Worth of a whole level 1–5. */
function worthOf(level: number): number {
  return LEVEL_WORTH[Math.min(Math.max(Math.round(level), 1), 5) - 1] ?? 0
}

/** The place in a town's profile that speaks for a needed strength, and the words it is looked through for. */
interface Evidence {
  readonly code: Strength
  readonly level: number
  readonly queries: readonly Query[]
  /** How far related strengths bear it out (0–1). */
  readonly borneOut: number
}

/**
 * A level's worth, moved by how well it is borne out: the words sought stand in its note (full), in the catalog's name
 * of it or of what is needed, or elsewhere in the town's texts (half), or related strengths speak for it.
 */
function evidencedWorth(town: Town, question: StrengthQuestion, { code, level, queries, borneOut }: Evidence): number {
  const { particular } = question
  const places: Place[] = [{ text: town.note(code), credit: 1 }]
  if (particular) places.push({ text: town.everything(), credit: SAID_ELSEWHERE })
  const found = Math.max(bestCoverage(queries, places), borneOut)
  const floor = particular ? WORDS_FLOOR : NAME_FLOOR
  const anyNote = town.strength(code)?.note === undefined ? 0 : ANY_NOTE
  return worthOf(level) * (floor + (1 - floor) * (anyNote + (1 - ANY_NOTE) * found))
}

/** The related strength (or listed office) that says most about the needed one; nothing when none lifts it above unknown. */
function bestRelated(town: Town, question: StrengthQuestion): Related | undefined {
  let best: Related | undefined
  const offer = (affinity: number, worth: number, from: Related['from']): void => {
    const utility = UNKNOWN_STRENGTH + affinity * Math.max(0, worth - UNKNOWN_STRENGTH)
    if (utility > (best?.utility ?? UNKNOWN_STRENGTH)) best = { utility, from }
  }
  for (const kin of question.kin) {
    const level = town.strength(kin.code)?.level
    if (level === undefined) continue
    const named = bestCoverage(question.naming, [{ text: town.note(kin.code), credit: 1 }])
    const affinity = kin.affinity + (1 - kin.affinity) * NAMED_IN_NOTE * named
    offer(affinity, evidencedWorth(town, question, { code: kin.code, level, queries: kin.queries, borneOut: 0 }), { code: kin.code, level })
  }
  if (question.code === 'satellite_office' && town.offices.length > 0) {
    offer(OFFICES_LISTED.affinity, worthOf(OFFICES_LISTED.level), { code: 'offices', level: null })
  }
  return best
}

function foundWords(town: Town, { code, asked }: StrengthQuestion): FoundWords | null {
  if (asked === null) return null
  const places: Place[] = [
    { text: town.note(code), credit: 1 },
    { text: town.everything(), credit: SAID_ELSEWHERE },
  ]
  const found = asked.query.terms.filter((term) => places.some(({ text }) => foundShare(term, text) > 0))
  return { asked: asked.words, found: [...new Set(found.map((term) => term.word))], coverage: coverage(asked.query, places) }
}

/**
 * How well a municipality serves a needed strength.
 * A stated level decides; related strengths may lift it by one level at most. What nobody stated has the base rate, or
 * what related strengths or mentioned words tell, and stays a question to ask.
 */
export function judgeStrength(town: Town, question: StrengthQuestion): Judged<StrengthReason> {
  const { code, leastLevel } = question
  const stated = town.strength(code)
  const related = bestRelated(town, question)
  const words = foundWords(town, question)
  const reason = (basis: StrengthReason['basis'], from: StrengthReason['from']): StrengthReason => ({
    kind: 'strength',
    basis,
    level: stated?.level ?? null,
    leastLevel,
    note: stated?.note ?? null,
    from,
    words,
  })
  if (stated !== undefined) {
    const borneOut = related === undefined ? 0 : (related.utility - UNKNOWN_STRENGTH) / (1 - UNKNOWN_STRENGTH)
    const own = evidencedWorth(town, question, { code, level: stated.level, queries: question.queries, borneOut })
    if (leastLevel !== null && stated.level < leastLevel) {
      return { utility: own * BELOW_LEAST_LEVEL, known: true, reason: reason('stated', null) }
    }
    const lifted = Math.min(related?.utility ?? 0, worthOf(stated.level + 1))
    return lifted > own
      ? { utility: lifted, known: true, reason: reason('stated', related?.from ?? null) }
      : { utility: own, known: true, reason: reason('stated', null) }
  }
  const said = question.asked === null ? 0 : coverage(question.asked.query, [{ text: town.everything(), credit: 1 }])
  const mentioned = UNKNOWN_STRENGTH + (MENTIONED - UNKNOWN_STRENGTH) * said
  if (related !== undefined && related.utility >= mentioned) {
    return { utility: related.utility, known: false, reason: reason('related', related.from) }
  }
  return { utility: mentioned, known: false, reason: reason(said > 0 ? 'mentioned' : 'unknown', null) }
}
