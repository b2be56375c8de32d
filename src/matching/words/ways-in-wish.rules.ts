import { strengthCodes, type Strength } from '../../catalog/matching-codes.ts'
import { namesKind } from './kinds.ts'
import { namedInWishes, waysOfSaying } from './ways-of-saying.ts'
import { isJapanese, searchable } from './words.rules.ts'
import { normalOf } from './word-runs.rules.ts'

/** A stretch of a wish that names a strength. */
export interface Naming {
  readonly code: Strength
  readonly at: number
  readonly end: number
  /** It names no more than one kind of the strength. */
  readonly kind?: boolean
}

/** Ways of saying strengths, and those of them that begin with the same two letters: a wish is read once, however many there are. */
interface KnownWays {
  readonly codesOf: ReadonlyMap<string, readonly Strength[]>
  readonly byStart: ReadonlyMap<string, readonly string[]>
}

function waysByStart(ways: readonly { readonly code: Strength; readonly text: string }[]): KnownWays {
  const codesOf = Map.groupBy(ways, ({ text }) => text)
  return {
    codesOf: new Map([...codesOf].map(([text, said]) => [text, said.map(({ code }) => code)])),
    byStart: Map.groupBy(codesOf.keys(), (text) => text.slice(0, 2)),
  }
}

const inJapanese = waysByStart(
  strengthCodes.flatMap((code) => {
    const { ja, en } = waysOfSaying[code]
    return [...ja, ...en, ...(namedInWishes[code] ?? [])].filter(isJapanese).map((way) => ({ code, text: searchable(way).folded }))
  }),
)
const inLatin = waysByStart(
  strengthCodes.flatMap((code) => {
    const { ja, en } = waysOfSaying[code]
    return [...ja, ...en].filter((way) => !isJapanese(way)).map((way) => ({ code, text: searchable(way).latin() }))
  }),
)

function namingsIn(text: string, { codesOf, byStart }: KnownWays): Naming[] {
  const found: Naming[] = []
  for (let at = 0; at < text.length - 1; at += 1) {
    for (const way of byStart.get(text.slice(at, at + 2)) ?? []) {
      if (!text.startsWith(way, at)) continue
      for (const code of codesOf.get(way) ?? []) found.push({ code, at, end: at + way.length, kind: namesKind(code, way) })
    }
  }
  return found
}

/** A way inside a longer one is no way by itself: 大学 in 大学卒, 人材 in IT人材. */
function withoutInner(namings: readonly Naming[]): Naming[] {
  const isInner = ({ at, end }: Naming): boolean =>
    namings.some((other) => other.at <= at && other.end >= end && other.end - other.at > end - at)
  return namings.filter((naming) => !isInner(naming))
}

const formerBuilding =
  /(?<=使われなく[^、。]{0,4}た|使われていない|使わなくなった|廃業した|閉[校園]した|(?<!地|次)元|旧)(?:保育[所園]|幼稚園|小学校|中学校|高校|学校|校舎|病院|旅館|料亭|倉庫|工場|公民館|庁舎|店舗|住宅)/gu

/** 「使われなくなった保育所」 asks for a building, not for what was done in it. */
function formerBuildingsIn(normal: string): Naming[] {
  return [...normal.matchAll(formerBuilding)].map(({ 0: building, index: at }) => ({
    code: 'distinctive_property',
    at,
    end: at + building.length,
  }))
}

const joined =
  /(?<![\p{Script=Han}\p{Script=Katakana}ー])(?=([\p{Script=Han}\p{Script=Katakana}ー]{2,})の([\p{Script=Han}\p{Script=Katakana}ー]{2,}))/gu

/** 地域の課題 is 地域課題, whole words on either side. */
function joinedIn(normal: string): Naming[] {
  return [...normal.matchAll(joined)].flatMap(({ 1: first = '', 2: second = '', index: at }) => {
    const codes = inJapanese.codesOf.get(searchable(first + second).folded) ?? []
    return codes.map((code) => ({ code, at, end: at + first.length + 1 + second.length }))
  })
}

const landscape = /(?<![\p{Script=Han}\p{Script=Katakana}ー])[海山川湖森](?![\p{Script=Han}\p{Script=Katakana}ー々])/gu

/** 海 by itself; not in 北海道, and no person's name. */
function landscapesIn(normal: string): Naming[] {
  return [...normal.matchAll(landscape)].map(({ index: at }) => ({ code: 'nature_resort', at, end: at + 1, kind: true }))
}

/** Where a wish names strengths in Japanese; places are those of the wish after NFKC. */
export function japaneseNamingsIn(wish: string): Naming[] {
  const normal = normalOf(wish)
  const buildings = formerBuildingsIn(normal)
  const said = [...namingsIn(searchable(wish).folded, inJapanese), ...joinedIn(normal), ...landscapesIn(normal)]
  const isInBuilding = (naming: Naming): boolean => buildings.some(({ at, end }) => naming.at >= at && naming.at < end)
  return withoutInner([...said.filter((naming) => !isInBuilding(naming)), ...buildings])
}

/** The ways in Latin letters that stand in a wish, between spaces, with the strength each names. */
export function latinNamingsIn(wish: string): { readonly code: Strength; readonly way: string; readonly kind: boolean }[] {
  const text = searchable(wish).latin()
  return namingsIn(text, inLatin).map(({ code, at, end, kind = false }) => ({ code, way: text.slice(at, end), kind }))
}
