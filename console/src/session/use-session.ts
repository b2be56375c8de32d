import { useQuery } from '@tanstack/react-query'
import { api, bodyOf, type Schemas } from '../api/client.ts'

/** Who is signed in; undefined while it is not known yet. */
export function useMe(): Schemas['Session']['person'] | undefined {
  const { data } = useQuery({
    queryKey: ['session'],
    queryFn: () => bodyOf(api.GET('/api/v1/session')),
    staleTime: 300_000,
  })
  return data?.person
}
