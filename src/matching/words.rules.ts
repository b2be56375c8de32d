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
}

/** 生き方, 空き家: two characters around the ending of a verb are one word; around a particle (海と山) they are two. */
const runs =
  /(?<!\p{Script=Han})\p{Script=Han}(?![のとやにをはがでへもな])\p{Script=Hiragana}\p{Script=Han}|[\p{Script=Han}々〆ヶ]+|[\p{Script=Katakana}ー]+|\p{Script=Hiragana}+|[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}々〆ヶー]]+/gv
const hiragana = /^\p{Script=Hiragana}/u
const japanese = /^[\p{Script=Han}々〆ヶ\p{Script=Katakana}ー\p{Script=Hiragana}]/u
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

/** Particles and verb endings (の, など, したい) are this short; longer hiragana is a word (ものづくり). */
const longestParticle = 3
/** A word counts as found when more than this share of its pieces is: スマートオフィス is not スマートシティ. */
export const halfOfAWord = 0.5

const firstHiragana = 0x3041
const lastHiragana = 0x3096
const fromHiraganaToKatakana = 0x60

/** NFKC, lower case, hiragana to katakana. By code units in one pass: this runs over every note of every municipality. */
function fold(text: string): string {
  const normal = text.normalize('NFKC').toLowerCase()
  let folded = ''
  for (let index = 0; index < normal.length; index += 1) {
    const unit = normal.charCodeAt(index)
    folded += String.fromCharCode(unit >= firstHiragana && unit <= lastHiragana ? unit + fromHiraganaToKatakana : unit)
  }
  return folded
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word
}

function runsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(runs) ?? []
}

function latinWordsOf(text: string): string {
  const latin = runsOf(text).filter((run) => !japanese.test(run))
  return ` ${latin.map(singular).join(' ')} `
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

function bigrams(word: string): string[] {
  const letters = Array.from(word)
  if (letters.length < 2) return [word]
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`)
}

/** The words of a query in the order they stand; particles dropped, and single characters too where longer words are there. */
export function termsOf(text: string): Term[] {
  const terms = runsOf(text)
    .filter((run) => !emptyEnglishWords.has(run))
    .map((run): Term & { particle: boolean } => {
      const startsJapanese = japanese.test(run)
      const pieces = startsJapanese ? bigrams(fold(run)) : [singular(run)]
      return { word: run, pieces, latin: !startsJapanese, particle: hiragana.test(run) && run.length <= longestParticle }
    })
  const words = terms.filter((term) => !term.particle)
  const long = words.filter((term) => Array.from(term.word).length > 1)
  return (long.length > 0 ? long : words).map(({ word, pieces, latin }) => ({ word, pieces, latin }))
}

/** Share (0–1) of a word's pieces that `text` holds; 0 unless it is more than half. */
export function foundShare(term: Term, text: Searchable): number {
  if (text.folded === '') return 0
  let held = 0
  for (const piece of term.pieces) {
    if (term.latin ? text.latin().includes(` ${piece} `) : text.folded.includes(piece)) held += 1
  }
  const share = held / term.pieces.length
  return share > halfOfAWord ? share : 0
}
