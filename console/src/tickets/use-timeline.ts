import { useInfiniteQuery } from '@tanstack/react-query'
import { api, bodyOf, type Schemas } from '../api/client.ts'

export type TimelineEntry = Schemas['TimelineEntry']

const entriesAtOnce = 50

/** What happened to a ticket, page by page, the latest first. */
export function useTimeline(number: string) {
  return useInfiniteQuery({
    queryKey: ['timeline', number],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/tickets/{number}/timeline', {
          params: { path: { number }, query: { limit: entriesAtOnce, ...(pageParam !== undefined && { cursor: pageParam }) } },
        }),
      ),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  })
}
