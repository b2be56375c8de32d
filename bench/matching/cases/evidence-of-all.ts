import { deriveLevels } from '../../../src/evidence/derive-levels.rules.ts'
import { type Evidence, type Figure, noEvidence, type TownEvidence } from '../../../src/evidence/evidence.ts'
import { parsePlaces } from '../../../src/evidence/places.rules.ts'
import { parseStatistics } from '../../../src/evidence/statistics.rules.ts'
import { readShared } from './read-cases.ts'

/** Public figures and places of all municipalities as an import would make them; none without the files of `../shared/data`. */
export function evidenceOfAll(): Evidence {
  const [statistics, places] = [readShared('SSDSE-A-2026.csv'), readShared('municipalities.csv')]
  if (statistics === null || places === null) return noEvidence
  const derivation = deriveLevels(parseStatistics(statistics, new Date().getFullYear()))
  const { places: placeOf } = parsePlaces(places)
  const towns = [...derivation.towns].map(([code, town]): [string, TownEvidence] => {
    const derived = Object.entries(town.levels).map(([key, level]) => [key, { level, figures: figuresOf(derivation, town, key) }])
    return [code, { derived: Object.fromEntries(derived), nurseries: town.nurseries, place: placeOf.get(code) ?? null }]
  })
  return { version: 1, towns: new Map(towns) }
}

type Derivation = ReturnType<typeof deriveLevels>
type DerivedTown = Derivation['towns'] extends ReadonlyMap<string, infer T> ? T : never

function figuresOf(derivation: Derivation, town: DerivedTown, key: string): Figure[] {
  const keys = derivation.levels[key as keyof Derivation['levels']] ?? []
  return keys.flatMap((figure): Figure[] => {
    const [of, measured] = [derivation.figures[figure], town.figures[figure]]
    if (of === undefined || measured === undefined) return []
    return [{ indicator: of.indicator, year: of.year, value: measured[0], percentile: measured[1] }]
  })
}
