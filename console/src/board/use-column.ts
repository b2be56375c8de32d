import { useInfiniteQuery } from '@tanstack/react-query'
import { byCursor } from '../api/by-cursor.ts'
import { api, bodyOf, type Schemas } from '../api/client.ts'

export type Enquiry = Schemas['Enquiry']

export interface Column {
  readonly name: 'waiting' | 'asked' | 'accepted' | 'introduced' | 'ended'
  readonly status: readonly Enquiry['status'][]
  /** What still waits is in the order it ends, what is over the latest first. */
  readonly sort: 'deadline' | 'latest'
}

export const columns: readonly Column[] = [
  { name: 'waiting', status: ['sent'], sort: 'deadline' },
  { name: 'asked', status: ['asked'], sort: 'deadline' },
  { name: 'accepted', status: ['accepted'], sort: 'deadline' },
  { name: 'introduced', status: ['introduced'], sort: 'latest' },
  { name: 'ended', status: ['declined', 'withdrawn', 'expired'], sort: 'latest' },
]

const cardsAtOnce = 30

/** The enquiries of a column, page by page. */
export function useColumn({ status, sort }: Column, of: 'mine' | undefined) {
  return useInfiniteQuery({
    queryKey: ['enquiries', status, of],
    ...byCursor,
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/enquiries', {
          params: {
            query: {
              status: [...status],
              sort,
              limit: cardsAtOnce,
              ...(of && { assignee: 'me' as const }),
              ...(pageParam !== undefined && { cursor: pageParam }),
            },
          },
        }),
      ),
  })
}
