import type { CompanyProfile } from '../organizations/profile.schemas.ts'
import type { Weights } from './company-plan.ts'
import { explainExcluded } from './explain-excluded.ts'
import type { Market } from './market.ts'
import { rankMarket } from './rank-market.ts'
import type { Criterion, Side } from './result.schemas.ts'

/** A must-have: the company's own, or one that municipalities have of companies (of all that state it). */
export interface MustHave {
  readonly side: Side
  readonly criterion: Criterion
}

/** `excludes`: municipalities it rules out, whatever else does; `frees`: how many become candidates if it alone is only a wish. */
export interface MustHaveEffect extends MustHave {
  readonly excludes: number
  readonly frees: number
}

export interface Relief {
  /** Every must-have that rules somebody out; most freeing first. */
  readonly mustHaves: readonly MustHaveEffect[]
  /** Must-haves that together rule out everybody, though none of each set could be missed for that. */
  readonly conflicts: readonly (readonly MustHave[])[]
}

/** Conflicts told, at most. */
const mostConflicts = 3

/** What is left when only some must-haves are in force: asked of the engine, because one office has to meet several at once. */
interface Trial {
  /** The company's must-haves, by code. */
  readonly ofCompany: readonly string[]
  /** Criteria that municipalities have must-haves about, which the company is known to miss. */
  readonly ofMunicipality: readonly Criterion[]
  /** Municipalities that remain, as places in the market. */
  remaining(company: ReadonlySet<string>, municipality: ReadonlySet<Criterion>): number[]
}

function withMustHaves(company: CompanyProfile, kept: ReadonlySet<string>): CompanyProfile {
  const needs = company.needs.map((need) => (need.importance === 'must' && !kept.has(need.code) ? { ...need, importance: 5 } : need))
  return { ...company, needs }
}

function trialOf(market: Market, company: CompanyProfile, weights: Weights): Trial {
  /** What each excluded municipality misses when these must-haves of the company are in force. */
  const violationsUnder = (kept: ReadonlySet<string>): Map<number, MustHave[]> => {
    const ranked = rankMarket(market, withMustHaves(company, kept), weights)
    return new Map(Array.from(ranked.excluded, (town) => [town, explainExcluded(market, ranked, town).violations]))
  }
  const known = new Map<string, Map<number, MustHave[]>>()
  const recalled = (kept: ReadonlySet<string>): Map<number, MustHave[]> => {
    const key = [...kept].toSorted().join()
    const found = known.get(key) ?? violationsUnder(kept)
    known.set(key, found)
    return found
  }
  const ofCompany = company.needs.filter((need) => need.importance === 'must').map((need) => need.code)
  // What municipalities require does not depend on what the company requires.
  const required = [...recalled(new Set()).values()].flat()
  return {
    ofCompany,
    ofMunicipality: [...new Set(required.map(({ criterion }) => criterion))],
    remaining(kept, inForce) {
      const missed = recalled(kept)
      return market.towns.flatMap((_, town) =>
        (missed.get(town) ?? []).some(({ side, criterion }) => side === 'company' || inForce.has(criterion)) ? [] : [town],
      )
    },
  }
}

function codesOf(mustHaves: readonly MustHave[], side: Side): Set<Criterion> {
  return new Set(mustHaves.filter((mustHave) => mustHave.side === side).map(({ criterion }) => criterion))
}

function countRemaining(trial: Trial, mustHaves: readonly MustHave[]): number {
  return trial.remaining(codesOf(mustHaves, 'company'), codesOf(mustHaves, 'municipality')).length
}

function without(mustHaves: readonly MustHave[], left: MustHave): MustHave[] {
  return mustHaves.filter((mustHave) => mustHave !== left)
}

/** Leaves out whatever can be left out while still nobody remains: none of the rest can be missed. */
function shrink(trial: Trial, mustHaves: readonly MustHave[]): MustHave[] {
  let conflict = [...mustHaves]
  for (const candidate of mustHaves) {
    const fewer = without(conflict, candidate)
    if (countRemaining(trial, fewer) === 0) conflict = fewer
  }
  return conflict
}

/** Conflicts one after the other, each without the first must-have of those before it. */
function conflictsAmong(trial: Trial, mustHaves: readonly MustHave[]): MustHave[][] {
  const conflicts: MustHave[][] = []
  let left = mustHaves
  while (conflicts.length < mostConflicts && left.length > 0 && countRemaining(trial, left) === 0) {
    const conflict = shrink(trial, left)
    conflicts.push(conflict)
    left = left.filter((mustHave) => mustHave !== conflict[0])
  }
  return conflicts
}

/**
 * What keeps candidates away from a company: which must-haves exclude how many municipalities, which of them conflict, and what
 * relaxing a single one into a wish would bring. Counts are the engine's own, not estimates.
 */
export function reliefFor(market: Market, company: CompanyProfile, weights: Weights = {}): Relief {
  const trial = trialOf(market, company, weights)
  const all: MustHave[] = [
    ...trial.ofCompany.map((criterion): MustHave => ({ side: 'company', criterion: criterion as Criterion })),
    ...trial.ofMunicipality.map((criterion): MustHave => ({ side: 'municipality', criterion })),
  ]
  const candidates = countRemaining(trial, all)
  const mustHaves = all
    .map((mustHave): MustHaveEffect => {
      const excludes = market.towns.length - countRemaining(trial, [mustHave])
      return { ...mustHave, excludes, frees: countRemaining(trial, without(all, mustHave)) - candidates }
    })
    .filter(({ excludes, frees }) => excludes > 0 || frees > 0)
    .toSorted((a, b) => b.frees - a.frees || b.excludes - a.excludes)
  return { mustHaves, conflicts: conflictsAmong(trial, all) }
}
