import { indicators } from '../catalog/indicators.ts'
import type { DerivedKey } from './evidence.ts'
import { countedIndustries, figureRules, partsOf, yearOf, type FigureKey, type FigureRule } from './figures.rules.ts'
import { levelOf, meanOf, medianOf, percentilesOf, roundTo } from './percentiles.rules.ts'
import type { StatisticsTable } from './statistics.rules.ts'

/** Changes with any rule of this room that makes another level or figure out of the same file; every import names its own. */
export const DERIVATION_VERSION = '1'

interface LevelRule {
  readonly key: DerivedKey
  /** The level follows the mean of the parts' percentiles, a part being the mean of its figures'. */
  readonly parts: readonly (readonly FigureKey[])[]
  /** A cluster of nobody is none, however many other municipalities have nobody either. */
  readonly nobodyIsNone: boolean
}

function level(key: DerivedKey, ...parts: readonly (readonly FigureKey[])[]): LevelRule {
  return { key, parts, nobodyIsNone: false }
}

function cluster(key: DerivedKey, figure: FigureKey): LevelRule {
  return { key, parts: [[figure]], nobodyIsNone: true }
}

/**
 * Which strengths public figures say something of. `industry_cluster` as such has no level: every town is strong in some industry,
 * and which one counts is the company's.
 */
export const levelRules: readonly LevelRule[] = [
  cluster('ict_cluster', 'ict_employees'),
  ...countedIndustries.map((industry) => cluster(`industry_cluster.${industry}`, `industry_employees.${industry}`)),
  cluster('tourism', 'tourism_employees'),
  level('talent', ['working_age']),
  level('in_migration', ['net_migration']),
  level('medical_care', ['doctors', 'clinics']),
  level('childcare_education', ['nurseries']),
  level('schools', ['teachers']),
  level('daily_life', ['shops']),
  level('municipal_finance', ['ordinary_balance', 'real_debt_service']),
  // What one needs to live there, each in equal parts: being treated, having children looked after, shopping.
  level('living_environment', ['doctors', 'clinics'], ['nurseries'], ['shops']),
]

/** Value in the unit of the indicator, and percentile among all municipalities. */
export type DerivedFigure = readonly [value: number, percentile: number]

export interface DerivedTown {
  readonly figures: Readonly<Partial<Record<FigureKey, DerivedFigure>>>
  readonly levels: Readonly<Partial<Record<DerivedKey, number>>>
  readonly nurseries: number | null
}

export interface Derivation {
  readonly figures: Readonly<Partial<Record<FigureKey, { indicator: FigureRule['indicator']; year: number }>>>
  /** The figures each level rests on. */
  readonly levels: Readonly<Partial<Record<DerivedKey, readonly FigureKey[]>>>
  readonly towns: ReadonlyMap<string, DerivedTown>
}

/**
 * Derives levels from where figures stand among all municipalities. A level is missing where one of its figures is: what is not
 * published is unknown, never zero.
 */
export function deriveLevels(table: StatisticsTable): Derivation {
  const codes = [...table.towns.keys()]
  const columns = new Map(figureRules.map((rule) => [rule.key, deriveFigure(rule, table)]))
  const towns = codes.map((code, index) => {
    const figures: Partial<Record<FigureKey, DerivedFigure>> = {}
    for (const [key, column] of columns) {
      const figure = column[index]
      if (figure) figures[key] = figure
    }
    // As in the figure of nurseries: none in the table does not say that there are none.
    const nurseries = table.towns.get(code)?.J250302 || null
    return [code, { figures, levels: levelsFrom(figures), nurseries }] as const
  })
  return {
    figures: Object.fromEntries(figureRules.map((rule) => [rule.key, { indicator: rule.indicator, year: yearOf(rule, table.years) }])),
    levels: Object.fromEntries(levelRules.map(({ key, parts }) => [key, parts.flat()])),
    towns: new Map(towns),
  }
}

/**
 * A figure of every municipality in the table's order. The value is the published one; the percentile compares rates to which so many
 * of a typical municipality's people were added as `typical` says. Typical is the median of the municipal rates, not the national
 * rate: half of some industries is in Tokyo, and a village drawn towards that would look like a cluster. Where there is nothing at all,
 * that is certain however small the town is, and nothing is added.
 */
function deriveFigure(rule: FigureRule, { towns }: StatisticsTable): (DerivedFigure | null)[] {
  const parts = Array.from(towns.values(), (figures) => partsOf(rule, figures))
  const median = medianOf(parts.flatMap((part) => (part ? [part.of / part.per] : []))) ?? 0
  const added = rule.rate?.typical ?? 0
  const isNothing = (of: number): boolean => of === 0 && rule.minus.length === 0
  const compared = parts.map((part) => part && (isNothing(part.of) ? 0 : asTold((part.of + added * median) / (part.per + added))))
  const percentiles = percentilesOf(compared, favourableEndOf(rule))
  return parts.map((part, index) => {
    const percentile = percentiles[index] ?? null
    return part && percentile !== null ? [roundTo((part.of / part.per) * (rule.rate?.scale ?? 1), 3), percentile] : null
  })
}

/** To twelve digits: what is the same rate must tie, whatever sizes it was calculated from. */
function asTold(rate: number): number {
  return Number(rate.toPrecision(12))
}

function levelsFrom(figures: DerivedTown['figures']): DerivedTown['levels'] {
  const levels: Partial<Record<DerivedKey, number>> = {}
  for (const rule of levelRules) {
    const derived = levelFrom(rule, figures)
    if (derived !== null) levels[rule.key] = derived
  }
  return levels
}

function levelFrom({ parts, nobodyIsNone }: LevelRule, figures: DerivedTown['figures']): number | null {
  const found = parts.map((part) => part.flatMap((key) => (figures[key] ? [figures[key]] : [])))
  if (found.some((part, index) => part.length < (parts[index]?.length ?? 0))) return null
  if (nobodyIsNone && found.flat().every(([value]) => value === 0)) return 1
  return levelOf(meanOf(found.map((part) => meanOf(part.map(([, percentile]) => percentile)))))
}

function favourableEndOf({ indicator }: FigureRule): 'high' | 'low' {
  return indicators.find(({ code }) => code === indicator)?.favourable ?? 'high'
}
