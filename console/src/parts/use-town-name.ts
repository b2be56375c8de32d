import { useCallback } from 'react'
import { useLanguage } from '../language/language.tsx'

interface Named {
  readonly name: string
  /** Of a municipality; null or absent: it has but its name. */
  readonly romanName?: string | null
}

/** 「会津若松市」, Aizuwakamatsu-shi; companies as they are called. */
export function useTownName(): (town: Named) => string {
  const { language } = useLanguage()
  return useCallback(({ name, romanName }) => (language === 'ja' ? name : (romanName ?? name)), [language])
}
