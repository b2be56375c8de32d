import { useQuery } from '@tanstack/react-query'
import { api, bodyOf } from '../api/client.ts'
import { useOperations } from '../session/use-operations.ts'
import { useTownName } from '../parts/use-town-name.ts'
import type { Found } from './found.ts'
import { recentTickets } from './recent-tickets.ts'

/** As many as are seen at once. */
const shown = 10

/** What the reader opened last, wherever they sat, asked for while it is looked at; of readers the desk keeps no list of, the tickets of this tab. */
export function useOpened(isLookedAt: boolean): readonly Found[] {
  const nameOf = useTownName()
  const isKept = useOperations()('listOpenedItems')
  const { data } = useQuery({
    queryKey: ['opened-items'],
    enabled: isLookedAt && isKept,
    // Something was opened since, as likely as not.
    staleTime: 0,
    queryFn: async ({ signal }) => {
      const asked = bodyOf(api.GET('/api/v1/opened-items', { params: { query: { limit: shown } }, signal }))
      const [{ foundAgain }, { items }] = await Promise.all([import('./found.ts'), asked])
      return (nameIn: typeof nameOf) => items.flatMap((item) => foundAgain(item, nameIn) ?? [])
    },
  })
  if (isKept) return data?.(nameOf) ?? []
  return recentTickets().map((ticket) => ({ key: ticket, name: ticket, about: '', leadsTo: { ticket } }))
}

/** Notes what was opened by choosing it; nobody waits for it. */
export function noteOpened({ opens }: Found): void {
  if (opens) void api.POST('/api/v1/opened-items', { body: opens }).catch(() => undefined)
}
