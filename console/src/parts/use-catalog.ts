import { createContext, use, useCallback } from 'react'
import type { Schemas } from '../api/client.ts'
import { useLanguage } from '../language/language.tsx'

type Catalog = Schemas['Catalog']
/** The code lists of the catalog. */
export type ListName = {
  [Key in keyof Catalog]: Catalog[Key] extends { code: string; ja: string; en: string }[] ? Key : never
}[keyof Catalog]

/** What `CatalogProvider` gives. */
export const CatalogContext = createContext<Catalog | undefined>(undefined)

/** All code lists of the desk; undefined until they have come. */
export function useCatalog(): Catalog | undefined {
  return use(CatalogContext)
}

const unknown = { ja: '未定・わからない', en: 'Undecided or unknown' } as const

/**
 * Says a code in the reader's language, and that it is not known where there is none; nothing until the catalog has come, the code itself
 * when a list no longer knows it.
 */
export function useLabels(): (list: ListName, code: string | null) => string {
  const catalog = useCatalog()
  const { language } = useLanguage()
  return useCallback(
    (list, code) => {
      if (!catalog) return ''
      if (code === null) return unknown[language]
      return catalog[list].find((entry) => entry.code === code)?.[language] ?? code
    },
    [catalog, language],
  )
}
