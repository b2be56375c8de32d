import { useQuery } from '@tanstack/react-query'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { useOperations } from '../session/use-operations.ts'

export type SavedView = Schemas['CountedView']

/** Lists the reader or their colleagues saved, with how many tickets the reader sees in each; not asked for by whom they are not for. */
export function useSavedViews() {
  const can = useOperations()
  return useQuery({
    queryKey: ['saved-views'],
    queryFn: () => bodyOf(api.GET('/api/v1/saved-views')),
    enabled: can('listSavedViews'),
  })
}
