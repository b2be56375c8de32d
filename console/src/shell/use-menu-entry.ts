import { useLocation } from '@tanstack/react-router'
import { useLanguage, useWords } from '../language/language.tsx'
import { useSavedViews } from '../saved-views/use-saved-views.ts'
import { sectionGroups, sectionWords } from './section-catalog.ts'
import { useViews } from './use-views.ts'

/** What the entry of the menu is called that one is at; none for what the menu does not list. */
export function useMenuEntry(): string | undefined {
  const { language } = useLanguage()
  const words = useWords(sectionWords)
  const { pathname, search } = useLocation()
  const queues = useViews().data?.items
  const saved = useSavedViews().data?.items
  const section = sectionGroups.flat().find(({ to }) => pathname === to || pathname.startsWith(`${to}/`))
  if (section) return words[section.name]
  const { view } = search as { view?: unknown } // of whichever screen it is
  return queues?.find(({ code }) => code === view)?.label[language] ?? saved?.find(({ id }) => id === view)?.name
}
