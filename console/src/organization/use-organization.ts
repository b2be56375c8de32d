import { useInfiniteQuery } from '@tanstack/react-query'
import { byCursor } from '../api/by-cursor.ts'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { useTownName } from '../parts/use-town-name.ts'

export type KnownOrganization = Schemas['KnownOrganization']
export type Contact = Schemas['KnownContact']
export type HistoryEntry = Schemas['OrganizationHistoryEntry']

const entriesAtOnce = 30

/** A ticket's organisation and what happened to it, page by page, the latest first. Read again with the ticket. */
export function useOrganization(number: string) {
  return useInfiniteQuery({
    queryKey: ['ticket', number, 'organization'],
    ...byCursor,
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/tickets/{number}/organization', {
          params: { path: { number }, query: { limit: entriesAtOnce, ...(pageParam !== undefined && { cursor: pageParam }) } },
        }),
      ),
  })
}

/** The same of any organisation by its id; nothing while there is none to ask for. */
export function useOrganizationById(id: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['organization', id],
    enabled: id !== undefined,
    ...byCursor,
    queryFn: ({ pageParam }) =>
      bodyOf(
        api.GET('/api/v1/organizations/{id}/history', {
          params: { path: { id: id ?? '' }, query: { limit: entriesAtOnce, ...(pageParam !== undefined && { cursor: pageParam }) } },
        }),
      ),
  })
}

/** The name of an organisation in the console's language; undefined while it is not known. */
export function useOrganizationName(id: string | undefined): string | undefined {
  const nameOf = useTownName()
  const organization = useOrganizationById(id).data?.pages[0]?.organization
  return organization ? nameOf(organization) : undefined
}
