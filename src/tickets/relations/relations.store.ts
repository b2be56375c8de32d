import { asc, eq, or, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '../../db/client.ts'
import { companies, municipalities } from '../../organizations/organizations.table.ts'
import { tickets } from '../tickets.table.ts'
import { ticketRelations } from './relations.table.ts'

export type RelationRow = typeof ticketRelations.$inferSelect

/** The relation, or undefined when the two stand in one already. */
export async function insertRelation(tx: Transaction, relation: typeof ticketRelations.$inferInsert): Promise<RelationRow | undefined> {
  const [row] = await tx.insert(ticketRelations).values(relation).onConflictDoNothing().returning()
  return row
}

export async function lockRelation(tx: Transaction, id: string): Promise<RelationRow | undefined> {
  const [row] = await tx.select().from(ticketRelations).where(eq(ticketRelations.id, id)).for('update')
  return row
}

export async function deleteRelation(tx: Transaction, id: string): Promise<void> {
  await tx.delete(ticketRelations).where(eq(ticketRelations.id, id))
}

/** Up to `limit` relations a ticket stands in, from either side, with the other ticket and the name of its organisation, oldest first. */
export function listRelations(reader: Reader, ticketId: string, limit: number) {
  return reader
    .select({
      relation: ticketRelations,
      number: tickets.number,
      status: tickets.status,
      receivedAt: tickets.receivedAt,
      company: companies.name,
      town: municipalities.name,
      code: municipalities.code,
    })
    .from(ticketRelations)
    .innerJoin(
      tickets,
      sql`${tickets.id} = case when ${ticketRelations.ticketId} = ${ticketId} then ${ticketRelations.otherId} else ${ticketRelations.ticketId} end`,
    )
    .leftJoin(companies, eq(companies.id, tickets.organizationId))
    .leftJoin(municipalities, eq(municipalities.id, tickets.organizationId))
    .where(or(eq(ticketRelations.ticketId, ticketId), eq(ticketRelations.otherId, ticketId)))
    .orderBy(asc(ticketRelations.id))
    .limit(limit)
}
