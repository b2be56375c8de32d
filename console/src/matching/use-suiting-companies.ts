import { useQuery } from '@tanstack/react-query'
import { api, bodyOf, type Schemas } from '../api/client.ts'

export type SuitingCompany = Schemas['SuitingCompany']

/** More than a consultant looks through; who is ruled out is told with the reason, too. */
const mostShown = 100

/** The companies the desk works for, by how they suit the municipality of a ticket. */
export function useSuitingCompanies(number: string) {
  return useQuery({
    queryKey: ['suiting-companies', number],
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/tickets/{number}/suiting-companies', {
          params: { path: { number }, query: { limit: mostShown, excluded: mostShown } },
        }),
      ),
    staleTime: 60_000,
  })
}
