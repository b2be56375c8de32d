import type { Industry } from '../../catalog/industries.ts'
import type { Strength } from '../../catalog/matching-codes.ts'
import { judgeStanding, type Standing } from '../score/strength.score.ts'
import type { Town } from './town.ts'

/** What one strength is worth in every municipality before any words of a company are looked at. */
export interface StandingColumn {
  /** 0–1. */
  readonly utility: Float64Array
  /** 0–1: how far it rests on what is known. */
  readonly certainty: Float64Array
  /** The level the municipality itself states; 0: none. */
  readonly statedLevel: Uint8Array
  /** The judgements the numbers are from, for explaining. */
  readonly judged: Standing[]
}

/** Columns made when first asked for; only an industry cluster differs by the company's industry. */
export interface StandingColumns {
  of(code: Strength, industry: Industry): StandingColumn
  /** The same after the profiles of some municipalities changed. */
  replace(changed: ReadonlyMap<number, Town>): StandingColumns
}

interface Known {
  readonly code: Strength
  readonly industry: Industry
  readonly column: StandingColumn
}

function write({ code, industry, column }: Known, at: number, town: Town): void {
  const standing = judgeStanding(town, code, industry)
  column.judged[at] = standing
  column.utility[at] = standing.utility
  column.certainty[at] = standing.certainty
  column.statedLevel[at] = town.strength(code)?.level ?? 0
}

/** Standings of `towns`; their places in the list are their places in the columns. */
export function standingColumnsOf(towns: readonly Town[]): StandingColumns {
  return columnsOver(towns, new Map())
}

function columnsOver(towns: readonly Town[], known: Map<string, Known>): StandingColumns {
  return {
    of(code, industry) {
      const key = code === 'industry_cluster' ? `${code}.${industry}` : code
      const made = known.get(key)
      if (made !== undefined) return made.column
      const column = {
        utility: new Float64Array(towns.length),
        certainty: new Float64Array(towns.length),
        statedLevel: new Uint8Array(towns.length),
        judged: [],
      }
      const entry = { code, industry, column }
      for (const [at, town] of towns.entries()) write(entry, at, town)
      known.set(key, entry)
      return column
    },
    replace(changed) {
      const patched = new Map<string, Known>()
      for (const [key, { code, industry, column }] of known) {
        const { utility, certainty, statedLevel, judged } = column
        const copy = {
          code,
          industry,
          column: { utility: utility.slice(), certainty: certainty.slice(), statedLevel: statedLevel.slice(), judged: judged.slice() },
        }
        for (const [at, town] of changed) write(copy, at, town)
        patched.set(key, copy)
      }
      return columnsOver(
        towns.map((town, at) => changed.get(at) ?? town),
        patched,
      )
    },
  }
}
