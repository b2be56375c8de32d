import type { operations } from '../../../openapi/schema.d.ts'
import type { Schemas } from '../api/client.ts'

export type ListQuery = NonNullable<operations['listTickets']['parameters']['query']>
type Saved = Schemas['SavedQuery']

/** What a saved list or a queue is asked for, as a query: `fastPass` is true or false there and a word here. */
export function listQueryOf({ fastPass, ...rest }: Saved): ListQuery {
  return { ...rest, ...(fastPass !== undefined && { fastPass: fastPass ? 'true' : 'false' }) }
}

/** A query as it is saved. */
export function savedQueryOf({ fastPass, status, cursor: _cursor, limit: _limit, ...rest }: ListQuery): Saved {
  return {
    ...rest,
    ...(status !== undefined && { status: typeof status === 'string' ? [status] : status }),
    ...(fastPass !== undefined && { fastPass: fastPass === 'true' }),
  }
}
