import {
  ANY_NOTE,
  BELOW_LEAST_LEVEL,
  LEVEL_WORTH,
  MENTIONED,
  NAMED_IN_NOTE,
  OFFICES_LISTED,
  SAID_ELSEWHERE,
  UNKNOWN_STRENGTH,
  WORDS_FLOOR,
} from './constants.ts'
import type { FoundWords, StrengthReason } from './result.schemas.ts'
import { bestCoverage, nameOf, type StrengthQuestion } from './strength-question.ts'
import type { Strength } from '../catalog/matching-codes.ts'
import type { Town } from './town.ts'
import { coverage, foundShare, type Searchable, type Term } from './words.rules.ts'

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
export function worthOf(level: number): number {
  return LEVEL_WORTH[Math.min(Math.max(Math.round(level), 1), 5) - 1] ?? 0
}

/** Where words are looked for, and how much each place counts: the note, the catalog's name, anything else the town wrote. */
function placesOf(town: Town, code: Strength, elsewhere: boolean): { text: Searchable; credit: number }[] {
  const places = [
    { text: town.note(code), credit: 1 },
    { text: nameOf(code).text, credit: SAID_ELSEWHERE },
  ]
  return elsewhere ? [...places, { text: town.everything(), credit: SAID_ELSEWHERE }] : places
}

/** A level's worth, moved by how well the town's words bear out what is sought. */
function evidencedWorth(town: Town, code: Strength, level: number, queries: readonly (readonly Term[])[], elsewhere: boolean): number {
  const found = bestCoverage(queries, placesOf(town, code, elsewhere))
  const anyNote = town.strength(code)?.note === undefined ? 0 : ANY_NOTE
  return worthOf(level) * (WORDS_FLOOR + (1 - WORDS_FLOOR) * (anyNote + (1 - ANY_NOTE) * found))
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
    offer(affinity, evidencedWorth(town, kin.code, level, kin.queries, question.asked !== null), { code: kin.code, level })
  }
  if (question.code === 'satellite_office' && town.offices.length > 0) {
    offer(OFFICES_LISTED.affinity, worthOf(OFFICES_LISTED.level), { code: 'offices', level: null })
  }
  return best
}

function foundWords(town: Town, question: StrengthQuestion): FoundWords | null {
  if (question.asked === null) return null
  const terms = question.queries[0] ?? []
  const texts = [town.note(question.code), town.everything()]
  return {
    asked: question.asked,
    found: [...new Set(terms.filter((term) => texts.some((text) => foundShare(term, text) > 0)).map((term) => term.word))],
    coverage: bestCoverage(question.queries, [
      { text: town.note(question.code), credit: 1 },
      { text: town.everything(), credit: SAID_ELSEWHERE },
    ]),
  }
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
    const own = evidencedWorth(town, code, stated.level, question.queries, question.asked !== null)
    if (leastLevel !== null && stated.level < leastLevel) {
      return { utility: own * BELOW_LEAST_LEVEL, known: true, reason: reason('stated', null) }
    }
    const lifted = Math.min(related?.utility ?? 0, worthOf(stated.level + 1))
    return lifted > own
      ? { utility: lifted, known: true, reason: reason('stated', related?.from ?? null) }
      : { utility: own, known: true, reason: reason('stated', null) }
  }
  const said = question.asked === null ? 0 : coverage(question.queries[0] ?? [], [{ text: town.everything(), credit: 1 }])
  const mentioned = UNKNOWN_STRENGTH + (MENTIONED - UNKNOWN_STRENGTH) * said
  if (related !== undefined && related.utility >= mentioned) {
    return { utility: related.utility, known: false, reason: reason('related', related.from) }
  }
  return { utility: mentioned, known: false, reason: reason(said > 0 ? 'mentioned' : 'unknown', null) }
}
