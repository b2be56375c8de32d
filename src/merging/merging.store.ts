import { and, count, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '../db/client.ts'
import { followUps } from '../follow-ups/follow-ups.table.ts'
import { matchRuns } from '../matching/runs/runs.table.ts'
import { ticketMeetings } from '../meetings/meetings.table.ts'
import { enquiries, shortlists } from '../shortlists/shortlists.table.ts'
import { tasks } from '../tasks/tasks.table.ts'
import { passedCases } from '../tickets/passing/passed-cases.table.ts'
import { ticketMessages } from '../tickets/tickets.table.ts'
import { unsentMessages } from '../tickets/unsent/unsent.table.ts'
import type { Standing } from './merge.rules.ts'

/** What stands on a ticket that would go. */
export async function findStanding(reader: Reader, ticketId: string): Promise<Standing> {
  const has = (query: { getSQL(): ReturnType<typeof sql> }) => sql<boolean>`exists (${query})`
  const one = sql`1`
  const [row] = await reader.execute<{ matching: boolean; meeting_ahead: boolean; passed_case: boolean; unsent: boolean }>(sql`
    select
      ${has(sql`select ${one} from ${matchRuns} where ${matchRuns.ticketId} = ${ticketId}`)}
        or ${has(sql`select ${one} from ${shortlists} where ${shortlists.ticketId} = ${ticketId}`)} as matching,
      ${has(sql`select ${one} from ${ticketMeetings} where ${ticketMeetings.ticketId} = ${ticketId} and ${ticketMeetings.status} in ('proposed', 'booked')`)} as meeting_ahead,
      ${has(sql`select ${one} from ${passedCases} where (${passedCases.ticketId} = ${ticketId} or ${passedCases.sourceTicketId} = ${ticketId}) and ${passedCases.status} = 'waiting'`)} as passed_case,
      ${has(sql`select ${one} from ${unsentMessages} where ${unsentMessages.ticketId} = ${ticketId}`)} as unsent`)
  if (!row) throw new Error('PostgreSQL did not say what stands on a ticket')
  return { matching: row.matching, meetingAhead: row.meeting_ahead, passedCase: row.passed_case, unsent: row.unsent }
}

/** Whether a blind enquiry about one of these tickets is under way. */
export async function isBlindEnquiryUnderWay(reader: Reader, ticketIds: readonly string[]): Promise<boolean> {
  const [row] = await reader
    .select({ id: enquiries.id })
    .from(enquiries)
    .where(
      and(
        inArray(enquiries.ticketId, [...ticketIds]),
        eq(enquiries.disclosure, 'blind'),
        inArray(enquiries.status, ['sent', 'asked', 'accepted']),
      ),
    )
    .limit(1)
  return row !== undefined
}

/** How much a ticket has that goes over, or ends, when it is merged. */
export async function countMerged(reader: Reader, ticketId: string): Promise<{ messages: number; tasks: number; mails: number }> {
  const [messages] = await reader.select({ count: count() }).from(ticketMessages).where(eq(ticketMessages.ticketId, ticketId))
  const [open] = await reader
    .select({ count: count() })
    .from(tasks)
    .where(and(eq(tasks.ticketId, ticketId), isNull(tasks.doneAt)))
  const [mails] = await reader
    .select({ count: count() })
    .from(followUps)
    .where(and(eq(followUps.ticketId, ticketId), eq(followUps.state, 'pending')))
  return { messages: messages?.count ?? 0, tasks: open?.count ?? 0, mails: mails?.count ?? 0 }
}

/** Gives the open tasks of a ticket to another one; how many. */
export async function moveOpenTasks(tx: Transaction, fromId: string, toId: string): Promise<number> {
  const moved = await tx
    .update(tasks)
    .set({ ticketId: toId })
    .where(and(eq(tasks.ticketId, fromId), isNull(tasks.doneAt)))
    .returning({ id: tasks.id })
  return moved.length
}
