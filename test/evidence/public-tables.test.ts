import { readFileSync } from 'node:fs'
import { afterAll, describe, expect } from 'vitest'
import { deriveLevels, type Derivation } from '../../src/evidence/derive-levels.rules.ts'
import { preparePlaces } from '../../src/evidence/import-places.ts'
import { prepareStatistics } from '../../src/evidence/import-statistics.ts'
import { parsePlaces } from '../../src/evidence/places.rules.ts'
import { loadEvidence } from '../../src/evidence/read-evidence.ts'
import { parseStatistics } from '../../src/evidence/statistics.rules.ts'
import { readTableFile } from '../../src/evidence/table-file.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { itWithSharedData, sharedFile } from '../support/shared-data.ts'

const [statisticsFile, placesFile] = [sharedFile('SSDSE-A-2026.csv'), sharedFile('municipalities.csv')]
const itWithTables = itWithSharedData('SSDSE-A-2026.csv', 'municipalities.csv')

let derived: Derivation | undefined
const derivation = (): Derivation => (derived ??= deriveLevels(parseStatistics(readFileSync(statisticsFile), 2026)))

/** Value and percentile of a figure, by the code of the municipality. */
const figure = (code: string, key: keyof Derivation['figures']) => derivation().towns.get(code)?.figures[key]

describe('the table SSDSE-A-2026', () => {
  itWithTables('is read whole: 1,741 municipalities with figures of 2020 to 2024', () => {
    const { source, towns, years } = parseStatistics(readFileSync(statisticsFile), 2026)
    expect([source, towns.size, years.A1101, years.C220839, years.A5101]).toEqual(['SSDSE-A-2026', 1741, 2020, 2021, 2024])
    expect(towns.get('011002')).toMatchObject({ A1101: 1_973_395, C220839: 36_201, J250302: 297 })
    expect(towns.get('473821')).toMatchObject({ A1101: 1676, D2203: 83.6 })
  })

  itWithTables('is refused when any of its 125 indicators is called otherwise, with the line and the column', () => {
    const [head = '', ...rest] = readFileSync(statisticsFile, 'utf8')
      .replace(/^\uFEFF/u, '')
      .split('\n')
    const codes = head.trimEnd().split(',')
    expect(codes).toHaveLength(128)
    for (const code of codes.slice(3)) {
      const renamed = [codes.map((one) => (one === code ? `${code}9999` : one)).join(','), ...rest].join('\n')
      const parse = () => parseStatistics(new TextEncoder().encode(renamed), 2026)
      expect(parse).toThrow(`1行目${codes.indexOf(code) + 1}列目（${code}`)
    }
  })

  // Calculated by another program from the same file: (employees of the division + 2,000 × median rate) ÷ (employees + 2,000), ranked.
  itWithTables('gives the rates and percentiles another program calculates from it', () => {
    const clusters = ['072028', '304018', '401005', '282057', '073644', '131016'].map((code) => figure(code, 'ict_employees'))
    expect(clusters).toEqual([
      [9.921, 89.23],
      [20.972, 93.77],
      [14.397, 92.39],
      [4.127, 73.89],
      [0, 9.59],
      [148.118, 99.74],
    ])
    expect(figure('304018', 'industry_employees.B')).toEqual([7.944, 91.7])
    expect(figure('131016', 'doctors')).toEqual([29.019, 99.97])
    expect(figure('304018', 'net_migration')).toEqual([-8.242, 13.88])
    expect(figure('282057', 'nurseries')).toEqual([1.844, 49.75])
    expect(figure('401005', 'teachers')).toEqual([6.927, 12.15])
    expect(figure('012092', 'real_debt_service')).toEqual([67.4, 0.03])
    expect(figure('131016', 'ordinary_balance')).toEqual([74.2, 97.04])
  })

  itWithTables('makes levels that are where one knows them to be', () => {
    const levels = (code: string) => derivation().towns.get(code)?.levels
    expect(levels('304018')).toMatchObject({ tourism: 5, ict_cluster: 5 })
    expect(levels('401005')).toMatchObject({ medical_care: 5, municipal_finance: 2 })
    expect(levels('073644')).toMatchObject({ tourism: 5, ict_cluster: 1 })
    expect(levels('012092')).toMatchObject({ municipal_finance: 1 })
  })

  itWithTables('leaves open what it does not tell: nobody lived in Futaba, and Tamba has no nurseries but other child care', () => {
    expect(figure('075469', 'doctors')).toBeUndefined()
    expect(derivation().towns.get('075469')?.levels).not.toHaveProperty('in_migration')
    expect(derivation().towns.get('282235')).toMatchObject({ nurseries: null })
    expect(derivation().towns.get('282235')?.levels).not.toHaveProperty('childcare_education')
  })

  itWithTables('gives no village of fewer than 600 jobs an outstanding ICT cluster', () => {
    const { towns } = parseStatistics(readFileSync(statisticsFile), 2026)
    const villages = [...towns].filter(([, { C2208 }]) => C2208 !== null && C2208 < 600)
    expect(villages.length).toBeGreaterThan(50)
    expect(villages.filter(([code]) => derivation().towns.get(code)?.levels.ict_cluster === 5)).toEqual([])
  })
})

