import { useLanguage } from '../language/language.tsx'

interface Entry {
  readonly code: string
  readonly ja: string
  readonly en: string
}

/** Entries of the catalog as the choices of a field, in the reader's language. */
export function useChoices(): (list: readonly Entry[] | undefined) => { value: string; label: string }[] {
  const { language } = useLanguage()
  return (list = []) => list.map((entry) => ({ value: entry.code, label: entry[language] }))
}
