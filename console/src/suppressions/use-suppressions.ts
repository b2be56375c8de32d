import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { byCursor } from '../api/by-cursor.ts'
import { api, bodyOf } from '../api/client.ts'

/** Which suppressions are shown. */
export interface Wanted {
  readonly isLifted: boolean
  /** Part of the address; empty: all. */
  readonly wanted: string
}

/** Suppressions, page by page, the newest first. */
export function useSuppressions({ isLifted, wanted }: Wanted) {
  return useInfiniteQuery({
    queryKey: ['suppressions', isLifted, wanted],
    placeholderData: keepPreviousData,
    ...byCursor,
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/suppressions', {
          params: {
            query: {
              lifted: isLifted ? 'true' : 'false',
              limit: 50,
              ...(wanted !== '' && { q: wanted }),
              ...(pageParam !== undefined && { cursor: pageParam }),
            },
          },
        }),
      ),
  })
}
