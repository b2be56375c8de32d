import fc from 'fast-check'
import { indicatorCodes } from '../../src/catalog/indicators.ts'
import { industryCodes } from '../../src/catalog/industries.ts'
import { strengthCodes } from '../../src/catalog/matching-codes.ts'
import type { DerivedLevel, Evidence, Figure, Place, TownEvidence } from '../../src/evidence/evidence.ts'
import { codeAt, mostTowns, seatOfTokyo } from './towns.ts'

/** Evidence of some municipalities, of which nothing is known but what is given. */
export function evidenceOf(towns: Readonly<Record<string, Partial<TownEvidence>>>): Evidence {
  const known = Object.entries(towns).map(([code, given]): [string, TownEvidence] => [
    code,
    { derived: {}, nurseries: null, place: null, ...given },
  ])
  return { version: 1, towns: new Map(known) }
}

/** Somewhere in Japan, in degrees north and east. */
export const anyPlace: fc.Arbitrary<Place> = fc.record({
  latitude: fc.double({ min: 24, max: 45.6, noNaN: true }),
  longitude: fc.double({ min: 123, max: 146, noNaN: true }),
})

const anyFigure: fc.Arbitrary<Figure> = fc.record({
  indicator: fc.constantFrom(...indicatorCodes),
  value: fc.double({ min: -50, max: 900, noNaN: true }),
  year: fc.constantFrom(2015, 2021, 2024),
  percentile: fc.double({ min: 0, max: 100, noNaN: true }),
})

const anyDerivedLevel: fc.Arbitrary<DerivedLevel> = fc.record({
  level: fc.integer({ min: 1, max: 5 }),
  figures: fc.array(anyFigure, { minLength: 1, maxLength: 2 }),
})

export const anyTownEvidence: fc.Arbitrary<TownEvidence> = fc.record({
  derived: fc.dictionary(fc.constantFrom(...strengthCodes, ...industryCodes.map((code) => `industry_cluster.${code}`)), anyDerivedLevel, {
    maxKeys: 6,
    noNullPrototype: true,
  }),
  nurseries: fc.option(fc.nat(30)),
  place: fc.option(anyPlace),
})

/** What public tables may say of the municipalities that `anyTowns` draws, and of the seats of some prefectures. */
export const anyEvidence: fc.Arbitrary<Evidence> = fc
  .record({
    towns: fc.array(anyTownEvidence, { minLength: mostTowns, maxLength: mostTowns }),
    tokyo: fc.option(anyPlace),
    version: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ towns, tokyo, version }) => ({
    version,
    towns: new Map([
      [seatOfTokyo, { derived: {}, nurseries: null, place: tokyo }],
      ...towns.map((known, index): [string, TownEvidence] => [codeAt(index), known]),
    ]),
  }))
