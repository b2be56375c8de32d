import { localGovernments, romanNameOf, type LocalGovernment } from '../../catalog/local-governments.ts'
import { prefectures } from '../../catalog/prefectures.ts'
import { labelOf } from '../../catalog/code-list.ts'
import { wardsOf } from '../../catalog/city-wards.ts'
import { romanPlaceName } from '../../catalog/roman-names.rules.ts'
import { comparedName, matchPlaces, wardNames, type NamedPlace } from './match-places.rules.ts'

/** Which local governments may be named: all of them, or municipalities only. */
export type PlaceKind = 'any' | 'municipality'

/** More than anybody reads; who sees as many types another letter. */
export const placesAtMost = 20

interface Searched extends NamedPlace {
  readonly place: LocalGovernment
  readonly wards: readonly string[]
}

/** All of them with what they are found by: 会津若松市, あいづわかまつし, Aizuwakamatsu-shi, 福島県会津若松市, ふくしまけんあいづわかまつし. */
const searched: readonly Searched[] = localGovernments.map((place) => {
  const prefecture = localGovernments.find(({ code, kind }) => kind === 'prefecture' && code.startsWith(place.prefecture))
  const whole = place.kind === 'prefecture' || !prefecture ? [] : [prefecture.name + place.name, prefecture.kana + place.kana]
  const names = [place.name, place.kana, latinNameOf(place), ...whole].map(comparedName)
  const wards = wardsOf(place.code).flatMap(({ name, kana }) =>
    wardNames(names, [name, kana, romanPlaceName(name, kana)].map(comparedName)),
  )
  return { place, code: place.code, names, wards }
})

const municipalities = searched.filter(({ place }) => place.kind === 'municipality')

/** Aizuwakamatsu-shi; a prefecture is called without its kind, as its label is. */
function latinNameOf({ kind, code, prefecture, name }: LocalGovernment): string {
  return kind === 'prefecture' ? labelOf(prefectures, prefecture, 'en') : (romanNameOf(code) ?? name)
}

/** For readers of English: Aizuwakamatsu-shi, Fukushima. */
export function latinNameOfPlace(place: LocalGovernment): string {
  return place.kind === 'prefecture' ? latinNameOf(place) : `${latinNameOf(place)}, ${labelOf(prefectures, place.prefecture, 'en')}`
}

/** A place as readers know it: 福島県 会津若松市. */
export function nameOfPlace({ kind, name, prefecture }: LocalGovernment): string {
  return kind === 'prefecture' ? name : `${labelOf(prefectures, prefecture)} ${name}`
}

/** The local governments somebody may mean by what they typed; see `matchPlaces`. */
export function findPlaces(query: string, kind: PlaceKind): readonly LocalGovernment[] {
  const possible = kind === 'any' ? searched : municipalities
  return matchPlaces(possible, query).map(({ place }) => place)
}

/** The one place that is meant: the only one found, or the one chosen among those found. */
export function placeMeant(query: string, chosen: string, kind: PlaceKind): LocalGovernment | undefined {
  const found = findPlaces(query, kind)
  return found.length === 1 ? found[0] : found.find(({ code }) => code === chosen)
}

/**
 * All places for the script, a row each: code, whether it is a prefecture (1 or 0), name as shown, reading as it is compared; of a city its
 * wards, too, each by name and reading.
 */
export function placesFile(): string {
  return JSON.stringify(
    searched.map(({ place, names }) => {
      const wards = wardsOf(place.code).map(({ name, kana }) => [name, kana])
      const row = [place.code, place.kind === 'prefecture' ? 1 : 0, nameOfPlace(place), names[1] ?? '']
      return wards.length > 0 ? [...row, wards] : row
    }),
  )
}
