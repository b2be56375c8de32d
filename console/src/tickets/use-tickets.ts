import {
  keepPreviousData,
  replaceEqualDeep,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type QueryClient,
} from '@tanstack/react-query'
import { useCallback } from 'react'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import type { ListQuery } from '../saved-views/saved-query.ts'
import { continueWith, foldTail, inTail, pagesReadAnew, placeAfter, rowsAtOnce, withTicket, type PlaceOfPage } from './list-tail.ts'

export type Ticket = Schemas['Ticket']
export type TicketList = InfiniteData<Schemas['TicketPage'], PlaceOfPage | undefined>

/**
 * The tickets a list asks for; none as long as it is not known what it asks for. Each row is known to `useTicket`, too. However far down it
 * was scrolled, reading it anew asks for a few pages: the rest follows them as it was, and its changed tickets one by one (`readTailAnew`).
 */
export function useTickets(query: ListQuery | undefined) {
  const queries = useQueryClient()
  return useInfiniteQuery({
    queryKey: ['tickets', query],
    enabled: query !== undefined,
    placeholderData: keepPreviousData,
    initialPageParam: undefined as PlaceOfPage | undefined, // of a literal TypeScript would know no other
    getNextPageParam: placeAfter,
    structuralSharing: (before: unknown, list: unknown) => replaceEqualDeep(before, foldTail(list as TicketList)), // what `queryFn` gathers
    queryFn: async ({ pageParam, queryKey }) => {
      const page = await bodyOf(
        api.GET('/api/v1/tickets', {
          params: { query: { ...query, limit: rowsAtOnce, ...(pageParam !== undefined && { cursor: pageParam.cursor }) } },
        }),
      )
      // A masked row is not the ticket its reader gets by opening it, nor whether they do.
      for (const ticket of page.items) if (!ticket.masked) queries.setQueryData(['ticket', ticket.number], ticket)
      if (pageParam?.page !== pagesReadAnew - 1) return page
      return continueWith(page, queries.getQueryData<TicketList>(queryKey)?.pages[pageParam.page])
    },
  })
}

function readTicket(number: string): Promise<Ticket> {
  return bodyOf(api.GET('/api/v1/tickets/{number}', { params: { path: { number } } }))
}

/** Reads those of `numbers` anew that lists were scrolled to, and that reading the lists anew leaves out. */
export async function readTailsAnew(queries: QueryClient, numbers: ReadonlySet<string>): Promise<void> {
  for (const [queryKey, list] of queries.getQueriesData<TicketList>({ queryKey: ['tickets'], type: 'active' })) {
    const changed = list && 'pages' in list ? inTail(list, numbers) : []
    // One that is not for this reader stays as it was.
    const read = await Promise.allSettled(changed.map(readTicket))
    for (const one of read)
      if (one.status === 'fulfilled') queries.setQueryData<TicketList>(queryKey, (now) => now && withTicket(now, one.value))
  }
}

export function useTicket(number: string) {
  return useQuery({
    queryKey: ['ticket', number],
    queryFn: () => readTicket(number),
    // The feed tells of its changes, and its row in a list is the ticket.
    staleTime: 300_000,
  })
}

/** The queries whose answers an act upon a ticket may change. */
export function queriesOf(number: string): readonly (readonly string[])[] {
  return [['ticket', number], ['timeline', number], ['tickets'], ['ticket-views'], ['saved-views']]
}

/** Makes the screens that show a ticket read it again, after something was done to it. */
export function useRefresh(number: string): () => Promise<void> {
  const queries = useQueryClient()
  return useCallback(async () => {
    await Promise.all(queriesOf(number).map((queryKey) => queries.invalidateQueries({ queryKey })))
  }, [queries, number])
}
