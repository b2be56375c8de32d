import { useInfiniteQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { byCursor } from '../api/by-cursor.ts'
import { api, bodyOf, type Schemas } from '../api/client.ts'

export type TimelineEntry = Schemas['TimelineEntry']

const entriesAtOnce = 50

/** Milliseconds within which one's own words may have been kept after the server had read them. */
const ownAreNewerFor = 3000

/** What one was writing comes with what happened; but what was typed here since is newer. */
function noteDrafts(queries: QueryClient, number: string, drafts: Schemas['Drafts'] | null, askedAt: number): void {
  const key = ['drafts', number]
  const typedAt = queries.getQueryState(key)?.dataUpdatedAt ?? 0
  if (drafts && typedAt + ownAreNewerFor < askedAt) queries.setQueryData(key, drafts)
}

/** What happened to a ticket, page by page, the latest first. */
export function useTimeline(number: string) {
  const queries = useQueryClient()
  return useInfiniteQuery({
    queryKey: ['timeline', number],
    ...byCursor,
    queryFn: async ({ pageParam }) => {
      const askedAt = Date.now()
      const cursor = pageParam === undefined ? { drafts: 'true' as const } : { cursor: pageParam }
      const page = await bodyOf(
        api.GET('/api/v1/tickets/{number}/timeline', { params: { path: { number }, query: { limit: entriesAtOnce, ...cursor } } }),
      )
      if (pageParam === undefined) noteDrafts(queries, number, page.drafts, askedAt)
      return page
    },
  })
}