describe('the table of places', () => {
  const places = () => readFileSync(placesFile, 'utf8').trimEnd().split('\n')
  const refused = (lines: readonly string[]) => () => parsePlaces(new TextEncoder().encode(lines.join('\n')))
  /** Every row with the coordinates of the one `by` rows further on, the last ones with those of the first. */
  const shifted = (by: number): string[] => {
    const [head = '', ...rows] = places()
    return [
      head,
      ...rows.map((row, index) => {
        const from = (rows.at((index + by) % rows.length) ?? '').split(',')
        return row
          .split(',')
          .toSpliced(4, 2, from[4] ?? '', from[5] ?? '')
          .join(',')
      }),
    ]
  }

  itWithTables('is refused with its coordinates shifted by a row or more, up or down', () => {
    for (const by of [1, -1, 2, -2, 47]) expect(refused(shifted(by)), String(by)).toThrow(/km離れ/u)
  })

  itWithTables('is refused with its names or prefectures shifted', () => {
    const [head = '', ...rows] = places()
    const names = rows.map((row, index) =>
      row
        .split(',')
        .with(2, (rows.at(index - 1) ?? '').split(',')[2] ?? '')
        .join(','),
    )
    expect(refused([head, ...names])).toThrow(/名称/u)
  })
})

describe('the table of statistics', () => {
  itWithTables('is refused with its codes shifted against the names, or two names swapped', () => {
    const lines = readFileSync(statisticsFile, 'utf8').trimEnd().split(/\r?\n/u)
    const code = (line: string | undefined): string => line?.split(',')[0] ?? ''
    const codes = lines.map((line, index) => (index < 3 ? line : line.replace(/^R\d{5}/u, code(lines[index + 1] ?? lines[3]))))
    expect(() => parseStatistics(new TextEncoder().encode(codes.join('\n')), 2026)).toThrow(/^4行目3列目/u)
    const swapped = lines
      .with(99, (lines[99] ?? '').replace(/^R\d{5}/u, code(lines[100])))
      .with(100, (lines[100] ?? '').replace(/^R\d{5}/u, code(lines[99])))
    expect(() => parseStatistics(new TextEncoder().encode(swapped.join('\n')), 2026)).toThrow(/^100行目3列目/u)
  })
})

describe('both public tables', () => {
  let database: TestDatabase | undefined
  afterAll(() => database?.close())

  itWithTables('come out of the database as they went in', async () => {
    database = await createDatabase()
    const { db } = database
    await prepareStatistics(readTableFile(statisticsFile)).save(db)
    await preparePlaces(readTableFile(placesFile)).save(db)
    const { towns } = await loadEvidence(db, 2)
    const { places } = parsePlaces(readFileSync(placesFile))
    expect(towns.size).toBe(1741)
    for (const [code, { derived: levels, nurseries, place }] of towns) {
      const town = derivation().towns.get(code)
      expect(Object.fromEntries(Object.entries(levels).map(([key, { level }]) => [key, level]))).toEqual(town?.levels)
      expect([nurseries, place]).toEqual([town?.nurseries, places.get(code)])
    }
    expect(towns.get('401005')?.derived.medical_care?.figures).toEqual([
      { indicator: 'doctors', value: 3.793, year: 2022, percentile: 94.34 },
      { indicator: 'clinics', value: 1.083, year: 2023, percentile: 91.06 },
    ])
  })
})
