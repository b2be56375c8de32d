import { queryOptions, useQuery } from '@tanstack/react-query'
import { api, bodyOf } from '../api/client.ts'
import type { operations } from '../../../openapi/schema.d.ts'

export type Operation = keyof operations

const ownOperations = queryOptions({
  queryKey: ['operations'],
  queryFn: () => bodyOf(api.GET('/api/v1/session/operations')),
  staleTime: Infinity,
})

/** One function, so that what it gives is made once and not with every drawing. */
const toSet = ({ items }: { items: readonly string[] }): ReadonlySet<string> => new Set(items)

/** Whether the reader's role can do something at all; nothing can be done until the API has said so. */
export function useOperations(): (operation: Operation) => boolean {
  const { data } = useQuery({ ...ownOperations, select: toSet })
  return (operation) => data?.has(operation) ?? false
}

/** Whether the API has still to say what the reader's role can do. */
export function useAwaitsOperations(): boolean {
  return useQuery(ownOperations).isPending
}
