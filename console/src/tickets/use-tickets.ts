import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { operations } from '../../../openapi/schema.d.ts'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { useViews } from '../shell/sidebar.tsx'
import type { TicketSearch } from './ticket-search.ts'

export type Ticket = Schemas['Ticket']
type ListQuery = NonNullable<operations['listTickets']['parameters']['query']>

const rowsAtOnce = 50

/** The tickets of an address: what its view asks for, with the address's own filters over it. Each row is known to `useTicket`, too. */
export function useTickets({ view, ...filters }: TicketSearch) {
  const queries = useQueryClient()
  const views = useViews()
  const ofView = view === undefined ? {} : views.data?.items.find(({ code }) => code === view)?.query
  const query = ofView && { ...asQuery(ofView), ...filters }
  return useInfiniteQuery({
    queryKey: ['tickets', query],
    enabled: query !== undefined,
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }) => {
      const page = await bodyOf(
        api.GET('/api/v1/tickets', {
          params: { query: { ...query, limit: rowsAtOnce, ...(pageParam !== undefined && { cursor: pageParam }) } },
        }),
      )
      for (const ticket of page.items) queries.setQueryData(['ticket', ticket.number], ticket)
      return page
    },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })
}

/** `fastPass` is true in a view and a word in a query. */
function asQuery({ fastPass, ...rest }: Schemas['TicketQueue']['query']): ListQuery {
  return { ...rest, ...(fastPass && { fastPass: 'true' as const }) }
}

export function useTicket(number: string) {
  return useQuery({
    queryKey: ['ticket', number],
    queryFn: () => bodyOf(api.GET('/api/v1/tickets/{number}', { params: { path: { number } } })),
  })
}

/** The queries whose answers an act upon a ticket may change. */
export function queriesOf(number: string): readonly (readonly string[])[] {
  return [['ticket', number], ['timeline', number], ['tickets'], ['ticket-views']]
}

/** Makes the screens that show a ticket read it again, after something was done to it. */
export function useRefresh(number: string): () => Promise<void> {
  const queries = useQueryClient()
  return useCallback(async () => {
    await Promise.all(queriesOf(number).map((queryKey) => queries.invalidateQueries({ queryKey })))
  }, [queries, number])
}
