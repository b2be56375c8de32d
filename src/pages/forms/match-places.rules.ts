// Part of the pages’ script too.
import { withoutOffice } from '../../catalog/office-of-place.rules.ts'
import { normalizeForSearch } from '../../catalog/search-grams.rules.ts'

/** A place with what it is found by: its code, and its names as they are compared (`comparedName`). */
export interface NamedPlace {
  readonly code: string
  readonly names: readonly string[]
  /** What its wards are called, alone and with its own names, as they are compared: they stand for it when they are typed whole. */
  readonly wards?: readonly string[]
}

/** Letters of names of places that people write another way: 竜ヶ崎 for 龍ケ崎, 鯵ケ沢 for 鰺ヶ沢 (ヶ and ヵ are folded to hiragana before). */
const otherLetters: Readonly<Record<string, string>> = { 竜: '龍', 鯵: '鰺', ゖ: 'け', ゕ: 'か' }

/** A name of a place, or what somebody typed for one, as both are compared. */
export function comparedName(name: string): string {
  return normalizeForSearch(name).replaceAll(/[竜鯵ゖゕ]/gu, (letter) => otherLetters[letter] ?? letter)
}

/** The ways to name a ward of a city that has these names, all of them as they are compared: 西区, 横浜市西区, nishi-ku,yokohama-shi. */
export function wardNames(city: readonly string[], ward: readonly string[]): string[] {
  return ward.flatMap((one) => [one, ...city.flatMap((name) => [name + one, `${name},${one}`, one + name, `${one},${name}`])])
}

/**
 * The places somebody may mean by 会津, あいづ, aizu, 福島県会津若松市, 会津若松市役所, 横浜市西区 or 07202 (with or without check digit): those with exactly that
 * name, or ward, if there are any (中央区 is one of Tokyo and one of ten cities); else names that begin with it before names that contain it.
 */
export function matchPlaces<Place extends NamedPlace>(places: readonly Place[], typed: string): readonly Place[] {
  const wanted = comparedName(withoutOffice(typed))
  if (wanted === '') return []
  if (/^\d{2,6}$/u.test(wanted)) return places.filter(({ code }) => code.startsWith(wanted))
  const exact = places.filter(({ names, wards }) => names.includes(wanted) || wards?.includes(wanted))
  if (exact.length > 0) return exact
  const containing = places.filter(({ names }) => names.some((name) => name.includes(wanted)))
  const begins = ({ names }: Place) => names.some((name) => name.startsWith(wanted))
  return [...containing.filter(begins), ...containing.filter((place) => !begins(place))]
}
