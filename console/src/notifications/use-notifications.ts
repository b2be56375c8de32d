import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { byCursor } from '../api/by-cursor.ts'
import { api, bodyOf, type Schemas } from '../api/client.ts'

export type Notification = Schemas['Notification']

/** What concerns the reader, the latest first. */
export function useNotifications() {
  return useInfiniteQuery({
    queryKey: ['notifications', 'list'],
    ...byCursor,
    queryFn: ({ pageParam }) =>
      bodyOf(api.GET('/api/v1/notifications', { params: { query: { limit: 30, ...(pageParam !== undefined && { cursor: pageParam }) } } })),
  })
}

/** Marks some as read or unread, or with `until` everything the reader has seen. */
export function useMarking() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { ids?: string[]; until?: string; read: boolean }) =>
      api.PUT('/api/v1/notifications/reading', { body: { ids: [], ...body } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['notifications'] }),
  })
}
