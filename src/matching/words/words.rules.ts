import { fold } from './fold.ts'
import { beginsPlaceName, isInPlaceName } from './place-names.ts'
import { latinRunsOf, type Run, runsOf } from './word-runs.rules.ts'

/** A text made ready for being searched. */
export interface Searchable {
  /** Kana folded to katakana, for Japanese pieces. */
  readonly folded: string
  /** Its Latin words between spaces; made when a Latin word is first looked for. */
  latin(): string
}

/** One word of a query with the pieces it is looked up by: bigrams of a Japanese word, or one whole Latin word. */
export interface Term {
  readonly word: string
  readonly pieces: readonly string[]
  readonly latin: boolean
  /** A word in hiragana is found whole or not at all: its pieces stand in many others (おんせん, センター). */
  readonly whole?: true
}

const emptyEnglishWords = new Set([
  'a',
  'an',
  'and',
  'at',
  'by',
  'for',
  'from',
  'in',
  'of',
  'on',
  'or',
  'that',
  'the',
  'to',
  'want',
  'with',
])

/** A share that only a word found whole is above. */
const almostWhole = 0.999

/** A word counts as found when more than this share of its pieces is: スマートオフィス is not スマートシティ. */
export const halfOfAWord = 0.5

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word
}

function latinWordsOf(text: string): string {
  return ` ${latinRunsOf(text).map(singular).join(' ')} `
}

/** Prepares `text` for `foundShare`. */
export function searchable(text: string): Searchable {
  let latin: string | undefined
  return { folded: fold(text), latin: () => (latin ??= latinWordsOf(text)) }
}

/** Whether a text has a Japanese character. */
export function isJapanese(text: string): boolean {
  return /[\p{Script=Han}々〆ヶ\p{Script=Katakana}ー\p{Script=Hiragana}]/v.test(text)
}

const hiraganaOnly = /^\p{Script=Hiragana}+$/u
const han = /\p{Script=Han}/u

/** Bigrams; of a word with Han characters only those that hold one, as the rest of it are endings (採りたい). */
function bigrams(word: string): string[] {
  const letters = Array.from(word)
  if (letters.length < 2) return [word]
  const pieces = letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`)
  return han.test(word) ? pieces.filter((piece) => han.test(piece)) : pieces
}

/** A Japanese word as it is looked up. */
export function japaneseTerm(word: string): Term {
  const term = { word, pieces: bigrams(fold(word)), latin: false }
  return hiraganaOnly.test(word) ? { ...term, whole: true } : term
}

/** A term and the stretch of the text it is taken from. */
export interface PlacedTerm {
  readonly term: Term
  readonly at: number
  readonly end: number
}

/** An adjective is looked up by its first character: 若い in 若手, too. */
function termOfRun({ word, latin, kind }: Run): Term {
  if (latin) return { word, pieces: [singular(word)], latin }
  return kind === 'letter' ? { word, pieces: Array.from(fold(word)).slice(0, 1), latin } : japaneseTerm(word)
}

function placed(run: Run): PlacedTerm {
  return { term: termOfRun(run), at: run.at, end: run.at + run.word.length }
}

function runsThatSay(text: string): Run[] {
  return runsOf(text).filter(({ word }) => !emptyEnglishWords.has(word))
}

/** The words of a query in the order they stand; particles dropped, and single characters too where longer words are there. */
export function termsOf(text: string): Term[] {
  const said = runsThatSay(text)
  const words = said.filter(({ kind }) => kind === 'word')
  return (words.length > 0 ? words : said).map((run) => placed(run).term)
}

/**
 * The same with single characters that carry a meaning by themselves (海の, 若い), and with their places in the text. `orAnything`:
 * where there is nothing else, other single characters too.
 */
export function placedTermsOf(text: string, { orAnything }: { orAnything: boolean }): PlacedTerm[] {
  const said = runsThatSay(text)
  const telling = said.filter(({ kind }) => kind !== 'rest')
  return (telling.length > 0 || !orAnything ? telling : said).map(placed)
}

/** Whether a term is looked up by a single character. */
export function isLetter({ pieces, latin }: Term): boolean {
  return !latin && pieces.length === 1 && Array.from(pieces[0] ?? '').length === 1
}

function isHanAt(text: string, at: number): boolean {
  return han.test(String.fromCodePoint(text.codePointAt(at) ?? 0))
}

/**
 * A single Han character is found where a word begins or ends with it that is no name of a place: 海 in 海辺 and 日本海, not in 北海道 or
 * 海老名市, 島 in 離島, not in 広島.
 */
function holdsJapanese(text: string, piece: string): boolean {
  if (Array.from(piece).length > 1 || !han.test(piece)) return text.includes(piece)
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
    const begins = at === 0 || !isHanAt(text, at - 1)
    if (begins ? !beginsPlaceName(text, at) : !isHanAt(text, at + piece.length) && !isInPlaceName(text, at)) return true
  }
  return false
}

/** Above which share of its pieces a word is found where others are above `least`. */
export function leastShare({ whole }: Term, least: number): number {
  return whole === true ? almostWhole : least
}

/** Share (0–1) of a word's pieces that `text` holds; 0 unless it is more than half. */
export function foundShare(term: Term, text: Searchable): number {
  if (text.folded === '') return 0
  let held = 0
  for (const piece of term.pieces) {
    if (term.latin ? text.latin().includes(` ${piece} `) : holdsJapanese(text.folded, piece)) held += 1
  }
  const share = held / term.pieces.length
  return share > leastShare(term, halfOfAWord) ? share : 0
}
