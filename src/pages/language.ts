import type { FastifyRequest } from 'fastify'
import type { Language } from '../http/language.ts'
import { memberOf } from '../http/refinements.ts'

export { inLanguage, type Language } from '../http/language.ts'

/** The words of a page, or of a part of one: every entry in both languages. An entry may be a function where words depend on facts. */
export type Wording = Readonly<Record<string, { readonly ja: unknown; readonly en: unknown }>>

/** The same in one language. */
export type Words<Set extends Wording> = { readonly [Name in keyof Set]: Set[Name]['ja' | 'en'] }

/** The words a page is written with. */
export function wordsIn<const Set extends Wording>(set: Set, language: Language): Words<Set> {
  const known = picked[language].get(set)
  if (known) return known as Words<Set> // kept below, of this very set
  const words = Object.fromEntries(Object.entries(set).map(([name, entry]) => [name, entry[language]]))
  picked[language].set(set, words)
  return words as Words<Set> // entries lose the names of their keys
}

/** Wordings stand as long as the process, and pages ask for the same ones all the time. */
const picked: Readonly<Record<Language, WeakMap<Wording, object>>> = { ja: new WeakMap(), en: new WeakMap() }

const other = { ja: 'en', en: 'ja' } as const

export function otherLanguage(language: Language): Language {
  return other[language]
}

/**
 * The language a page is asked for in: what the switch of a form says, else `lang` of the form that was sent, else of the address;
 * Japanese unless that says `en`. The browser's own wish is not asked: the desk answers in Japanese, and a browser that was never set up
 * must not turn a town hall's pages English.
 */
export function pageLanguageOf({ body, query }: Pick<FastifyRequest, 'body' | 'query'>): Language {
  return (memberOf(body, 'switch') ?? memberOf(body, 'lang') ?? memberOf(query, 'lang')) === 'en' ? 'en' : 'ja'
}

const japaneseLetters = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u

/**
 * The attribute for what somebody wrote, where it is Japanese on an English page, so that it is read out as such; with a blank before it.
 */
export function langOf(words: string, language: Language): string {
  return language === 'en' && japaneseLetters.test(words) ? ' lang="ja"' : ''
}
