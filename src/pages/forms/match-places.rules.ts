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

/** A name of a place, or what somebody typed for one, as both are compared: 竜ヶ崎 for 龍ケ崎, 髙山 for 高山. */
export function comparedName(name: string): string {
  // Katakana are hiragana by then, the small ones, too.
  return normalizeForSearch(name).replaceAll('ゖ', 'け').replaceAll('ゕ', 'か')
}

/** The ways to name a ward of a city that has these names, all of them as they are compared: 西区, 横浜市西区, nishi-ku,yokohama-shi. */
export function wardNames(city: readonly string[], ward: readonly string[]): string[] {
  return ward.flatMap((one) => [one, ...city.flatMap((name) => [name + one, `${name},${one}`, one + name, `${one},${name}`])])
}

/**
 * The places somebody may mean by 会津, あいづ, aizu, 福島県会津若松市, 会津若松市役所, 横浜市西区 or 07202 (with or without check digit): those with exactly that
 * name, or ward, if there are any (中央区 is one of Tokyo and one of ten cities); else names that begin with it, then names that contain it, at last
 * those that contain it in the middle of a syllable.
 */
export function matchPlaces<Place extends NamedPlace>(places: readonly Place[], typed: string): readonly Place[] {
  const wanted = comparedName(withoutOffice(typed))
  if (wanted === '') return []
  if (/^\d{2,6}$/u.test(wanted)) return places.filter(({ code }) => code.startsWith(wanted))
  const exact = places.filter(({ names, wards }) => names.includes(wanted) || wards?.includes(wanted))
  if (exact.length > 0) return exact
  const containing = places
    .map((place) => ({ place, at: Math.min(...place.names.map((name) => placeInName(name, wanted))) }))
    .filter(({ at }) => at <= inASyllable)
  return containing.toSorted((a, b) => a.at - b.at).map(({ place }) => place)
}

const [atBeginning, within, inASyllable, nowhere] = [0, 1, 2, 3] as const

/** Where in a name something stands: aizu begins a syllable in minamiaizu, and ends one in hiraizumi. */
function placeInName(name: string, wanted: string): number {
  const at = name.indexOf(wanted)
  if (at <= 0) return at === 0 ? atBeginning : nowhere
  const pair = name.slice(at - 1, at + 1)
  return /^(?:[b-df-hj-mp-tv-z][a-z]|n[aeiouy])/u.test(pair) ? inASyllable : within
}
