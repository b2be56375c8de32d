import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo, type ReactNode } from 'react'
import { api, bodyOf } from '../api/client.ts'
import { SessionContext, type Operation } from './session-context.ts'

const ownSession = queryOptions({
  queryKey: ['session'],
  queryFn: () => bodyOf(api.GET('/api/v1/session')),
  staleTime: 300_000,
})

const ownOperations = queryOptions({
  queryKey: ['operations'],
  queryFn: () => bodyOf(api.GET('/api/v1/session/operations')),
  staleTime: Infinity,
})

/** One function, so that what it gives is made once and not with every drawing. */
const toSet = ({ items }: { items: readonly string[] }): ReadonlySet<string> => new Set(items)

/** Asks once for all parts of a screen who is signed in and what they can do: dozens of them are drawn with each ticket. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const { data } = useQuery(ownSession)
  const { data: known, isPending } = useQuery({ ...ownOperations, select: toSet })
  const me = data?.person
  const value = useMemo(
    () => ({ me, can: (operation: Operation) => known?.has(operation) ?? false, awaitsOperations: isPending }),
    [me, known, isPending],
  )
  return <SessionContext value={value}>{children}</SessionContext>
}
