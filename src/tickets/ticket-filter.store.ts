import { and, arrayContains, eq, inArray, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm'
import { addCalendarDays, dayInJapan, startOfDayInJapan } from '../calendar/business-time.rules.ts'
import type { Audience, TicketStatus, Topic } from '../catalog/desk-codes.ts'
import { unfinishedStatuses } from './lifecycle.rules.ts'
import { queuedAt, responseDueAt } from './owed.store.ts'
import { tickets } from './tickets.table.ts'
import { hasWords, type WordsOfTickets } from './words-of-tickets.store.ts'

export interface TicketFilter {
  status?: readonly TicketStatus[] | undefined
  audience?: Audience | undefined
  /** A consultant's id, `none` for tickets nobody has, or the ids of several, whose order no index has together. */
  assignee?: string | readonly string[] | undefined
  topic?: Topic | undefined
  organization?: string | undefined
  /** The words asked for, looked up (`lookUpWords`). */
  words?: WordsOfTickets | undefined
  /** By when the desk's next word is due: `open` has a time, `overdue` one that has passed, `today` one that comes before the day ends. */
  due?: 'overdue' | 'today' | 'open' | undefined
  fastPass?: boolean | undefined
  /** What a contact may see at all: their organisation's tickets and their own. */
  ofContact?: { id: string; organizationId: string | null } | undefined
}

export function conditionsOf(filter: TicketFilter, now: Date): (SQL | undefined)[] {
  return [
    filter.status && inArray(tickets.status, [...filter.status]),
    filter.audience && eq(tickets.audience, filter.audience),
    heldBy(filter.assignee),
    filter.topic && arrayContains(tickets.topics, [filter.topic]),
    filter.organization === undefined ? undefined : eq(tickets.organizationId, filter.organization),
    filter.words && hasWords(filter.words),
    filter.fastPass === undefined ? undefined : eq(tickets.fastPass, filter.fastPass),
    filter.due && isDue(filter.due, now),
    filter.ofContact &&
      or(
        eq(tickets.applicantId, filter.ofContact.id),
        filter.ofContact.organizationId ? eq(tickets.organizationId, filter.ofContact.organizationId) : undefined,
      ),
  ]
}

function isDue(due: 'overdue' | 'today' | 'open', now: Date): SQL | undefined {
  const endOfToday = startOfDayInJapan(addCalendarDays(dayInJapan(now), 1))
  const when = {
    open: undefined,
    overdue: sql`${queuedAt} < ${now.toISOString()}`,
    today: sql`${queuedAt} >= ${now.toISOString()} and ${queuedAt} < ${endOfToday.toISOString()}`,
  }
  return and(inArray(tickets.status, [...unfinishedStatuses]), isNotNull(responseDueAt), when[due])
}

function heldBy(assignee: TicketFilter['assignee']): SQL | undefined {
  if (assignee === undefined) return undefined
  if (typeof assignee === 'object') return inArray(tickets.assigneeId, [...assignee])
  return assignee === 'none' ? isNull(tickets.assigneeId) : eq(tickets.assigneeId, assignee)
}
