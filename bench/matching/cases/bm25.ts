import { searchable, termsOf } from '../../../src/matching/words/words.rules.ts'
import { expectedRank, type RankOfTruth } from './rankings.ts'
import type { CaseTown } from './read-cases.ts'

/** Robertson & Zaragoza 2009, with the constants most often taken. */
const saturation = 1.2
const byLength = 0.75

/** As the engine reads texts: a weakness speaks for nobody. */
const leastLevel = 3
const worthOfLevel = [0, 0.1, 0.4, 0.7, 1] as const

/** What BM25 is given beside the texts. */
export interface Bm25 {
  /** Words as the engine reads wishes, or every bigram of Han characters and katakana and every Latin word. */
  readonly words: 'of the engine' | 'all'
  /** Each occurrence counts as the level of its strength is worth, or once. */
  readonly levels: boolean
  readonly documentFrequency: boolean
}

interface Document {
  readonly code: string
  readonly occurrences: ReadonlyMap<string, number>
  readonly length: number
}

function allPieces(text: string): string[] {
  const { folded, latin } = searchable(text)
  const stretches = folded.match(/[\p{Script=Han}\p{Script=Katakana}ー々〆ヶ]+/gu) ?? []
  const bigrams = stretches.flatMap((stretch) => {
    const letters = Array.from(stretch)
    return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`)
  })
  return [...bigrams, ...latin().split(' ').filter(Boolean)]
}

function documentOf({ code, strengths: stated }: CaseTown, levels: boolean): Document {
  const occurrences = new Map<string, number>()
  let length = 0
  for (const { level, note } of stated) {
    if (level < leastLevel) continue
    const weight = levels ? (worthOfLevel[level - 1] ?? 0) : 1
    for (const piece of allPieces(note)) {
      occurrences.set(piece, (occurrences.get(piece) ?? 0) + weight)
      length += weight
    }
  }
  return { code, occurrences, length }
}

/** The ranking by BM25 of a company's words over what the municipalities say, the yardstick of the engine's reading. */
export function byBm25(towns: readonly CaseTown[], { words, levels, documentFrequency }: Bm25): RankOfTruth {
  const documents = towns.map((town) => documentOf(town, levels))
  const meanLength = documents.reduce((sum, { length }) => sum + length, 0) / documents.length
  const rarity = (piece: string): number => {
    const holders = documents.filter(({ occurrences }) => occurrences.has(piece)).length
    return documentFrequency ? Math.log(1 + (documents.length - holders + 0.5) / (holders + 0.5)) : 1
  }
  const weightIn = ({ occurrences, length }: Document, piece: string): number => {
    const count = occurrences.get(piece) ?? 0
    return (count * (saturation + 1)) / (count + saturation * (1 - byLength + (byLength * length) / meanLength))
  }
  return (one) => {
    const pieces = words === 'all' ? allPieces(one.words) : termsOf(one.words).flatMap((term) => term.pieces)
    const asked = [...new Set(pieces)].map((piece) => ({ piece, rare: rarity(piece) }))
    const scores = documents.map((document): [string, number] => [
      document.code,
      asked.reduce((sum, { piece, rare }) => sum + rare * weightIn(document, piece), 0),
    ])
    return expectedRank(new Map(scores), one.municipality)
  }
}
