import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deriveLevels, levelRules } from '../../src/evidence/derive-levels.rules.ts'
import { figureRules } from '../../src/evidence/figures.rules.ts'
import { levelOf, medianOf, percentilesOf } from '../../src/evidence/percentiles.rules.ts'
import { statisticsColumnCodes, type Figures, type StatisticsColumn } from '../../src/evidence/statistics-columns.ts'
import { codeAt, plainTown, tableOf } from './tables.ts'

function derive(towns: readonly Partial<Figures>[]) {
  const derivation = deriveLevels(tableOf(towns))
  return towns.map((_, index) => derivation.towns.get(codeAt(index)) ?? { figures: {}, levels: {}, nurseries: null })
}

/** Ten towns of which town n has n times as many of `column` as the first. */
const ladder = (column: StatisticsColumn, step: number) => Array.from({ length: 10 }, (_, index) => ({ [column]: (index + 1) * step }))

describe('percentiles', () => {
  it('are the share of what is less favourable plus half of the ties', () => {
    expect(percentilesOf([1, 2, 2, 4], 'high')).toEqual([12.5, 50, 50, 87.5])
    expect(percentilesOf([1, 2, 2, 4], 'low')).toEqual([87.5, 50, 50, 12.5])
    expect(percentilesOf([7], 'high')).toEqual([50])
    expect(percentilesOf([3, null, -1], 'high')).toEqual([75, null, 25])
  })

  it('lie between 0 and 100, follow the values and mirror each other', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.double({ noNaN: true, min: -1e6, max: 1e6 })), { minLength: 1 }), (values) => {
        const [high, low] = [percentilesOf(values, 'high'), percentilesOf(values, 'low')]
        values.forEach((value, one) => {
          if (value === null) return expect([high[one], low[one]]).toEqual([null, null])
          expect(high[one]).toBeGreaterThan(0)
          expect(high[one]).toBeLessThan(100)
          expect((high[one] ?? 0) + (low[one] ?? 0)).toBeCloseTo(100, 1)
          values.forEach((than, other) => {
            if (than !== null && value < than) expect(high[one]).toBeLessThan(high[other] ?? 0)
          })
        })
      }),
    )
  })

  it('make levels: the outer tenths, the next fifths, the middle', () => {
    expect([0, 9.99, 10, 29.99, 30, 69.99, 70, 89.99, 90, 100].map(levelOf)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
  })

  it('start from a median that is the middle', () => {
    expect([medianOf([3, 1, 2]), medianOf([4, 1, 3, 2]), medianOf([])]).toEqual([2, 2.5, null])
  })
})

describe('a derived level', () => {
  it('comes with the published figure as a rate, its year and its percentile', () => {
    const { figures, levels, towns } = deriveLevels(tableOf(ladder('C220839', 10)))
    expect(figures.ict_employees).toEqual({ indicator: 'ict_employees', year: 1998 })
    expect(levels.ict_cluster).toEqual(['ict_employees'])
    // 70 of 4,000 employees; six of ten towns have fewer, and it is half of its own tie.
    expect(towns.get(codeAt(6))).toMatchObject({
      figures: { ict_employees: [17.5, 65] },
      levels: { ict_cluster: 3, 'industry_cluster.G': 3 },
    })
    expect(Array.from(towns.values(), (town) => town.levels.ict_cluster)).toEqual([1, 2, 2, 3, 3, 3, 3, 4, 4, 5])
  })

  it('takes low ratios of debt for favourable, and the mean where two figures make it', () => {
    const towns = derive(ladder('D2211', 2))
    expect(towns.map(({ figures }) => figures.real_debt_service?.[1])).toEqual([95, 85, 75, 65, 55, 45, 35, 25, 15, 5])
    // The other ratio is the same everywhere: 50.
    expect(towns.map(({ levels }) => levels.municipal_finance)).toEqual([4, 3, 3, 3, 3, 3, 3, 3, 3, 2])
  })

  it('counts medical care, nurseries and shops alike for the living environment', () => {
    const [, , , , , , , , , best] = derive(ladder('J250302', 10))
    // (50 + 95 + 50) / 3 = 65
    expect(best).toMatchObject({ figures: { nurseries: [83.333, 95] }, levels: { childcare_education: 5, living_environment: 3 } })
    const [, , , , , , , , , both] = derive(Array.from({ length: 10 }, (_, index) => ({ J250302: index + 1, H6130: index * 50 })))
    // (50 + 95 + 95) / 3 = 80
    expect(both?.levels.living_environment).toBe(4)
  })

  it('is missing where a figure is, in every level that needs it, and nowhere else', () => {
    const [town] = derive([{ I6100: null }, {}, {}])
    expect(town?.figures.doctors).toBeUndefined()
    expect(levelRules.map(({ key }) => key).filter((key) => town?.levels[key] === undefined)).toEqual([
      'medical_care',
      'living_environment',
    ])
    const [nobody] = derive([Object.fromEntries(statisticsColumnCodes.map((code) => [code, null])), {}])
    expect(nobody).toEqual({ figures: {}, levels: {}, nurseries: null })
  })

  it('is missing where there is nobody to count by', () => {
    const [town] = derive([{ A1101: 0, E2501: 0, E3501: 0, E3905: 0, E3906: 0 }, {}])
    const { talent, in_migration, schools, tourism } = town?.levels ?? {}
    expect([talent, in_migration, schools]).toEqual([undefined, undefined, undefined])
    expect(tourism).toBeDefined()
  })

  it('takes no nurseries for a figure that is not known: other kinds of child care are not in the table', () => {
    const [town] = derive([{ J250302: 0 }, {}])
    expect(town).toMatchObject({ nurseries: null, levels: { medical_care: 3 } })
    expect(town?.levels.childcare_education).toBeUndefined()
  })

  it('takes a cluster of nobody for none, though most have nobody either', () => {
    const towns = derive(Array.from({ length: 10 }, (_, index) => ({ C220833: index === 0 ? 5 : 0 })))
    expect(towns.map(({ levels }) => levels['industry_cluster.B'])).toEqual([5, 1, 1, 1, 1, 1, 1, 1, 1, 1])
  })

  it('leaves the industry cluster as such and divisions without figures out', () => {
    const [town] = derive([{}])
    const keys = Object.keys(town?.levels ?? {})
    expect(keys).not.toContain('industry_cluster')
    expect(keys.filter((key) => /\.[ST]$/u.test(key))).toEqual([])
    expect(keys.filter((key) => key.startsWith('industry_cluster.')).length).toBe(18)
  })
})

