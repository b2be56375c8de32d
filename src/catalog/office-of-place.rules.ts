// Part of the pages’ script too: no look-behind, which older browsers stop at.
import { normalizeForSearch } from './search-grams.rules.ts'

/** What people add to the name of a place when they mean who governs it, and what of it belongs to the name; in kanji, kana and English. */
const offices: readonly (readonly [ending: RegExp, kept: string])[] = [
  [/([都道府県市区町村])(?:役(?:所|場)?|本?庁舎?)$/u, '$1'],
  [/(し|く|まち|ちょう|むら|そん)やく(?:しょ|ば)$/u, '$1'],
  [/(けん|おおさかふ|きょうとふ|きょうと|ほっかいどう)ちょう$/u, '$1'],
  [/(.)city(?:hall|office)?$/u, '$1-shi'],
  [/(.)ward(?:office)?$/u, '$1-ku'],
  [/(.)(?:town|village)(?:hall|office)?$/u, '$1-'],
  [/(.)prefectur(?:e|al(?:government|office))$/u, '$1'],
]

/** A ward within a city is a branch of the city's; the wards of Tokyo have no city before them. */
const wards: typeof offices = [
  [/(.市)[^市]{1,5}区$/u, '$1'],
  [/^(.+-shi),?[a-z-]+-ku$/u, '$1'],
  [/^[a-z-]+-ku,?([a-z]+-shi)$/u, '$1'],
]

/** A name of a place as it is compared, without the office of its government: 会津若松市 of 会津若松市役所, ○○町 of ○○町役場, 福島県 of 福島県庁. */
export function withoutOffice(name: string): string {
  return without(offices, normalizeForSearch(name))
}

/**
 * The same without the ward of a city, too, whatever that is called: 横浜市 of 横浜市西区役所. For looking things up, where nothing is taken for it.
 */
export function withoutWard(name: string): string {
  return without(wards, withoutOffice(name))
}

function without(endings: typeof offices, name: string): string {
  return endings.reduce((left, [ending, kept]) => left.replace(ending, kept), name)
}
