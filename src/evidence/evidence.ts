import type { Indicator } from '../catalog/indicators.ts'
import type { Industry } from '../catalog/industries.ts'
import type { Strength } from '../catalog/matching-codes.ts'

/** What a level can be derived of: a strength, or the cluster of one division of industries. */
export type DerivedKey = Strength | `industry_cluster.${Industry}`

/**
 * A public figure of one municipality as a rate in the unit of its indicator; `percentile` (0–100) is its place among all
 * municipalities that have it, 100 the most favourable.
 */
export interface Figure {
  readonly indicator: Indicator
  readonly value: number
  readonly year: number
  readonly percentile: number
}

/** A level 1–5 that no municipality stated: it follows from where its figures stand among all municipalities. */
export interface DerivedLevel {
  readonly level: number
  readonly figures: readonly Figure[]
}

/** Degrees north and east (WGS 84). */
export interface Place {
  readonly latitude: number
  readonly longitude: number
}

/** What public tables say of one municipality; it is never mixed with what the municipality states itself. */
export interface TownEvidence {
  readonly derived: Readonly<Partial<Record<DerivedKey, DerivedLevel>>>
  /** 保育所等数 as published; null: the table does not say, or says none, which leaves 認定こども園 out and so is no lack of child care. */
  readonly nurseries: number | null
  /** Null: no table of places was imported, or it was imported without this municipality. */
  readonly place: Place | null
}

export interface Evidence {
  /** Every import makes the next one; 0: nothing was imported. */
  readonly version: number
  /** By six-digit municipality code. */
  readonly towns: ReadonlyMap<string, TownEvidence>
}

export const noEvidence: Evidence = { version: 0, towns: new Map() }
