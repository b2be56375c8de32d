import { infiniteQueryOptions, useInfiniteQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
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

function timelineOf(queries: QueryClient, number: string) {
  return infiniteQueryOptions({
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

/** `at` of the newest of what is shown of a ticket. */
export function shownUntil(queries: QueryClient, number: string): string | undefined {
  return queries.getQueryData(timelineOf(queries, number).queryKey)?.pages[0]?.items[0]?.at
}

/** Whether what happened to a ticket is here to be drawn: it was open before, or was asked for while it was pressed. */
export function isTimelineKnown(queries: QueryClient, number: string): boolean {
  return queries.getQueryData(timelineOf(queries, number).queryKey) !== undefined
}

/** What happened to a ticket, page by page, the latest first. */
export function useTimeline(number: string) {
  const queries = useQueryClient()
  return useInfiniteQuery(timelineOf(queries, number))
}

/** Ids of replies that could not be sent yet, as far as what is shown of a ticket tells. It asks for nothing itself. */
export function useHeldUp(number: string): readonly string[] | undefined {
  const queries = useQueryClient()
  return useInfiniteQuery({ ...timelineOf(queries, number), enabled: false, select: heldUpIn }).data
}

function heldUpIn({ pages }: { pages: readonly { items: readonly TimelineEntry[] }[] }): readonly string[] {
  const entries = pages.flatMap(({ items }) => items)
  const idsOf = (...types: string[]) => entries.flatMap(({ type, details }) => (types.includes(type) ? [String(details['messageId'])] : []))
  const gone = idsOf('message.sent', 'message.taken_back')
  return idsOf('message.held_up').filter((id) => !gone.includes(id))
}

/** Whether it is being asked for just now. It asks for nothing itself. */
export function useIsTimelineComing(number: string): boolean {
  const queries = useQueryClient()
  return useInfiniteQuery({ ...timelineOf(queries, number), enabled: false }).isFetching
}

/** Asks for it before the pane is drawn that shows it. A ticket no list has shown to this reader may be none they can open at once. */
export function foretellTimeline(queries: QueryClient, number: string): void {
  if (queries.getQueryData(['ticket', number]) === undefined) return
  void queries.prefetchInfiniteQuery({ ...timelineOf(queries, number), staleTime: Infinity })
}
