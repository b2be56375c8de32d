import { and, asc, eq, getTableColumns, gt, inArray, isNull, lte, or, sql, type SQL } from 'drizzle-orm'
import type { TaskKind } from '../catalog/task-codes.ts'
import type { Reader, Transaction } from '../db/client.ts'
import { companies, municipalities } from '../organizations/organizations.table.ts'
import { contacts } from '../people/people.table.ts'
import { tickets } from '../tickets/tickets.table.ts'
import { erasureTaskKinds } from './erasure.rules.ts'
import { tasks } from './tasks.table.ts'

/**
 * A task with the number of its ticket and who has it, when it belongs to one, the name of the person it is about, when it is about one,
 * and that of the organisation of its ticket; of no ticket, of the person's.
 */
export type TaskRow = typeof tasks.$inferSelect & {
  ticketNumber: string | null
  assigneeId: string | null
  contactName: string | null
  contactEmail: string | null
  organizationName: string | null
  /** Of a local government. */
  organizationCode: string | null
}

/** Adds it unless it is there; its id when it was not. */
export async function insertTaskOnce(tx: Transaction, row: typeof tasks.$inferInsert): Promise<string | undefined> {
  const [inserted] = await tx.insert(tasks).values(row).onConflictDoNothing().returning({ id: tasks.id })
  return inserted?.id
}

export interface TaskFilter {
  ticketId?: string
  /**
   * Only of tickets these people have; with `forSupervisors` also those that belong to none, or to a ticket nobody has, and wishes to be
   * forgotten.
   */
  assigneeIds?: readonly string[]
  forSupervisors?: boolean
  open: boolean
}

/** Up to `limit` tasks in the order they were made, after the id `after`. */
export function listTaskRows(reader: Reader, filter: TaskFilter, limit: number, after?: string): Promise<TaskRow[]> {
  return withTicket(reader)
    .where(and(isWithin(filter), after === undefined ? undefined : gt(tasks.id, after)))
    .orderBy(asc(tasks.id))
    .limit(limit)
}

/** How many there are; counts no further than `limit`. */
export async function countTaskRows(reader: Reader, filter: TaskFilter, limit: number): Promise<number> {
  const found = reader
    .select({ id: tasks.id })
    .from(tasks)
    .leftJoin(tickets, eq(tickets.id, tasks.ticketId))
    .where(isWithin(filter))
    .limit(limit)
    .as('found')
  const [row] = await reader.select({ count: sql<number>`count(*)::int` }).from(found)
  return row?.count ?? 0
}

function isWithin({ ticketId, assigneeIds, forSupervisors, open }: TaskFilter): SQL | undefined {
  const left = forSupervisors ? or(isNull(tickets.assigneeId), inArray(tasks.kind, [...erasureTaskKinds])) : undefined
  return and(
    ticketId === undefined ? undefined : eq(tasks.ticketId, ticketId),
    assigneeIds === undefined ? undefined : or(inArray(tickets.assigneeId, [...assigneeIds]), left),
    open ? isNull(tasks.doneAt) : undefined,
  )
}

export async function findTask(reader: Reader, id: string): Promise<TaskRow | undefined> {
  const [row] = await withTicket(reader).where(eq(tasks.id, id))
  return row
}

/** What open tasks are about: all of one thing or person, or all of one ticket. */
export type TaskSubject =
  | { readonly enquiryId: string }
  | { readonly meetingId: string }
  | { readonly contactId: string }
  | { readonly ticketId: string }

/** The open tasks of these kinds about something, or those of them that were made by `madeBy`. */
export function listOpenTasksAbout(
  reader: Reader,
  about: TaskSubject,
  kinds: readonly TaskKind[],
  madeBy?: Date,
): Promise<{ id: string; kind: TaskKind; ticketId: string | null }[]> {
  return reader
    .select({ id: tasks.id, kind: tasks.kind, ticketId: tasks.ticketId })
    .from(tasks)
    .where(and(isAbout(about), inArray(tasks.kind, [...kinds]), isNull(tasks.doneAt), madeBy && lte(tasks.createdAt, madeBy)))
    .orderBy(asc(tasks.id))
}

function isAbout(about: TaskSubject) {
  if ('enquiryId' in about) return eq(tasks.enquiryId, about.enquiryId)
  if ('contactId' in about) return eq(tasks.contactId, about.contactId)
  return 'meetingId' in about ? eq(tasks.meetingId, about.meetingId) : eq(tasks.ticketId, about.ticketId)
}

/** Marks it done unless it is; whether it was not. */
export async function markDone(tx: Transaction, id: string, done: { doneAt: Date; doneBy: string | null }): Promise<boolean> {
  const rows = await tx
    .update(tasks)
    .set(done)
    .where(and(eq(tasks.id, id), isNull(tasks.doneAt)))
    .returning({ id: tasks.id })
  return rows.length > 0
}

function withTicket(reader: Reader) {
  const organizationId = sql`coalesce(${tickets.organizationId}, ${contacts.organizationId})`
  return reader
    .select({
      ...getTableColumns(tasks),
      ticketNumber: tickets.number,
      assigneeId: tickets.assigneeId,
      contactName: contacts.name,
      contactEmail: contacts.email,
      organizationName: sql<string | null>`coalesce(${companies.name}, ${municipalities.name})`,
      organizationCode: municipalities.code,
    })
    .from(tasks)
    .leftJoin(contacts, eq(contacts.id, tasks.contactId))
    .leftJoin(tickets, eq(tickets.id, tasks.ticketId))
    .leftJoin(companies, eq(companies.id, organizationId))
    .leftJoin(municipalities, eq(municipalities.id, organizationId))
    .$dynamic()
}

/** The task of this kind about a person that is still to be seen to. */
export async function findOpenTaskAbout(reader: Reader, contactId: string, kind: TaskKind): Promise<{ createdAt: Date } | undefined> {
  const [row] = await reader
    .select({ createdAt: tasks.createdAt })
    .from(tasks)
    .where(and(eq(tasks.contactId, contactId), eq(tasks.kind, kind), isNull(tasks.doneAt)))
  return row
}
