import { useQuery } from '@tanstack/react-query'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { useSayPlace } from '../parts/use-say-place.ts'

/** A local government by its code; undefined until it has come. */
export function usePlace(code: string): Schemas['Municipality'] | undefined {
  const { data } = useQuery({
    queryKey: ['place', code],
    queryFn: () => bodyOf(api.GET('/api/v1/municipalities', { params: { query: { q: code, limit: 1 } } })),
    staleTime: Infinity,
  })
  return data?.items[0]
}

/** The name of a local government with its prefecture; its code until that has come. */
export function usePlaceName(code: string): string {
  const sayPlace = useSayPlace()
  const place = usePlace(code)
  return place ? sayPlace(place) : code
}
