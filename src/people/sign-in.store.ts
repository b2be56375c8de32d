import { and, eq, gt, gte, isNotNull, isNull, lte, or } from 'drizzle-orm'
import type { Reader, Transaction } from '../db/client.ts'
import type { ContactRow } from './contacts.store.ts'
import { apiTokens, contacts, signInSessions, staff, staffAbsences } from './people.table.ts'
import type { StaffRow } from './staff.store.ts'

export async function findActiveStaffByEmail(reader: Reader, email: string): Promise<StaffRow | undefined> {
  const [row] = await reader
    .select()
    .from(staff)
    .where(and(eq(staff.email, email), eq(staff.active, true)))
  return row
}

/** The contact with access whose address this is; the newest when several organisations know the person. */
export async function findContactWithAccess(reader: Reader, email: string): Promise<ContactRow | undefined> {
  const rows = await reader.select().from(contacts).where(eq(contacts.email, email)).orderBy(contacts.createdAt)
  return rows.findLast((row) => row.passwordHash !== null)
}

export async function insertSession(tx: Transaction, row: typeof signInSessions.$inferInsert): Promise<void> {
  await tx.insert(signInSessions).values(row)
}

export async function deleteSession(tx: Transaction, tokenHash: Buffer): Promise<void> {
  await tx.delete(signInSessions).where(eq(signInSessions.tokenHash, tokenHash))
}

/** Signs a person out everywhere. */
export async function deleteSessionsOf(tx: Transaction, owner: { staffId: string } | { contactId: string }): Promise<void> {
  const theirs = 'staffId' in owner ? eq(signInSessions.staffId, owner.staffId) : eq(signInSessions.contactId, owner.contactId)
  await tx.delete(signInSessions).where(theirs)
}

export async function deleteExpiredSessions(tx: Transaction, now: Date): Promise<void> {
  await tx.delete(signInSessions).where(lte(signInSessions.expiresAt, now))
}

/** The person a living session belongs to. */
export async function findSession(reader: Reader, tokenHash: Buffer, now: Date) {
  const [row] = await reader
    .select({ session: signInSessions, staff, contact: contacts })
    .from(signInSessions)
    .leftJoin(staff, and(eq(staff.id, signInSessions.staffId), eq(staff.active, true)))
    .leftJoin(contacts, and(eq(contacts.id, signInSessions.contactId), isNotNull(contacts.passwordHash)))
    .where(and(eq(signInSessions.tokenHash, tokenHash), gt(signInSessions.expiresAt, now)))
  return row
}

export async function findLivingToken(reader: Reader, tokenHash: Buffer, now: Date) {
  const [row] = await reader
    .select({ token: apiTokens, staff })
    .from(apiTokens)
    .innerJoin(staff, and(eq(staff.id, apiTokens.staffId), eq(staff.active, true)))
    .where(
      and(eq(apiTokens.tokenHash, tokenHash), isNull(apiTokens.revokedAt), or(isNull(apiTokens.expiresAt), gt(apiTokens.expiresAt, now))),
    )
  return row
}

/** Ids of the colleagues `staffId` stands in for on `day` (YYYY-MM-DD in Japan). */
export async function listSubstitutedStaff(reader: Reader, staffId: string, day: string): Promise<string[]> {
  const rows = await reader
    .select({ staffId: staffAbsences.staffId })
    .from(staffAbsences)
    .where(and(eq(staffAbsences.substituteId, staffId), lte(staffAbsences.startsOn, day), gte(staffAbsences.endsOn, day)))
  return rows.map((row) => row.staffId)
}
