import { useQuery } from '@tanstack/react-query'
import { api, bodyOf } from '../api/client.ts'
import { useSayPlace } from '../parts/use-say-place.ts'

/** The name of a local government with its prefecture; its code until that has come. */
export function usePlaceName(code: string): string {
  const sayPlace = useSayPlace()
  const { data } = useQuery({
    queryKey: ['place', code],
    queryFn: () => bodyOf(api.GET('/api/v1/municipalities', { params: { query: { q: code, limit: 1 } } })),
    staleTime: Infinity,
  })
  const [place] = data?.items ?? []
  return place ? sayPlace(place) : code
}
