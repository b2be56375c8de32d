import { useNavigate } from '@tanstack/react-router'
import { arriveAt } from '../focus/arrive-at.ts'
import { useSavedViews } from '../saved-views/use-saved-views.ts'
import { useOperations } from '../session/use-operations.ts'
import { sectionGroups, sectionWords } from '../shell/section-catalog.ts'
import { useIsOfUse } from '../shell/sidebar.tsx'
import { useViews } from '../shell/use-views.ts'
import type { Command } from './keys-provider.tsx'

/** Everywhere in the desk its reader can go: queues, saved lists, screens. */
export function usePlaces(): readonly Command[] {
  const navigate = useNavigate()
  const can = useOperations()
  const isOfUse = useIsOfUse()
  const queues = useViews().data?.items.filter(isOfUse) ?? []
  const saved = useSavedViews().data?.items ?? []
  const goTo = (view: string) => () => {
    void navigate({ to: '/tickets', search: { view } })
    arriveAt(`list ${view}`)
  }
  return [
    ...queues.map(({ code, label }) => ({ name: label, act: goTo(code) })),
    ...saved.map(({ id, name }) => ({ name: { ja: name, en: name }, act: goTo(id) })),
    ...sectionGroups
      .flatMap((group): readonly (typeof group)[number][] => group)
      .filter(({ needs }) => can(needs))
      .map(({ to, name }) => ({
        name: sectionWords[name],
        act: () => {
          void navigate({ to })
          arriveAt(to)
        },
      })),
  ]
}
