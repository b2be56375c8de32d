/** One thing in which a repeated run differs from the stored one; `null` where one of the two has nothing. */
export interface Difference {
  /** Where: `candidates.072028.companySide.contributions.smart_city.points`. */
  readonly what: string
  readonly stored: Scalar
  readonly now: Scalar
}

export type Scalar = string | number | boolean | null

function isScalar(value: unknown): value is Scalar {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}

/** Entries of lists are told apart by what they are about, so that one that moved is not taken for another. */
function keyOf(entry: unknown, index: number): string {
  if (typeof entry !== 'object' || entry === null) return String(index)
  const { criterion, code, side, ask } = entry as Readonly<Record<string, unknown>>
  const name = criterion ?? code
  if (typeof name !== 'string') return String(index)
  return typeof side === 'string' && ask !== undefined ? `${side}.${name}` : name
}

function entriesOf(value: unknown): Map<string, unknown> {
  if (Array.isArray(value)) {
    const named = new Map(value.map((entry: unknown, index) => [keyOf(entry, index), entry]))
    return named.size === value.length ? named : new Map(value.map((entry: unknown, index) => [String(index), entry]))
  }
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : new Map()
}

/**
 * Every difference between two values as they are stored (JSON), leaf by leaf; numbers bit for bit. A list whose entries are the same in
 * another order differs, too: by `….order`.
 */
export function differencesBetween(what: string, stored: unknown, now: unknown): Difference[] {
  if (isScalar(stored) && isScalar(now)) return Object.is(stored, now) ? [] : [{ what, stored, now }]
  if (isScalar(stored) || isScalar(now)) {
    return [{ what, stored: isScalar(stored) ? stored : JSON.stringify(stored), now: isScalar(now) ? now : JSON.stringify(now) }]
  }
  const before = entriesOf(stored)
  const after = entriesOf(now)
  const keys = [...new Set([...before.keys(), ...after.keys()])]
  const within = keys.flatMap((key) => differencesBetween(`${what}.${key}`, before.get(key) ?? null, after.get(key) ?? null))
  if (within.length > 0 || !Array.isArray(stored)) return within
  const [orderBefore, orderAfter] = [[...before.keys()].join(), [...after.keys()].join()]
  return orderBefore === orderAfter ? [] : [{ what: `${what}.order`, stored: orderBefore, now: orderAfter }]
}

/** A value as JSON keeps it: the sign of a zero and members without a value do not survive. */
export function asStored(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
