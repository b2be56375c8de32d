import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { byCursor } from '../api/by-cursor.ts'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import type { ListQuery } from '../saved-views/saved-query.ts'

export type Ticket = Schemas['Ticket']

const rowsAtOnce = 50

/** The tickets a list asks for; none as long as it is not known what it asks for. Each row is known to `useTicket`, too. */
export function useTickets(query: ListQuery | undefined) {
  const queries = useQueryClient()
  return useInfiniteQuery({
    queryKey: ['tickets', query],
    enabled: query !== undefined,
    placeholderData: keepPreviousData,
    ...byCursor,
    queryFn: async ({ pageParam }) => {
      const page = await bodyOf(
        api.GET('/api/v1/tickets', {
          params: { query: { ...query, limit: rowsAtOnce, ...(pageParam !== undefined && { cursor: pageParam }) } },
        }),
      )
      // A masked row is not the ticket its reader gets by opening it, nor whether they do.
      for (const ticket of page.items) if (!ticket.masked) queries.setQueryData(['ticket', ticket.number], ticket)
      return page
    },
  })
}

export function useTicket(number: string) {
  return useQuery({
    queryKey: ['ticket', number],
    queryFn: () => bodyOf(api.GET('/api/v1/tickets/{number}', { params: { path: { number } } })),
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
