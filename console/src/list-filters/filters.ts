import type { TicketSearch } from '../tickets/ticket-search.ts'

/** What of an address narrows its list, in the order it is shown. */
export const filterNames = ['status', 'audience', 'assignee', 'topic', 'due', 'fastPass', 'organization'] as const
export type FilterName = (typeof filterNames)[number]

export interface SetFilter {
  readonly name: FilterName
  readonly value: string
}

/** What narrows a list: of an address, or of a list that was saved. */
export type Narrowing = { readonly [Name in FilterName]?: string | readonly string[] | undefined }

/** Each value a list is narrowed to: one for each status. */
export function filtersOf(search: Narrowing): SetFilter[] {
  return filterNames.flatMap((name) => [search[name] ?? []].flat().map((value) => ({ name, value })))
}

/** Of what a saved list is narrowed to itself, what the address says nothing else of. */
export function ownFiltersOf(own: Narrowing, search: TicketSearch): SetFilter[] {
  return filtersOf(own).filter(({ name }) => search[name] === undefined)
}

/** An address without one value of a filter. */
export function withoutFilter<Search extends TicketSearch>(search: Search, { name, value }: SetFilter): Search {
  const others = name === 'status' ? search.status?.filter((one) => one !== value) : undefined
  return withFilter(search, name, others)
}

/** An address with a filter set; undefined, null or nothing: not narrowed by it. Codes the API does not know it refuses itself. */
export function withFilter<Search extends TicketSearch>(
  search: Search,
  name: FilterName,
  value: string | readonly string[] | null | undefined,
): Search {
  const { [name]: _before, ...rest } = search
  return (value && value.length > 0 ? { ...rest, [name]: value } : rest) as Search // the same address but for this filter
}

/** An address narrowed by nothing but its view. */
export function withoutFilters<Search extends TicketSearch>(search: Search): Search {
  return filterNames.reduce((kept, name) => withFilter(kept, name, undefined), search)
}
