import { and, desc, eq, gt, inArray, isNotNull, isNull, lte, ne, or, sql, type SQL } from 'drizzle-orm'
import type { Database, Reader, Transaction } from '../db/client.ts'
import type { ContactRow } from './contacts.store.ts'
import { apiTokens, contacts, secondFactors, signInSessions, staff, staffAbsences } from './people.table.ts'
import type { StaffRow } from './staff.store.ts'

export type SessionRow = typeof signInSessions.$inferSelect

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

/** Returns its id. */
export async function insertSession(tx: Transaction, row: typeof signInSessions.$inferInsert): Promise<string> {
  const [inserted] = await tx.insert(signInSessions).values(row).returning({ id: signInSessions.id })
  if (!inserted) throw new Error('the session was not opened')
  return inserted.id
}

/** Stores a hash made anew, unless the password was changed meanwhile. */
export async function renewHash(
  tx: Transaction,
  { isMember, id }: { isMember: boolean; id: string },
  { from, to }: { from: string; to: string },
): Promise<void> {
  const table = isMember ? staff : contacts
  await tx
    .update(table)
    .set({ passwordHash: to })
    .where(and(eq(table.id, id), eq(table.passwordHash, from)))
}

/** The session that ended; undefined when there was none. */
export async function deleteSession(tx: Transaction, tokenHash: Buffer): Promise<SessionRow | undefined> {
  const [ended] = await tx.delete(signInSessions).where(eq(signInSessions.tokenHash, tokenHash)).returning()
  return ended
}

/** Signs a person out everywhere. */
export async function deleteSessionsOf(tx: Transaction, owner: { staffId: string } | { contactId: string }): Promise<void> {
  const theirs = 'staffId' in owner ? eq(signInSessions.staffId, owner.staffId) : eq(signInSessions.contactId, owner.contactId)
  await tx.delete(signInSessions).where(theirs)
}

export async function updateSession(tx: Transaction, id: string, patch: Partial<SessionRow>): Promise<void> {
  await tx.update(signInSessions).set(patch).where(eq(signInSessions.id, id))
}

/** A person of the desk or a contact, by their id. */
function belongsTo(personId: string): SQL | undefined {
  return or(eq(signInSessions.staffId, personId), eq(signInSessions.contactId, personId))
}

/** A person's living sessions, newest first. How long they live is told by PostgreSQL's own clock. */
export function selectSessionsOf(reader: Reader, personId: string): Promise<SessionRow[]> {
  return reader
    .select()
    .from(signInSessions)
    .where(and(belongsTo(personId), gt(signInSessions.expiresAt, sql`now()`)))
    .orderBy(desc(signInSessions.id))
}

/** Those of a person's sessions that are `only` these, or any but `except`; returns what ended. */
export async function deleteSessionsOfPerson(
  tx: Transaction,
  personId: string,
  { only, except }: { only?: string; except?: string } = {},
): Promise<SessionRow[]> {
  const which = and(
    belongsTo(personId),
    only === undefined ? undefined : eq(signInSessions.id, only),
    except === undefined ? undefined : ne(signInSessions.id, except),
  )
  return tx.delete(signInSessions).where(which).returning()
}

/** Minutes to which a session's last use is kept: a write a request would cost more than it tells. */
const minutesBetweenSigns = 5

/** Notes that a session is in use, when that was not noted lately. */
export async function noteSeen(db: Database, id: string): Promise<void> {
  await db
    .update(signInSessions)
    .set({ lastSeenAt: sql`now()` })
    .where(and(eq(signInSessions.id, id), seenLongAgo))
}

const longAgo = sql`now() - make_interval(mins => ${sql.raw(String(minutesBetweenSigns))})`
const seenLongAgo = sql<boolean>`coalesce(${signInSessions.lastSeenAt}, ${signInSessions.createdAt}) < ${longAgo}`
const usedLongAgo = sql<boolean>`coalesce(${apiTokens.lastUsedAt} < ${longAgo}, true)`

/** Notes that an API token is in use, when that was not noted lately. */
export async function noteUsed(db: Database, id: string): Promise<void> {
  await db
    .update(apiTokens)
    .set({ lastUsedAt: sql`now()` })
    .where(and(eq(apiTokens.id, id), usedLongAgo))
}

export async function deleteExpiredSessions(tx: Transaction, now: Date): Promise<void> {
  await tx.delete(signInSessions).where(lte(signInSessions.expiresAt, now))
}

/** Ids of the colleagues the member of the desk that is selected stands in for today (in Japan), as a column. */
const substituteFor = sql<string[]>`array(
  select ${staffAbsences.staffId} from ${staffAbsences} where ${staffAbsences.substituteId} = ${staff.id}
    and (desk_now() at time zone 'Asia/Tokyo')::date between ${staffAbsences.startsOn} and ${staffAbsences.endsOn})`

/** Whether the member of the desk that is selected has a second factor, as a column. */
const hasFactor = sql<boolean>`exists (
  select from ${secondFactors} where ${secondFactors.staffId} = ${staff.id} and ${secondFactors.confirmedAt} is not null)`

/** The people living sessions belong to. How long they live is told by PostgreSQL's own clock, not the desk's. */
export function listSessionsByDigest(reader: Reader, tokenHashes: readonly Buffer[]) {
  return reader
    .select({ session: signInSessions, seenLongAgo, hasFactor, staff, contact: contacts, substituteFor })
    .from(signInSessions)
    .leftJoin(staff, and(eq(staff.id, signInSessions.staffId), eq(staff.active, true)))
    .leftJoin(contacts, and(eq(contacts.id, signInSessions.contactId), isNotNull(contacts.passwordHash)))
    .where(and(inArray(signInSessions.tokenHash, [...tokenHashes]), gt(signInSessions.expiresAt, sql`now()`)))
}

export type FoundSession = Awaited<ReturnType<typeof listSessionsByDigest>>[number]

/** One of them. One statement, since every request asks. */
export async function findSession(reader: Reader, tokenHash: Buffer): Promise<FoundSession | undefined> {
  const [row] = await listSessionsByDigest(reader, [tokenHash])
  return row
}

/** The people living API tokens act for, as above. */
export function listTokensByDigest(reader: Reader, tokenHashes: readonly Buffer[]) {
  const living = and(isNull(apiTokens.revokedAt), or(isNull(apiTokens.expiresAt), gt(apiTokens.expiresAt, sql`now()`)))
  return reader
    .select({ token: apiTokens, usedLongAgo, staff, substituteFor })
    .from(apiTokens)
    .innerJoin(staff, and(eq(staff.id, apiTokens.staffId), eq(staff.active, true)))
    .where(and(inArray(apiTokens.tokenHash, [...tokenHashes]), living))
}

export type FoundToken = Awaited<ReturnType<typeof listTokensByDigest>>[number]

export async function findLivingToken(reader: Reader, tokenHash: Buffer): Promise<FoundToken | undefined> {
  const [row] = await listTokensByDigest(reader, [tokenHash])
  return row
}