describe('size', () => {
  it('alone earns nothing: towns of the same rates and different sizes have the same level', () => {
    const times = (factor: number): Figures =>
      Object.fromEntries(
        statisticsColumnCodes.map((code) => [code, code.startsWith('D') ? plainTown[code] : (plainTown[code] ?? 0) * factor]),
      ) as Record<StatisticsColumn, number>
    const [first, ...others] = derive([1, 2, 10, 300].map(times))
    for (const other of others) expect(other.levels).toEqual(first?.levels)
  })

  it('keeps one firm of ten in a village from being an outstanding cluster, which the same share in a town is', () => {
    const others = Array.from({ length: 98 }, (_, index) => ({ C2208: 4000, C220839: index }))
    const [village, town] = derive([{ C2208: 500, C220839: 10 }, { C2208: 50_000, C220839: 1000 }, ...others])
    expect(village?.figures.ict_employees?.[0]).toBe(town?.figures.ict_employees?.[0])
    expect([village?.levels.ict_cluster, town?.levels.ict_cluster]).toEqual([3, 5])
  })
})

describe('whatever the table says,', () => {
  const town = fc.record(
    Object.fromEntries(statisticsColumnCodes.map((code) => [code, fc.option(fc.integer({ min: 0, max: 5000 }), { freq: 8 })])),
  ) as fc.Arbitrary<Figures>
  const towns = fc.array(town, { minLength: 2, maxLength: 12 })

  it('levels are 1 to 5, percentiles 0 to 100, and a level is there exactly when its figures are', () => {
    fc.assert(
      fc.property(towns, (given) => {
        for (const { figures, levels } of derive(given)) {
          for (const [, percentile] of Object.values(figures)) {
            expect(percentile).toBeGreaterThanOrEqual(0)
            expect(percentile).toBeLessThanOrEqual(100)
          }
          for (const { key, parts } of levelRules) {
            expect(levels[key] !== undefined, key).toBe(parts.flat().every((name) => figures[name]))
            expect([1, 2, 3, 4, 5, undefined]).toContain(levels[key])
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it('the order of the towns changes nothing', () => {
    fc.assert(
      fc.property(towns, (given) => {
        expect(derive(given.toReversed()).toReversed()).toEqual(derive(given))
      }),
      { numRuns: 40 },
    )
  })

  it('more of what is favourable never lowers the town that has it', () => {
    fc.assert(
      fc.property(
        towns,
        fc.constantFrom(...figureRules.filter(({ rate }) => rate)),
        fc.integer({ min: 1, max: 3000 }),
        (given, rule, more) => {
          const [column] = rule.plus
          if (column === undefined) return
          const before = derive(given)[0]?.figures[rule.key]
          const [first, ...others] = given
          const grown = { ...first, [column]: (first?.[column] ?? 0) + more }
          const after = derive([grown, ...others])[0]?.figures[rule.key]
          if (before && after) expect(after[1]).toBeGreaterThanOrEqual(before[1])
        },
      ),
      { numRuns: 200 },
    )
  })
})
