import { createContext, use, useCallback, useLayoutEffect, useMemo, useState, type ReactNode } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { currentLanguage, keepLanguage, type Language } from './current-language.ts'

const LanguageContext = createContext<{ language: Language; choose: (language: Language) => void }>({
  language: 'ja',
  choose: () => undefined,
})

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(currentLanguage)
  const queries = useQueryClient()
  useLayoutEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const choose = useCallback(
    (chosen: Language) => {
      keepLanguage(chosen)
      setLanguage(chosen)
      // Sentences of the API come in the language they were asked for.
      void queries.invalidateQueries()
    },
    [queries],
  )
  const value = useMemo(() => ({ language, choose }), [language, choose])
  return <LanguageContext value={value}>{children}</LanguageContext>
}

export function useLanguage() {
  return use(LanguageContext)
}

/** Words of a screen in both languages together: a text, or a function that gives one. */
export type Wording = Record<string, { readonly ja: unknown; readonly en: unknown }>

type Spoken<Words extends Wording> = { readonly [Key in keyof Words]: Words[Key][Language] }

/** What was picked out before: a part of a screen is drawn again and again, with the same words. */
const spoken: Record<Language, WeakMap<Wording, unknown>> = { ja: new WeakMap(), en: new WeakMap() }

/** The words of a screen in the reader's language. */
export function useWords<const Words extends Wording>(wording: Words): Spoken<Words> {
  const { language } = useLanguage()
  const before = spoken[language].get(wording)
  if (before) return before as Spoken<Words> // what this very wording gave
  const picked = Object.fromEntries(Object.entries(wording).map(([key, words]) => [key, words[language]])) as Spoken<Words> // key by key
  spoken[language].set(wording, picked)
  return picked
}
