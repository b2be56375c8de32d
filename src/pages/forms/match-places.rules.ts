// Part of the pages’ script too.

/** A place with what it is found by: its code, and its names as they are compared (`normalizeForSearch`). */
export interface NamedPlace {
  readonly code: string
  readonly names: readonly string[]
}

/**
 * The places somebody may mean by 会津, あいづ, 福島県会津若松市 or 07202 (with or without check digit): those with exactly that name, if there
 * are any; else names that begin with it before names that contain it. `wanted` is normalised as the names are.
 */
export function matchPlaces<Place extends NamedPlace>(places: readonly Place[], wanted: string): readonly Place[] {
  if (wanted === '') return []
  if (/^\d{2,6}$/u.test(wanted)) return places.filter(({ code }) => code.startsWith(wanted))
  const exact = places.filter(({ names }) => names.includes(wanted))
  if (exact.length > 0) return exact
  const containing = places.filter(({ names }) => names.some((name) => name.includes(wanted)))
  const begins = ({ names }: Place) => names.some((name) => name.startsWith(wanted))
  return [...containing.filter(begins), ...containing.filter((place) => !begins(place))]
}
