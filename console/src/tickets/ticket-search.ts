import type { operations } from '../../../openapi/schema.d.ts'

type ListQuery = NonNullable<operations['listTickets']['parameters']['query']>

/** What stands in the address of a list: a view of the desk, narrowed by filters. */
export interface TicketSearch {
  view?: string
  status?: NonNullable<Extract<ListQuery['status'], string>>[]
  audience?: NonNullable<ListQuery['audience']>
  assignee?: string
  topic?: NonNullable<ListQuery['topic']>
  due?: NonNullable<ListQuery['due']>
  fastPass?: NonNullable<ListQuery['fastPass']>
  organization?: string
  q?: string
  sort?: NonNullable<ListQuery['sort']>
}

const words = ['view', 'audience', 'assignee', 'topic', 'due', 'fastPass', 'organization', 'q', 'sort'] as const

/** Reads an address as leniently as people share them: what is no text is left out; what the API does not know it refuses itself. */
export function readTicketSearch(raw: Record<string, unknown>): TicketSearch {
  const search: Record<string, unknown> = {}
  for (const key of words) {
    const value = raw[key]
    if (typeof value === 'string' && value !== '') search[key] = value
    else if (typeof value === 'number' || typeof value === 'boolean') search[key] = String(value)
  }
  const status = Array.isArray(raw.status) ? raw.status.filter((one) => typeof one === 'string') : []
  if (status.length > 0) search.status = status
  // A ticket's own address stands in the list of all.
  search.view ??= 'all'
  return search
}
