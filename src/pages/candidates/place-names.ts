import { html } from 'ghtml'
import { labelOf } from '../../catalog/code-list.ts'
import { romanNameOf } from '../../catalog/local-governments.ts'
import { governmentNamed } from '../../catalog/place-names.ts'
import { prefectures } from '../../catalog/prefectures.ts'
import type { MunicipalityFacts } from '../../shortlists/mail-facts.ts'
import type { Language } from '../language.ts'

type Municipality = Pick<MunicipalityFacts, 'code' | 'name' | 'prefecture'>

/** 会津若松市, or Aizuwakamatsu-shi. */
export function townOf({ code, name }: Pick<Municipality, 'code' | 'name'>, language: Language): string {
  return language === 'ja' ? name : (romanNameOf(code) ?? name)
}

/** Two digits; a municipality's code begins with its prefecture's. */
export function prefectureCodeOf({ code }: Municipality): string {
  return code.slice(0, 2)
}

/** 福島県 会津若松市, or Aizuwakamatsu-shi, Fukushima. */
export function placeOf(municipality: Municipality, language: Language): string {
  const { name, prefecture } = municipality
  const isPrefecture = prefecture === name
  if (language === 'ja') return isPrefecture ? name : `${prefecture} ${name}`
  const label = labelOf(prefectures, prefectureCodeOf(municipality), 'en')
  return isPrefecture ? label : `${townOf(municipality, language)}, ${label}`
}

/** A local government that is known by its Japanese name alone, as pages of the language call it; whatever else stays as it is. */
export function placeNamed(name: string, language: Language): string {
  const found = language === 'ja' ? undefined : governmentNamed(name)
  if (!found) return name
  return placeOf({ code: found.code, name: found.name, prefecture: labelOf(prefectures, found.prefecture, 'ja') }, language)
}

/** Words of a municipality on a page in `language`, marked as Japanese where the page is not. HTML. */
export function japanese(words: string, language: Language): string {
  return language === 'ja' ? html`${words}` : html`<span lang="ja">${words}</span>`
}
