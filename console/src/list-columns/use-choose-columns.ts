import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { createElement } from 'react'
import { api, type Schemas } from '../api/client.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import type { Column } from './columns.ts'

type Columns = readonly Column[] | null
const queues = ['ticket-views']
const saved = ['saved-views']
const choosing = ['choose-columns']

/**
 * Lets the reader see a view with other columns from now on: `change` gets those shown now, however quickly it is asked again. Shown at
 * once, and as it was where it could not be kept.
 */
export function useChooseColumns(view: string): (change: (columns: Columns) => Columns) => void {
  const queries = useQueryClient()
  const { mutate } = useMutation({
    mutationKey: [...choosing, view],
    // One after the other, so that the last word is what is kept.
    scope: { id: 'list-columns' },
    mutationFn: (columns: Columns) =>
      api.PUT('/api/v1/ticket-views/{view}/columns', { params: { path: { view } }, body: { columns: columns && [...columns] } }),
    onError: (error) => notifications.show({ color: 'vermilion', message: createElement(ProblemNote, { error }), autoClose: false }),
    onSettled: async () => {
      // What is still to be kept would look undone meanwhile.
      if (queries.isMutating({ mutationKey: choosing }) > 1) return
      await Promise.all([queues, saved].map((queryKey) => queries.invalidateQueries({ queryKey })))
    },
  })
  return (change) => {
    const known = queries.getQueryData<Schemas['TicketViews']>(queues)
    const knownSaved = queries.getQueryData<Schemas['SavedViews']>(saved)
    const shown = known?.items.find(({ code }) => code === view) ?? knownSaved?.items.find(({ id }) => id === view)
    // An answer that was asked for before it was kept would take back what was chosen meanwhile.
    const underWay = queries
      .getMutationCache()
      .findAll({ mutationKey: [...choosing, view], status: 'pending' })
      .at(-1)
    const columns = change(underWay ? (underWay.state.variables as Columns) : (shown?.columns ?? null)) // what `mutate` was given
    const chosen = columns && [...columns]
    void Promise.all([queues, saved].map((queryKey) => queries.cancelQueries({ queryKey })))
    if (known)
      queries.setQueryData(queues, { ...known, items: known.items.map((one) => (one.code === view ? { ...one, columns: chosen } : one)) })
    if (knownSaved)
      queries.setQueryData(saved, { items: knownSaved.items.map((one) => (one.id === view ? { ...one, columns: chosen } : one)) })
    mutate(columns)
  }
}
