/** What a consultant did with one municipality of a run. */
export interface Adjustment {
  readonly code: string
  readonly act: 'pin' | 'exclude' | 'place' | 'release'
  /** Of a placed one: where in the consultants' order, from 1. */
  readonly position: number | null
}

export interface DeskOrder<Act extends Adjustment> {
  /** Codes in the consultants' order. */
  readonly order: readonly string[]
  /** The act that counts, by code; none for what was never adjusted or was released. */
  readonly inForce: ReadonlyMap<string, Act>
}

/** The last act on each municipality, in the order these were done; a release leaves nothing. */
function actsInForce<Act extends Adjustment>(adjustments: readonly Act[]): Map<string, Act> {
  const inForce = new Map<string, Act>()
  for (const adjustment of adjustments) {
    // Set anew rather than in place: who is pinned again stands behind those pinned before.
    inForce.delete(adjustment.code)
    if (adjustment.act !== 'release') inForce.set(adjustment.code, adjustment)
  }
  return inForce
}

/** The free place nearest to `wished` (0-based): itself, else the next one down the list, else the last free one above. */
function freePlace(slots: readonly (string | undefined)[], wished: number): number {
  for (let at = wished; at < slots.length; at += 1) if (slots[at] === undefined) return at
  return slots.lastIndexOf(undefined)
}

/**
 * The consultants' order of a run: the pinned first, in the order they were pinned; the placed at their position, unless it is taken by
 * a pinned one or by one placed later (then the next that is free); the excluded left out; everyone else as the engine ranked them.
 * @param engineOrder codes of all candidates by rank, each once.
 * @param adjustments in the order they were done; those of municipalities that are no candidates change nothing.
 */
export function applyAdjustments<Act extends Adjustment>(engineOrder: readonly string[], adjustments: readonly Act[]): DeskOrder<Act> {
  const candidates = new Set(engineOrder)
  const inForce = actsInForce(adjustments.filter(({ code }) => candidates.has(code)))
  const acts = [...inForce.values()]
  const listed = engineOrder.filter((code) => inForce.get(code)?.act !== 'exclude')
  const slots: (string | undefined)[] = Array.from({ length: listed.length }, () => undefined)
  for (const [at, { code }] of acts.filter(({ act }) => act === 'pin').entries()) slots[at] = code
  for (const { code, position } of acts.filter(({ act }) => act === 'place').toReversed()) {
    slots[freePlace(slots, Math.min(position ?? 1, slots.length) - 1)] = code
  }
  const others = listed.filter((code) => !inForce.has(code)).values()
  return { order: slots.map((code) => code ?? others.next().value ?? ''), inForce }
}
