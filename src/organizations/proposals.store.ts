import { and, asc, count, desc, eq, gt, isNull, lt, lte, or } from 'drizzle-orm'
import type { Reader, Transaction } from '../db/client.ts'
import { proposals } from './organizations.table.ts'

export type ProposalRow = typeof proposals.$inferSelect

export async function insertProposal(tx: Transaction, row: typeof proposals.$inferInsert): Promise<ProposalRow> {
  const [inserted] = await tx.insert(proposals).values(row).returning()
  if (!inserted) throw new Error('the proposal was not written')
  return inserted
}

/** Whose form the undecided proposals of a ticket are, from now on. */
export async function giveProposalsTo(tx: Transaction, ticketId: string, contactId: string): Promise<void> {
  await tx
    .update(proposals)
    .set({ contactId })
    .where(and(eq(proposals.ticketId, ticketId), eq(proposals.status, 'pending')))
}

/** What somebody proposed of an organisation and nobody has decided, oldest first. */
export function listPendingOf(
  reader: Reader,
  { organizationId, contactId }: Pick<ProposalRow, 'organizationId' | 'contactId'>,
): Promise<ProposalRow[]> {
  return reader
    .select()
    .from(proposals)
    .where(and(eq(proposals.organizationId, organizationId), eq(proposals.contactId, contactId), eq(proposals.status, 'pending')))
    .orderBy(asc(proposals.id))
}

export async function findProposal(reader: Reader, id: string): Promise<ProposalRow | undefined> {
  const [row] = await reader.select().from(proposals).where(eq(proposals.id, id))
  return row
}

/** How many nobody has decided, counted to `atMost`. */
export async function countPending(reader: Reader, atMost: number): Promise<number> {
  const waiting = reader.select({ id: proposals.id }).from(proposals).where(eq(proposals.status, 'pending')).limit(atMost).as('waiting')
  const [row] = await reader.select({ count: count() }).from(waiting)
  return row?.count ?? 0
}

/** Locks the row until the transaction ends. */
export async function lockProposal(tx: Transaction, id: string): Promise<ProposalRow | undefined> {
  const [row] = await tx.select().from(proposals).where(eq(proposals.id, id)).for('no key update')
  return row
}

export interface ProposalFilter {
  status?: ProposalRow['status'] | undefined
  organizationId?: string | undefined
  /** By when they were filed; the oldest first when left out. */
  sort?: 'oldest' | 'latest' | undefined
}

/** Up to `limit` proposals in the order they were filed or its reverse, after the id `after`. */
export function listProposalRows(reader: Reader, filter: ProposalFilter, limit: number, after?: string): Promise<ProposalRow[]> {
  const isLatestFirst = filter.sort === 'latest'
  return reader
    .select()
    .from(proposals)
    .where(
      and(
        filter.status === undefined ? undefined : eq(proposals.status, filter.status),
        filter.organizationId === undefined ? undefined : eq(proposals.organizationId, filter.organizationId),
        after === undefined ? undefined : isLatestFirst ? lt(proposals.id, after) : gt(proposals.id, after),
      ),
    )
    .orderBy(isLatestFirst ? desc(proposals.id) : asc(proposals.id))
    .limit(limit)
}

/** What a ticket's form proposed and nobody had decided at a moment; undefined when there was nothing of the kind. */
export async function findProposalOfTicketOpenAt(
  reader: Reader,
  { organizationId, ticketId }: Pick<ProposalRow, 'organizationId' | 'ticketId'>,
  at: Date,
): Promise<ProposalRow | undefined> {
  const [row] = await reader
    .select()
    .from(proposals)
    .where(
      and(
        eq(proposals.organizationId, organizationId),
        eq(proposals.ticketId, ticketId),
        lte(proposals.createdAt, at),
        or(isNull(proposals.decidedAt), gt(proposals.decidedAt, at)),
      ),
    )
    .orderBy(asc(proposals.id))
    .limit(1)
  return row
}

export async function updateProposal(
  tx: Transaction,
  id: string,
  decision: Required<Pick<ProposalRow, 'decision' | 'decidedBy' | 'decidedAt'>>,
): Promise<ProposalRow> {
  const [row] = await tx
    .update(proposals)
    .set({ ...decision, status: 'decided' })
    .where(eq(proposals.id, id))
    .returning()
  if (!row) throw new Error(`proposal ${id} is gone`)
  return row
}
