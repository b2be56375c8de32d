import type { Strength } from '../catalog/matching-codes.ts'
import { halfOfAWord, type Searchable, type Term } from './words.rules.ts'

/** Where a text of a municipality stands: the note of one of its strengths, the name of an office, a project. */
export type TextField = Strength | 'office' | 'project'

export interface FieldText {
  readonly field: TextField
  readonly text: Searchable
}

/**
 * Inverted index over the texts of all municipalities: Japanese by single Han characters and bigrams of the folded text, Latin by
 * whole words. It finds what `foundShare` finds, without reading the texts again.
 */
export interface TextIndex {
  /** Reads, for every text that holds the term (more than half of its pieces), its municipality, its field and the share held. */
  find(term: Term, found: (town: number, field: TextField, share: number) => void): void
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

/** Above every code point, so that two of them make one whole number. */
const pointBase = 0x110000

function japaneseKey(piece: string): number {
  const first = piece.codePointAt(0) ?? 0
  const second = piece.codePointAt(first > 0xffff ? 2 : 1)
  return second === undefined ? first : first * pointBase + second
}

function keysOf(text: Searchable): Set<number | string> {
  const keys = new Set<number | string>()
  let previous = 0
  for (const letter of text.folded) {
    const point = letter.codePointAt(0) ?? 0
    const here = isJapanese(point) ? point : 0
    if (here >= firstHan) keys.add(here)
    if (here > 0 && previous > 0) keys.add(previous * pointBase + here)
    previous = here
  }
  for (const word of text.latin().split(' ')) if (word !== '') keys.add(word)
  return keys
}

/** Lists of a growing number of texts; `held` counts the pieces of one term in each while it is looked for. */
interface Lists {
  readonly towns: number[]
  readonly fields: TextField[]
  readonly fieldsOfTown: Map<number, number[]>
  readonly postings: Map<number | string, number[]>
  held: Uint16Array
  dead: number
}

function add(lists: Lists, town: number, { field, text }: FieldText): void {
  const at = lists.towns.length
  lists.towns.push(town)
  lists.fields.push(field)
  const known = lists.fieldsOfTown.get(town)
  if (known === undefined) lists.fieldsOfTown.set(town, [at])
  else known.push(at)
  for (const key of keysOf(text)) {
    const posting = lists.postings.get(key)
    if (posting === undefined) lists.postings.set(key, [at])
    else posting.push(at)
  }
}

function find(lists: Lists, term: Term, found: (town: number, field: TextField, share: number) => void): void {
  if (lists.held.length < lists.towns.length) lists.held = new Uint16Array(lists.towns.length)
  const { held, towns, fields } = lists
  const touched: number[] = []
  for (const piece of term.pieces) {
    for (const at of lists.postings.get(term.latin ? piece : japaneseKey(piece)) ?? []) {
      const count = held[at] ?? 0
      if (count === 0) touched.push(at)
      held[at] = count + 1
    }
  }
  for (const at of touched) {
    const share = (held[at] ?? 0) / term.pieces.length
    held[at] = 0
    const town = towns[at] ?? gone
    const field = fields[at]
    if (town !== gone && field !== undefined && share > halfOfAWord) found(town, field, share)
  }
}

/** Indexes the texts of each municipality; the place in `towns` is the number it is found by. */
export function indexTexts(towns: readonly (readonly FieldText[])[]): TextIndex {
  const lists: Lists = { towns: [], fields: [], fieldsOfTown: new Map(), postings: new Map(), held: new Uint16Array(0), dead: 0 }
  for (const [town, texts] of towns.entries()) for (const text of texts) add(lists, town, text)
  return indexOver(lists, [...towns])
}

function indexOver(lists: Lists, texts: (readonly FieldText[])[]): TextIndex {
  return {
    find: (term, found) => {
      find(lists, term, found)
    },
    replace(changed) {
      for (const [town, replacement] of changed) {
        for (const at of lists.fieldsOfTown.get(town) ?? []) {
          lists.towns[at] = gone
          lists.dead += 1
        }
        lists.fieldsOfTown.delete(town)
        texts[town] = replacement
        for (const text of replacement) add(lists, town, text)
      }
      return lists.dead > mostDead * lists.towns.length ? indexTexts(texts) : indexOver(lists, texts)
    },
  }
}
