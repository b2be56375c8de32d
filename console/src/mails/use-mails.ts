import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { byCursor } from '../api/by-cursor.ts'
import { api, bodyOf, type Schemas } from '../api/client.ts'

export type Mail = Schemas['FollowUp']

const mailsAtOnce = 200

/** The mails of a ticket in the order they are due; read again with the ticket, whatever is done to it. */
export function useMails(number: string) {
  return useInfiniteQuery({
    queryKey: ['ticket', number, 'mails'],
    ...byCursor,
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/tickets/{number}/follow-ups', {
          params: { path: { number }, query: { limit: mailsAtOnce, ...(pageParam !== undefined && { cursor: pageParam }) } },
        }),
      ),
  })
}

/** Whether the scheduled mails of a ticket are paused, and why. */
export function usePause(number: string) {
  return useQuery({
    queryKey: ['ticket', number, 'pause'],
    queryFn: () => bodyOf(api.GET('/api/v1/tickets/{number}/pause', { params: { path: { number } } })),
  })
}

/** What the mail servers said to each attempt; asked for when somebody looks. */
export function useStory(id: string, isWanted: boolean) {
  return useQuery({
    queryKey: ['mail-story', id],
    enabled: isWanted,
    queryFn: () => bodyOf(api.GET('/api/v1/follow-ups/{id}', { params: { path: { id } } })),
  })
}
