import { readFileSync } from 'node:fs'
import { findLocalGovernment, localGovernments } from '../../src/catalog/local-governments.ts'
import { statisticsColumnCodes, statisticsColumns, type Figures, type StatisticsColumn } from '../../src/evidence/statistics-columns.ts'
import type { StatisticsTable } from '../../src/evidence/statistics.rules.ts'
import { townsOfJapan, type KnownTowns } from '../../src/evidence/town-rows.rules.ts'

/** Tables made up for tests: real codes, invented figures. */

export const sampleFolder = new URL('sample/', import.meta.url)
export const sample = (name: string): Buffer => readFileSync(new URL(name, sampleFolder))

/** The municipalities of the sample, as all there are. */
export const sampleTowns: KnownTowns = new Map(
  ['011002', '072028', '073644', '131016', '304018', '401005'].map((code) => [code, townsOfJapan.get(code) ?? '']),
)

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The sample's lines with one cell replaced; `line` and `column` from 1. */
export function withCell(text: string, line: number, column: number, cell: string): string {
  return text
    .split('\n')
    .map((row, index) =>
      index === line - 1
        ? row
            .split(',')
            .with(column - 1, cell)
            .join(',')
        : row,
    )
    .join('\n')
}

/** A town of ten thousand with nothing particular. */
export const plainTown: Figures = {
  ...(Object.fromEntries(statisticsColumnCodes.map((code) => [code, 100])) as Record<StatisticsColumn, number>),
  A1101: 10_000,
  A1301: 1200,
  A1302: 5500,
  C2208: 4000,
  E2501: 500,
  E3501: 250,
  D2203: 90,
  D2211: 7,
}

/** A table as the parser would give it, of towns that differ from the plain one. */
export function tableOf(towns: readonly Partial<Figures>[]): StatisticsTable {
  return {
    source: 'SSDSE-A-1999',
    years: Object.fromEntries(statisticsColumnCodes.map((code) => [code, 1998])) as Record<StatisticsColumn, number>,
    towns: new Map(towns.map((changes, index) => [codeAt(index), { ...plainTown, ...changes }])),
  }
}

/** The code of the nth municipality of Japan. */
export function codeAt(index: number): string {
  const code = [...townsOfJapan.keys()][index]
  if (code === undefined) throw new Error('there are not so many municipalities')
  return code
}

/** A whole table SSDSE-A of all 1,741 in which town number n has n + `extra` employees in information and communications. */
export function wholeStatistics(extra: number, source = 'SSDSE-A-1999', year = 1998): string {
  const head = [
    [source, 'Prefecture', 'Municipality', ...statisticsColumnCodes],
    ['', '', '年度', ...statisticsColumnCodes.map(() => String(year))],
    ['地域コード', '都道府県', '市区町村', ...statisticsColumnCodes.map((code) => statisticsColumns[code])],
  ]
  const rows = [...townsOfJapan].map(([code, name], index) => {
    const town: Figures = { ...plainTown, C220839: index + extra }
    return [`R${code.slice(0, 5)}`, prefectureOf(code), name, ...statisticsColumnCodes.map((column) => String(town[column]))]
  })
  return `${[...head, ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`
}

/** A whole table of places, every municipality a little north of the one before, with the wards public tables have. */
export function wholePlaces(latitude = 24): string {
  const rows = [...townsOfJapan].map(([code], index) => `${code},${latitude + index / 100},135.5`)
  return ['lgcode,lat,lng', ...rows.toSpliced(1, 0, '011011,43.05,141.34'), ''].join('\n')
}

function prefectureOf(code: string): string {
  const { prefecture } = findLocalGovernment(code) ?? {}
  return localGovernments.find((government) => government.kind === 'prefecture' && government.prefecture === prefecture)?.name ?? ''
}
