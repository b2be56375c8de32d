// Part of the pages’ script too.

/** A place with what it is found by: its code, and its names as they are compared (`normalizeForSearch`). */
export interface NamedPlace {
  readonly code: string
  readonly names: readonly string[]
}

/** Letters of names of places that people write another way: 竜ヶ崎 for 龍ケ崎, 鯵ケ沢 for 鰺ヶ沢 (ヶ and ヵ are folded to hiragana before). */
const otherLetters: Readonly<Record<string, string>> = { 竜: '龍', 鯵: '鰺', ゖ: 'け', ゕ: 'か' }

const sameLetters = (name: string) => name.replaceAll(/[竜鯵ゖゕ]/gu, (letter) => otherLetters[letter] ?? letter)

/**
 * The places somebody may mean by 会津, あいづ, aizu, 福島県会津若松市 or 07202 (with or without check digit): those with exactly that name, if there
 * are any; else names that begin with it before names that contain it. `wanted` is normalised as the names are.
 */
export function matchPlaces<Place extends NamedPlace>(places: readonly Place[], wanted: string): readonly Place[] {
  if (wanted === '') return []
  if (/^\d{2,6}$/u.test(wanted)) return places.filter(({ code }) => code.startsWith(wanted))
  const meant = sameLetters(wanted)
  const exact = places.filter(({ names }) => names.some((name) => sameLetters(name) === meant))
  if (exact.length > 0) return exact
  const containing = places.filter(({ names }) => names.some((name) => sameLetters(name).includes(meant)))
  const begins = ({ names }: Place) => names.some((name) => sameLetters(name).startsWith(meant))
  return [...containing.filter(begins), ...containing.filter((place) => !begins(place))]
}
