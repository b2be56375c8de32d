import { sql } from 'drizzle-orm'
import { tickets } from './tickets.table.ts'

/** When the desk's next word on a ticket is due: the answer to what the applicant said last, or the first response; null when none is. */
export const responseDueAt =
  sql<Date | null>`coalesce(${tickets.nextResponseDueAt}, case when ${tickets.firstRespondedAt} is null then ${tickets.firstResponseDueAt} end)`.mapWith(
    tickets.nextResponseDueAt,
  )

/**
 * Where a ticket stands in the order of what is due: by when the desk's next word is due (`responseDueAt`), behind all of those when none
 * is, and what is finished by when it was. The same as `queuedAt` of lifecycle.rules.ts.
 */
export const queuedAt = sql`coalesce(${tickets.nextResponseDueAt}, case when ${tickets.status} in ('resolved', 'closed') then ${tickets.resolvedAt} when ${tickets.firstRespondedAt} is null then ${tickets.firstResponseDueAt} end, 'infinity')`
