import { useQuery } from '@tanstack/react-query'
import { api, bodyOf } from '../api/client.ts'

/** The desk's queues, with what else its navigation counts. */
export function useViews() {
  return useQuery({ queryKey: ['ticket-views'], queryFn: () => bodyOf(api.GET('/api/v1/ticket-views')) })
}
