import { html } from 'ghtml'
import { labelOf } from '../../catalog/code-list.ts'
import { prefectures } from '../../catalog/prefectures.ts'
import type { MunicipalityFacts } from '../../shortlists/mail-facts.ts'
import type { Language } from '../language.ts'

type Municipality = Pick<MunicipalityFacts, 'code' | 'name' | 'prefecture'>

/** Two digits; a municipality's code begins with its prefecture's. */
export function prefectureCodeOf({ code }: Municipality): string {
  return code.slice(0, 2)
}

/** 福島県 会津若松市, or 会津若松市 (Fukushima): there is no reading of the names in Latin letters. */
export function placeOf(municipality: Municipality, language: Language): string {
  const { name, prefecture } = municipality
  if (language === 'en') return `${name} (${labelOf(prefectures, prefectureCodeOf(municipality), 'en')})`
  return prefecture === name ? name : `${prefecture} ${name}`
}

/** Words of a municipality on a page in `language`, marked as Japanese where the page is not. HTML. */
export function japanese(words: string, language: Language): string {
  return language === 'ja' ? html`${words}` : html`<span lang="ja">${words}</span>`
}
