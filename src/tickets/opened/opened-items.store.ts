import { and, asc, desc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '../../db/client.ts'
import { companies, municipalities } from '../../organizations/organizations.table.ts'
import { contacts } from '../../people/people.table.ts'
import { tickets } from '../tickets.table.ts'
import { openedItems, type OpenedKind } from './opened-items.table.ts'

/** Notes that somebody opened something now, and forgets what they opened before the last `kept` things. */
export async function upsertOpened(tx: Transaction, staffId: string, kind: OpenedKind, subjectId: string, kept: number): Promise<void> {
  const openedAt = sql`desk_now()`
  await tx
    .insert(openedItems)
    .values({ staffId, kind, subjectId, openedAt })
    .onConflictDoUpdate({ target: [openedItems.staffId, openedItems.kind, openedItems.subjectId], set: { openedAt } })
  const surplus = tx
    .select({ openedAt: openedItems.openedAt })
    .from(openedItems)
    .where(eq(openedItems.staffId, staffId))
    .orderBy(desc(openedItems.openedAt))
    .offset(kept)
    .limit(1)
  await tx.delete(openedItems).where(and(eq(openedItems.staffId, staffId), sql`${openedItems.openedAt} <= ${surplus}`))
}

/** What somebody opened within the last `days`, the latest first. */
export function listOpenedRows(reader: Reader, staffId: string, { limit, days }: { limit: number; days: number }) {
  return reader
    .select()
    .from(openedItems)
    .where(and(eq(openedItems.staffId, staffId), gt(openedItems.openedAt, sql`desk_now() - make_interval(days => ${days})`)))
    .orderBy(desc(openedItems.openedAt), asc(openedItems.subjectId))
    .limit(limit)
}

/** Tickets by id, with whose they are. */
export function listTicketsOpened(reader: Reader, ids: readonly string[]) {
  return reader
    .select({
      id: tickets.id,
      number: tickets.number,
      assigneeId: tickets.assigneeId,
      organizationId: tickets.organizationId,
      applicantId: tickets.applicantId,
      applicant: { name: contacts.name, email: contacts.email },
      organization: sql<string | null>`coalesce(${companies.name}, ${municipalities.name})`,
      code: municipalities.code,
    })
    .from(tickets)
    .innerJoin(contacts, eq(contacts.id, tickets.applicantId))
    .leftJoin(companies, eq(companies.id, tickets.organizationId))
    .leftJoin(municipalities, eq(municipalities.id, tickets.organizationId))
    .where(inArray(tickets.id, [...ids]))
}

/** People by id, with their organisation and the newest ticket they sent. */
export function listPeopleOpened(reader: Reader, ids: readonly string[]) {
  return reader
    .select({
      id: contacts.id,
      name: contacts.name,
      email: contacts.email,
      organizationId: contacts.organizationId,
      organization: sql<string | null>`coalesce(${companies.name}, ${municipalities.name})`,
      code: municipalities.code,
      ticket: sql<
        string | null
      >`(select number from ${tickets} where ${eq(tickets.applicantId, contacts.id)} order by received_at desc limit 1)`,
    })
    .from(contacts)
    .leftJoin(companies, eq(companies.id, contacts.organizationId))
    .leftJoin(municipalities, eq(municipalities.id, contacts.organizationId))
    .where(inArray(contacts.id, [...ids]))
}

/** Deletes up to `limit` that are older than `days`, by the desk's clock. Returns how many. */
export async function deleteOldOpened(reader: Reader, { days, limit }: { days: number; limit: number }): Promise<number> {
  const rows = await reader.execute(sql`
    delete from ${openedItems} where (staff_id, kind, subject_id) in (
      select staff_id, kind, subject_id from ${openedItems}
      where opened_at < desk_now() - make_interval(days => ${days}) order by opened_at limit ${limit})
    returning 1`)
  return rows.length
}
