import type { Strength } from '../../catalog/matching-codes.ts'
import { beginsPlaceName, isInPlaceName } from './place-names.ts'
import type { Searchable, Term } from './words.rules.ts'

/** Where a text of a municipality stands: the note of one of its strengths, the name of an office, a project. */
export type TextField = Strength | 'office' | 'project'

/** The place of a text: its field and how good (level 1–5) the municipality calls what it is about. */
export interface TextPlace {
  readonly field: TextField
  readonly level: number
}

export interface FieldText extends TextPlace {
  readonly text: Searchable
}

type Found = (town: number, share: number, place: TextPlace) => void

/**
 * Inverted index over the texts of all municipalities: Japanese by the Han characters that words begin with and by bigrams of the folded
 * text, Latin by whole words. It finds what `foundShare` finds, without reading the texts again.
 */
export interface TextIndex {
  /** Tells, for every text that holds more than the share `least` (0–1) of the term's pieces, its municipality, its place and the share. */
  find(term: Term, least: number, found: Found): void
  /** The index after the texts of some municipalities changed; this one must not be used any more. */
  replace(changed: ReadonlyMap<number, readonly FieldText[]>): TextIndex
}

const gone = -1
/** Texts that were replaced stay in the lists as dead ones until they are this share of all. */
const mostDead = 0.25

const firstHan = 0x3400
const japaneseRanges = [
  [0x3005, 0x3007],
  [0x30a1, 0x30fc],
  [firstHan, 0x9fff],
  [0xf900, 0xfaff],
  [0x20000, 0x3ffff],
] as const

function isJapanese(point: number): boolean {
  return japaneseRanges.some(([first, last]) => point >= first && point <= last)
}

/** Han as a script: 々 and 〇 stand below the others. */
function isHan(point: number): boolean {
  return point >= firstHan || point === 0x3005 || point === 0x3007
}

/** Above every code point, so that two of them make one whole number. */
const pointBase = 0x110000

function japaneseKey(piece: string): number {
  const first = piece.codePointAt(0) ?? 0
  const second = piece.codePointAt(first > 0xffff ? 2 : 1)
  return second === undefined ? first : first * pointBase + second
}

/** `after`: where the next character begins. */
function isByItself(text: string, at: number, followsHan: boolean, after: number): boolean {
  if (!followsHan) return !beginsPlaceName(text, at)
  const next = text.codePointAt(after) ?? 0
  return !(isJapanese(next) && isHan(next)) && !isInPlaceName(text, at)
}

function keysOf(text: Searchable): Set<number | string> {
  const keys = new Set<number | string>()
  let previous = 0
  let at = 0
  for (const letter of text.folded) {
    const point = letter.codePointAt(0) ?? 0
    const here = isJapanese(point) ? point : 0
    // A single character is looked for only where a word begins or ends with it that is no name of a place: 海 in 海辺, not in 北海道.
    if (here >= firstHan && !keys.has(here) && isByItself(text.folded, at, isHan(previous), at + letter.length)) keys.add(here)
    if (here > 0 && previous > 0) keys.add(previous * pointBase + here)
    previous = here
    at += letter.length
  }
  for (const word of text.latin().split(' ')) if (word !== '') keys.add(word)
  return keys
}

/** Whole numbers in the order they were added. */
class NumberList {
  length = 0
  numbers = new Int32Array(4)
  push(value: number): void {
    if (this.length === this.numbers.length) {
      const longer = new Int32Array(2 * this.length)
      longer.set(this.numbers)
      this.numbers = longer
    }
    this.numbers[this.length] = value
    this.length += 1
  }
}

/** One text a number; a list of them for every piece. `held` counts the pieces of one term in each while it is looked for. */
interface Lists {
  readonly towns: NumberList
  readonly places: TextPlace[]
  readonly textsOfTown: Map<number, number[]>
  readonly postings: Map<number | string, NumberList>
  held: Uint8Array
  readonly touched: NumberList
  dead: number
}

function add(lists: Lists, town: number, place: FieldText): void {
  const at = lists.towns.length
  lists.towns.push(town)
  lists.places.push(place)
  const known = lists.textsOfTown.get(town)
  if (known === undefined) lists.textsOfTown.set(town, [at])
  else known.push(at)
  for (const key of keysOf(place.text)) {
    const posting = lists.postings.get(key) ?? new NumberList()
    posting.push(at)
    lists.postings.set(key, posting)
  }
}

const none = new NumberList()
/** More pieces than any counter holds: the longest word of a wish of 500 letters has 499. Such a word is found by its first pieces. */
const mostPieces = 255

function find(lists: Lists, term: Term, least: number, found: Found): void {
  if (lists.held.length < lists.towns.length) lists.held = new Uint8Array(2 * lists.towns.length)
  const { held, places, touched } = lists
  const towns = lists.towns.numbers
  const pieces = term.pieces.slice(0, mostPieces)
  const postings = pieces
    .map((piece) => lists.postings.get(term.latin ? piece : japaneseKey(piece)) ?? none)
    .toSorted((a, b) => a.length - b.length)
  // A text that holds more than half of the pieces holds one of the rarer half, so only those bring in texts to look at.
  const bringing = pieces.length - Math.floor(least * pieces.length)
  touched.length = 0
  for (const [order, { numbers, length }] of postings.entries()) {
    for (let index = 0; index < length; index += 1) {
      const at = numbers[index] ?? 0
      const count = held[at] ?? 0
      if (count > 0) held[at] = count + 1
      else if (order < bringing) {
        held[at] = 1
        touched.push(at)
      }
    }
  }
  for (let index = 0; index < touched.length; index += 1) {
    const at = touched.numbers[index] ?? 0
    const share = (held[at] ?? 0) / pieces.length
    held[at] = 0
    const town = towns[at] ?? gone
    const place = places[at]
    if (town !== gone && place !== undefined && share > least) found(town, share, place)
  }
}

/** Indexes the texts of each municipality; the place in `towns` is the number it is found by. */
export function indexTexts(towns: readonly (readonly FieldText[])[]): TextIndex {
  const lists: Lists = {
    towns: new NumberList(),
    places: [],
    textsOfTown: new Map(),
    postings: new Map(),
    held: new Uint8Array(0),
    touched: new NumberList(),
    dead: 0,
  }
  for (const [town, texts] of towns.entries()) for (const text of texts) add(lists, town, text)
  return indexOver(lists, [...towns])
}

function indexOver(lists: Lists, texts: (readonly FieldText[])[]): TextIndex {
  return {
    find: (term, least, found) => {
      find(lists, term, least, found)
    },
    replace(changed) {
      for (const [town, replacement] of changed) {
        for (const at of lists.textsOfTown.get(town) ?? []) {
          lists.towns.numbers[at] = gone
          lists.dead += 1
        }
        lists.textsOfTown.delete(town)
        texts[town] = replacement
        for (const text of replacement) add(lists, town, text)
      }
      return lists.dead > mostDead * lists.towns.length ? indexTexts(texts) : indexOver(lists, texts)
    },
  }
}
