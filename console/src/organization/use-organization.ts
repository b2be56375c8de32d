import { useInfiniteQuery } from '@tanstack/react-query'
import { api, bodyOf, type Schemas } from '../api/client.ts'

export type KnownOrganization = Schemas['KnownOrganization']
export type Contact = Schemas['Contact']
export type HistoryEntry = Schemas['OrganizationHistoryEntry']

const entriesAtOnce = 30

/** A ticket's organisation and what happened to it, page by page, the latest first. Read again with the ticket. */
export function useOrganization(number: string) {
  return useInfiniteQuery({
    queryKey: ['ticket', number, 'organization'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/tickets/{number}/organization', {
          params: { path: { number }, query: { limit: entriesAtOnce, ...(pageParam !== undefined && { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })
}
