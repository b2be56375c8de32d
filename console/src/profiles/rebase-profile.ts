/** A field that two changed into different things: its way down from the profile (rows by their code or name), and what each stated. */
export interface Contested {
  readonly path: readonly string[]
  /** Undefined: taken away, or left unsaid. */
  readonly mine: unknown
  readonly theirs: unknown
}

export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)
const isCode = (value: unknown) => typeof value === 'string'
const isCodes = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isCode)
export const isRows = (value: unknown): value is readonly Fields[] => Array.isArray(value) && value.every(isFields)
const orLeft =
  <Stated>(is: (value: unknown) => value is Stated) =>
  (value: unknown): value is Stated | undefined =>
    value === undefined || is(value)

/** Whether two say the same; neither the order of fields nor that of a list of codes says anything. */
export function isSameStatement(one: unknown, other: unknown): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))
}

function inOrder(value: unknown): unknown {
  if (isCodes(value)) return value.toSorted()
  if (Array.isArray(value)) return value.map(inOrder)
  if (!isFields(value)) return value
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((key) => [key, inOrder(value[key])]),
  )
}

/**
 * What one typed upon a profile that somebody else stated anew meanwhile: the changes of both, field by field and row by row (rows are known
 * by their code or name). `contested`: what both changed differently, which is as one typed it.
 */
export function rebaseProfile<Profile extends object>(
  before: Profile,
  mine: Profile,
  theirs: Profile,
): { profile: Profile; contested: Contested[] } {
  const contested: Contested[] = []
  return { profile: merge([], before, mine, theirs, contested) as Profile, contested } // each field is of one of the two
}

function merge(path: readonly string[], before: unknown, mine: unknown, theirs: unknown, contested: Contested[]): unknown {
  if (isSameStatement(mine, before)) return theirs
  if (isSameStatement(theirs, before) || isSameStatement(mine, theirs)) return mine
  const sides = [before, mine, theirs]
  const leftOut = (merged: object) => (Object.keys(merged).length === 0 && [mine, theirs].includes(undefined) ? undefined : merged)
  if (sides.every(orLeft(isFields))) {
    const [was = {}, own = {}, others = {}] = sides
    return leftOut(mergeFields(path, was, own, others, contested))
  }
  if (sides.every(orLeft(isCodes))) {
    const [was = [], own = [], others = []] = sides
    const kept = others.filter((code) => own.includes(code) || !was.includes(code))
    return leftOut([...kept, ...own.filter((code) => !was.includes(code) && !kept.includes(code))])
  }
  if (sides.every(orLeft(isRows))) {
    const [was = [], own = [], others = []] = sides
    return leftOut(mergeRows(path, was, own, others, contested))
  }
  contested.push({ path, mine, theirs })
  return mine
}

function mergeFields(path: readonly string[], before: Fields, mine: Fields, theirs: Fields, contested: Contested[]): Fields {
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])]
  const merged = keys.map((key) => [key, merge([...path, key], before[key], mine[key], theirs[key], contested)] as const)
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined))
}

function mergeRows(
  path: readonly string[],
  before: readonly Fields[],
  mine: readonly Fields[],
  theirs: readonly Fields[],
  contested: Contested[],
): Fields[] {
  const [was, own, others] = [byName(before), byName(mine), byName(theirs)]
  return [...new Set([...others.keys(), ...own.keys()])].flatMap((name) => {
    const [one, other] = [own.get(name), others.get(name)]
    // A row that one took away is there as a whole or not at all.
    if (one && other) return [mergeFields([...path, name], was.get(name) ?? {}, one, other, contested)]
    const kept = mergeWhole([...path, name], was.get(name), one, other, contested)
    return kept ? [kept] : []
  })
}

function mergeWhole(
  path: readonly string[],
  before: Fields | undefined,
  mine: Fields | undefined,
  theirs: Fields | undefined,
  contested: Contested[],
): Fields | undefined {
  if (isSameStatement(mine, before)) return theirs
  if (!isSameStatement(theirs, before)) contested.push({ path, mine, theirs })
  return mine
}

/** Rows by what they are known by; of several with one name, the second, third and so on are told apart by that. */
export function byName(rows: readonly Fields[]): Map<string, Fields> {
  const named = new Map<string, Fields>()
  for (const row of rows) {
    const stated = row['code'] ?? row['name']
    const name = typeof stated === 'string' ? stated : ''
    let known = name
    for (let place = 2; named.has(known); place += 1) known = `${name} (${String(place)})`
    named.set(known, row)
  }
  return named
}
