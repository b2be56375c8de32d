import { and, eq, gt, inArray, isNull, lte, or, sql, type SQL } from 'drizzle-orm'
import type { Reader, Transaction } from '../../db/client.ts'
import { accessLinks } from '../people.table.ts'

export type AccessLinkRow = typeof accessLinks.$inferSelect

export async function insertAccessLink(tx: Transaction, row: typeof accessLinks.$inferInsert): Promise<void> {
  await tx.insert(accessLinks).values(row)
}

export async function findAccessLink(reader: Reader, id: string): Promise<AccessLinkRow | undefined> {
  const [row] = await reader.select().from(accessLinks).where(eq(accessLinks.id, id))
  return row
}

export async function findAccessLinkByToken(reader: Reader, tokenHash: Buffer): Promise<AccessLinkRow | undefined> {
  const [row] = await reader.select().from(accessLinks).where(eq(accessLinks.tokenHash, tokenHash))
  return row
}

/** The same, locked until the transaction ends. */
export async function lockAccessLinkByToken(tx: Transaction, tokenHash: Buffer): Promise<AccessLinkRow | undefined> {
  const [row] = await tx.select().from(accessLinks).where(eq(accessLinks.tokenHash, tokenHash)).for('update')
  return row
}

/** Ends all of a person's links that are not used yet: they chose a password, or were sent another link. */
export async function endAccessLinks(
  tx: Transaction,
  { staffId, contactId }: Pick<AccessLinkRow, 'staffId' | 'contactId'>,
  usedAt: Date,
): Promise<void> {
  const owner: SQL | undefined = or(
    staffId === null ? undefined : eq(accessLinks.staffId, staffId),
    contactId === null ? undefined : eq(accessLinks.contactId, contactId),
  )
  if (owner)
    await tx
      .update(accessLinks)
      .set({ usedAt })
      .where(and(owner, isNull(accessLinks.usedAt)))
}

/** Ends the invitations of a person by which a password could be chosen still; their ids. */
export async function endInvitations(
  tx: Transaction,
  { staffId, contactId }: Pick<AccessLinkRow, 'staffId' | 'contactId'>,
  now: Date,
): Promise<string[]> {
  const owner = staffId === null ? eq(accessLinks.contactId, contactId ?? '') : eq(accessLinks.staffId, staffId)
  const rows = await tx
    .update(accessLinks)
    .set({ usedAt: now })
    .where(and(owner, isInvitation(now)))
    .returning({ id: accessLinks.id })
  return rows.map(({ id }) => id)
}

/** Until when which of these people, contacts or members of the desk, may choose their first password by a link. */
export async function listInvitedAmong(reader: Reader, personIds: readonly string[], now: Date): Promise<Map<string, Date>> {
  if (personIds.length === 0) return new Map()
  const { staffId, contactId, expiresAt } = accessLinks
  const owner = or(inArray(contactId, [...personIds]), inArray(staffId, [...personIds]))
  const rows = await reader
    .select({ personId: sql<string>`coalesce(${contactId}, ${staffId})`, expiresAt })
    .from(accessLinks)
    .where(and(owner, isInvitation(now)))
  return new Map(rows.map((row) => [row.personId, row.expiresAt]))
}

function isInvitation(now: Date): SQL | undefined {
  return and(eq(accessLinks.purpose, 'invitation'), isNull(accessLinks.usedAt), gt(accessLinks.expiresAt, now))
}

/** Returns how many were deleted. */
export async function deleteAccessLinksBefore(tx: Transaction, before: Date): Promise<number> {
  return (await tx.delete(accessLinks).where(lte(accessLinks.expiresAt, before)).returning({ id: accessLinks.id })).length
}
