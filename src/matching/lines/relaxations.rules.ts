import { inCatalogOrder } from '../score/catalog-order.rules.ts'
import type { OfficeCriterion } from '../criteria/company-criteria.ts'
import { violationsOf } from './explain-excluded.ts'
import type { Market } from '../market/market.ts'
import { findBestOffice, judgeOffices } from '../market/office-columns.ts'
import type { RankedMarket } from '../score/rank-market.ts'
import type { Criterion, Side } from '../result.schemas.ts'

/** A must-have: the company's own, or one that municipalities have of companies (of all that state it). */
export interface MustHave {
  readonly side: Side
  readonly criterion: Criterion
}

/** `excludes`: municipalities it rules out, whatever else does; `frees`: how many become candidates if it alone is only a wish. */
export interface CountedMustHave extends MustHave {
  readonly excludes: number
  readonly frees: number
}

export interface Relaxations {
  /** Every must-have that rules somebody out, alone or together with others; most freeing first. */
  readonly mustHaves: readonly CountedMustHave[]
  /** Must-haves that together rule out everybody, though none of each set could be missed for that. */
  readonly conflicts: readonly (readonly MustHave[])[]
}

/** Conflicts told, at most. */
const mostConflicts = 3

/** Excluded municipalities that miss the same must-haves, those about offices left aside. */
interface Group {
  readonly missed: ReadonlySet<string>
  readonly towns: number[]
}

function keyOf({ side, criterion }: MustHave): string {
  return `${side} ${criterion}`
}

function groupsOf(market: Market, { plan, excluded }: RankedMarket): { groups: readonly Group[]; missed: readonly MustHave[] } {
  const others = { plan: { ...plan, criteria: plan.criteria.filter(({ kind }) => kind !== 'office') } }
  const groups = new Map<string, Group>()
  const missed = new Map<string, MustHave>()
  for (const town of excluded) {
    const violated = violationsOf(market, others, town)
    const keys = violated.map(keyOf)
    const group = groups.get(keys.join()) ?? { missed: new Set(keys), towns: [] }
    group.towns.push(town)
    groups.set(keys.join(), group)
    for (const { side, criterion } of violated) missed.set(keyOf({ side, criterion }), { side, criterion })
  }
  return { groups: [...groups.values()], missed: [...missed.values()] }
}

/** Which municipalities have no office for some of the must-haves about offices: one office has to meet them all at once. */
function officeJudge(market: Market, { plan, excluded }: RankedMarket): (kept: ReadonlySet<string>) => ReadonlySet<number> {
  const { offices } = market
  const count = offices.offices.length
  const wishes = plan.criteria
    .filter((criterion) => criterion.kind === 'office' && criterion.must)
    .map((criterion) => judgeOffices(offices, criterion as OfficeCriterion, new Float64Array(count), 0, count))
  const known = new Map<string, ReadonlySet<number>>()
  return (kept) => {
    const inForce = wishes.map((wish) => ({ ...wish, must: kept.has(keyOf({ side: 'company', criterion: wish.code })) }))
    const key = inForce.map(({ must }) => Number(must)).join('')
    const best = { at: -1, violates: false }
    const out = known.get(key) ?? new Set(excluded.filter((town) => (findBestOffice(offices, town, inForce, best), best.violates)))
    known.set(key, out)
    return out
  }
}

/** Counts the candidates there would be if only some must-haves were in force. */
type Count = (mustHaves: readonly MustHave[]) => number

function countOf(ranked: RankedMarket, groups: readonly Group[], withoutOffice: ReturnType<typeof officeJudge>): Count {
  return (mustHaves) => {
    const kept = new Set(mustHaves.map(keyOf))
    const out = withoutOffice(kept)
    let back = 0
    for (const { missed, towns } of groups) {
      if (![...missed].some((key) => kept.has(key))) back += towns.filter((town) => !out.has(town)).length
    }
    return ranked.order.length + back
  }
}

function without(mustHaves: readonly MustHave[], left: MustHave): MustHave[] {
  return mustHaves.filter((mustHave) => mustHave !== left)
}

/** Leaves out whatever can be left out while still nobody remains: none of the rest can be missed. */
function shrink(count: Count, mustHaves: readonly MustHave[]): MustHave[] {
  let conflict = [...mustHaves]
  for (const candidate of mustHaves) {
    const fewer = without(conflict, candidate)
    if (count(fewer) === 0) conflict = fewer
  }
  return conflict
}

/** Conflicts one after the other, each without the first must-have of those before it. */
function conflictsAmong(count: Count, mustHaves: readonly MustHave[]): MustHave[][] {
  const conflicts: MustHave[][] = []
  let left = mustHaves
  while (conflicts.length < mostConflicts && left.length > 0 && count(left) === 0) {
    const conflict = shrink(count, left)
    conflicts.push(conflict)
    left = left.filter((mustHave) => mustHave !== conflict[0])
  }
  return conflicts
}

/**
 * What keeps candidates away from a company: which must-haves exclude how many municipalities, which of them conflict, and what
 * relaxing a single one into a wish would bring. Counts are what the engine would find, not estimates.
 */
export function relaxationsOf(market: Market, ranked: RankedMarket): Relaxations {
  const { groups, missed } = groupsOf(market, ranked)
  const count = countOf(ranked, groups, officeJudge(market, ranked))
  const ofOffices = ranked.plan.criteria
    .filter(({ kind, must }) => kind === 'office' && must)
    .map(({ code }): MustHave => ({ side: 'company', criterion: code }))
  const all = inCatalogOrder([...missed, ...ofOffices], ({ criterion }) => criterion)
  const candidates = count(all)
  const mustHaves = all
    .map((mustHave): CountedMustHave => {
      const excludes = market.towns.length - count([mustHave])
      return { ...mustHave, excludes, frees: count(without(all, mustHave)) - candidates }
    })
    .filter(({ excludes, frees }) => excludes > 0 || frees > 0)
    .toSorted((a, b) => b.frees - a.frees || b.excludes - a.excludes)
  return { mustHaves, conflicts: conflictsAmong(count, all) }
}
