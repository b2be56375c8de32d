/** A text made ready for being searched: kana folded to katakana for Japanese pieces, and its Latin words between spaces. */
export interface Searchable {
  readonly folded: string
  readonly latin: string
}

/** One word of a query with the pieces it is looked up by: bigrams of a Japanese word, or one whole Latin word. */
export interface Term {
  readonly word: string
  readonly pieces: readonly string[]
  readonly latin: boolean
}

const runs = /[\p{Script=Han}々〆ヶ]+|[\p{Script=Katakana}ー]+|[\p{Script=Hiragana}]+|[\p{L}\p{N}]+/gu
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
const halfOfAWord = 0.5

export const nothingToSearch: Searchable = { folded: '', latin: ' ' }

/** NFKC, lower case, hiragana to katakana. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u3041-\u3096]/gu, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) + 0x60))
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word
}

function runsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(runs) ?? []
}

/** Prepares `text` for `foundShare`. */
export function searchable(text: string): Searchable {
  const latin = runsOf(text).filter((run) => !japanese.test(run))
  return { folded: fold(text), latin: ` ${latin.map(singular).join(' ')} ` }
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
      const isJapanese = japanese.test(run)
      const pieces = isJapanese ? bigrams(fold(run)) : [singular(run)]
      return { word: run, pieces, latin: !isJapanese, particle: hiragana.test(run) && run.length <= longestParticle }
    })
  const words = terms.filter((term) => !term.particle)
  const long = words.filter((term) => Array.from(term.word).length > 1)
  return (long.length > 0 ? long : words).map(({ word, pieces, latin }) => ({ word, pieces, latin }))
}

/** Share (0–1) of a word's pieces that `text` holds; 0 unless it is more than half. */
export function foundShare(term: Term, text: Searchable): number {
  const held = term.pieces.filter((piece) => (term.latin ? text.latin.includes(` ${piece} `) : text.folded.includes(piece))).length
  const share = held / term.pieces.length
  return share > halfOfAWord ? share : 0
}

/** How much of the query the texts hold (0–1), each text counting with its `credit`; longer words weigh more. */
export function coverage(terms: readonly Term[], texts: readonly { text: Searchable; credit: number }[]): number {
  let pieces = 0
  let held = 0
  for (const term of terms) {
    const best = Math.max(0, ...texts.map(({ text, credit }) => credit * foundShare(term, text)))
    pieces += term.pieces.length
    held += best * term.pieces.length
  }
  return pieces === 0 ? 0 : held / pieces
}
