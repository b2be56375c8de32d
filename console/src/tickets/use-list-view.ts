import { useMemo } from 'react'
import type { Column } from '../list-columns/columns.ts'
import { useLanguage } from '../language/language.tsx'
import { listQueryOf, type ListQuery } from '../saved-views/saved-query.ts'
import { useSavedViews, type SavedView } from '../saved-views/use-saved-views.ts'
import { useOperations } from '../session/use-operations.ts'
import { useViews } from '../shell/use-views.ts'
import type { TicketSearch } from './ticket-search.ts'

export interface ListView {
  /** What the list is asked for: its view, with the address's own filters over it; undefined as long as the view is not known. */
  readonly query: ListQuery | undefined
  readonly name: string | undefined
  readonly saved: SavedView | undefined
  /** The columns its reader sees it with; null: rows without columns. */
  readonly columns: readonly Column[] | null
  /** There is no such view, or no more, or it is not for this reader. */
  readonly isUnknown: boolean
}

/** The list an address asks for: a queue of the desk, or a list somebody saved. The same object as long as nothing of it changes. */
export function useListView(search: TicketSearch): ListView {
  const { language } = useLanguage()
  const can = useOperations()
  const queues = useViews()
  const savedViews = useSavedViews()
  const queue = queues.data?.items.find(({ code }) => code === search.view)
  const saved = savedViews.data?.items.find(({ id }) => id === search.view)
  const isSavedKnown = savedViews.isSuccess || (can('listTickets') && !can('listSavedViews'))
  const areAllKnown = queues.isSuccess && isSavedKnown
  return useMemo(() => {
    const { view, ...filters } = search
    const found = queue ?? saved
    return {
      query: view === undefined ? filters : found && { ...listQueryOf(found.query), ...filters },
      name: queue?.label[language] ?? saved?.name,
      saved,
      columns: found?.columns ?? null,
      isUnknown: view !== undefined && !found && areAllKnown,
    }
  }, [search, queue, saved, language, areAllKnown])
}
