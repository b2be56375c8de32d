import { useQuery } from '@tanstack/react-query'
import { api, bodyOf, type Schemas } from '../api/client.ts'

export type Meeting = Schemas['Meeting']

/** The meetings of a ticket, the latest first; read again with the ticket, whatever is done to it. */
export function useMeetings(number: string) {
  return useQuery({
    queryKey: ['ticket', number, 'meetings'],
    queryFn: async () => {
      const { items } = await bodyOf(api.GET('/api/v1/tickets/{number}/meetings', { params: { path: { number }, query: { limit: 200 } } }))
      return items.toReversed()
    },
  })
}

/** Free times of a consultant, by day in Japan; undefined as long as none is chosen. */
export function useFreeTimes(number: string, { consultantId, minutes }: { consultantId: string | null; minutes: number }) {
  return useQuery({
    queryKey: ['ticket', number, 'meeting-slots', consultantId, minutes],
    enabled: consultantId !== null,
    queryFn: () =>
      bodyOf(
        api.GET('/api/v1/tickets/{number}/meeting-slots', {
          params: { path: { number }, query: { minutes, days: 14, ...(consultantId !== null && { consultantId }) } },
        }),
      ),
  })
}
