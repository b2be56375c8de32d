import { and, eq, gt, isNotNull, isNull, lte, or, sql } from 'drizzle-orm'
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

/** Ids of the colleagues the member of the desk that is selected stands in for today (in Japan), as a column. */
const substituteFor = sql<string[]>`array(
  select ${staffAbsences.staffId} from ${staffAbsences} where ${staffAbsences.substituteId} = ${staff.id}
    and (desk_now() at time zone 'Asia/Tokyo')::date between ${staffAbsences.startsOn} and ${staffAbsences.endsOn})`

/** The person a living session belongs to. How long it lives is told by PostgreSQL's own clock, not the desk's. One statement, since every request asks. */
export async function findSession(reader: Reader, tokenHash: Buffer) {
  const [row] = await reader
    .select({ session: signInSessions, staff, contact: contacts, substituteFor })
    .from(signInSessions)
    .leftJoin(staff, and(eq(staff.id, signInSessions.staffId), eq(staff.active, true)))
    .leftJoin(contacts, and(eq(contacts.id, signInSessions.contactId), isNotNull(contacts.passwordHash)))
    .where(and(eq(signInSessions.tokenHash, tokenHash), gt(signInSessions.expiresAt, sql`now()`)))
  return row
}

/** The person a living API token acts for, as above. */
export async function findLivingToken(reader: Reader, tokenHash: Buffer) {
  const living = and(isNull(apiTokens.revokedAt), or(isNull(apiTokens.expiresAt), gt(apiTokens.expiresAt, sql`now()`)))
  const [row] = await reader
    .select({ token: apiTokens, staff, substituteFor })
    .from(apiTokens)
    .innerJoin(staff, and(eq(staff.id, apiTokens.staffId), eq(staff.active, true)))
    .where(and(eq(apiTokens.tokenHash, tokenHash), living))
  return row
}
