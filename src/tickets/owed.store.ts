import { sql } from 'drizzle-orm'
import { tickets } from './tickets.table.ts'

/** When the desk's next word on a ticket is due: the answer to what the applicant said last, or the first response; null when none is. */
export const responseDueAt =
  sql<Date | null>`coalesce(${tickets.nextResponseDueAt}, case when ${tickets.firstRespondedAt} is null then ${tickets.firstResponseDueAt} end)`.mapWith(
    tickets.nextResponseDueAt,
  )

/** By when the desk's word was due last: where it owes one (`responseDueAt`), when that is due. Lists are in the order of it. */
export const lastDueAt = sql`coalesce(${tickets.nextResponseDueAt}, ${tickets.firstResponseDueAt})`
