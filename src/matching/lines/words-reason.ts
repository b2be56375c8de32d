import type { Industry } from '../../catalog/industries.ts'
import type { Strength } from '../../catalog/matching-codes.ts'
import type { WordsCriterion } from '../criteria/company-criteria.ts'
import type { FoundWords, Reason } from '../result.schemas.ts'
import type { StrengthQuestion } from '../criteria/strength-question.ts'
import type { Market } from '../market/market.ts'
import type { Town } from '../market/town.ts'
import { ALIKE, UNKNOWN_STRENGTH } from '../score/constants.ts'
import { namedWeight, wordWeight } from '../score/words-column.ts'
import { alikeOf } from '../words/kinds.ts'
import { foundShare, halfOfAWord, type Term } from '../words/words.rules.ts'

type Asked = NonNullable<StrengthQuestion['asked']>

/** What is held (0–1) of each word: those held by more than half, those held in part, and how much of all by their weights. */
function foundOf({ words: asked, terms, denied }: Asked, weights: readonly number[], held: readonly number[]): FoundWords {
  const wordsHeld = (test: (share: number) => boolean): string[] => [
    ...new Set(terms.filter((_, index) => test(held[index] ?? 0)).map(({ word }) => word)),
  ]
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const part = weights.reduce((sum, weight, index) => sum + weight * (held[index] ?? 0), 0)
  const found = wordsHeld((share) => share > halfOfAWord)
  const partly = wordsHeld((share) => share > 0 && share <= halfOfAWord).filter((word) => !found.includes(word))
  const inPart = partly.length > 0 && { partly }
  const leftOut = denied.length > 0 && { denied: [...denied] }
  return { asked, found, ...inPart, ...leftOut, coverage: whole === 0 ? 0 : part / whole }
}

/** Which of the words about a needed strength a municipality's texts hold, in part by another word for that kind of it, and how much. */
export function foundWords(town: Town, code: Strength, asked: Asked): FoundWords {
  const fields = town.fields()
  const shareOf = (term: Term): number => fields.reduce((best, { text }) => Math.max(best, foundShare(term, text)), 0)
  const held = asked.terms.map((term) => Math.max(shareOf(term), ...alikeOf(code, term).map((alike) => ALIKE * shareOf(alike))))
  return foundOf(asked, asked.terms.map(wordWeight), held)
}

type WordsReason = Extract<Reason, { kind: 'words' }>

/** Which of the named strengths stand above the base rate at a municipality, best first. */
function countingHere(market: Market, industry: Industry, town: number, named: readonly Strength[]): NonNullable<WordsReason['through']> {
  return named
    .flatMap((code) => {
      const standing = market.standings.of(code, industry).judged[town]
      return standing === undefined || standing.utility <= UNKNOWN_STRENGTH ? [] : [{ code, standing }]
    })
    .toSorted((a, b) => b.standing.utility - a.standing.utility)
    .map(({ code, standing: { basis, level } }) => ({ code, level: basis === 'stated' ? level : null }))
}

/** What the score found of a company's free words at one municipality, and the strengths they name. */
export function freeWordsReason(
  market: Market,
  town: number,
  industry: Industry,
  { words: asked, terms, denied }: WordsCriterion,
  held: readonly Float64Array[],
): WordsReason {
  const words = foundOf(
    { words: asked, terms: terms.map(({ term }) => term), denied },
    terms.map(namedWeight),
    held.map((column) => column[town] ?? 0),
  )
  const strengths = [...new Set(terms.flatMap((term) => term.strengths))]
  const through = countingHere(market, industry, town, strengths)
  return { kind: 'words', basis: words.coverage > 0 ? 'mentioned' : 'unknown', words, strengths, through }
}
