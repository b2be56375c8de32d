import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '../db/client.ts'
import { organizations } from '../organizations/organizations.table.ts'
import { contacts } from './people.table.ts'

export type ContactRow = typeof contacts.$inferSelect

/** Adds a contact unless its organisation already has one with this address; undefined when it has. */
export async function insertContactOnce(tx: Transaction, row: typeof contacts.$inferInsert): Promise<ContactRow | undefined> {
  const [inserted] = await tx
    .insert(contacts)
    .values(row)
    .onConflictDoNothing({ target: [contacts.organizationId, contacts.email] })
    .returning()
  return inserted
}

/** Locks the row until the transaction ends. */
export async function lockContactByAddress(tx: Transaction, organizationId: string | null, email: string): Promise<ContactRow | undefined> {
  const ofOrganization = organizationId === null ? isNull(contacts.organizationId) : eq(contacts.organizationId, organizationId)
  const [row] = await tx
    .select()
    .from(contacts)
    .where(and(ofOrganization, eq(contacts.email, email)))
    .for('no key update')
  return row
}

export async function selectContact(reader: Reader, id: string): Promise<ContactRow | undefined> {
  const [row] = await reader.select().from(contacts).where(eq(contacts.id, id))
  return row
}

/** Locks the row until the transaction ends. */
export async function lockContact(tx: Transaction, id: string): Promise<ContactRow | undefined> {
  const [row] = await tx.select().from(contacts).where(eq(contacts.id, id)).for('no key update')
  return row
}

/** Of the representatives with a proved address the one recognised last. */
export async function selectRepresentativeOf(reader: Reader, organizationId: string): Promise<ContactRow | undefined> {
  const [row] = await reader
    .select()
    .from(contacts)
    .where(and(eq(contacts.organizationId, organizationId), isNotNull(contacts.representsAt), isNotNull(contacts.verifiedAt)))
    .orderBy(desc(contacts.representsAt), desc(contacts.id))
    .limit(1)
  return row
}

/** The mailbox of an organisation's office: a proved one before others, then the newest. */
export async function selectRoleMailboxOf(reader: Reader, organizationId: string): Promise<ContactRow | undefined> {
  const [row] = await reader
    .select()
    .from(contacts)
    .where(and(eq(contacts.organizationId, organizationId), eq(contacts.roleMailbox, true)))
    .orderBy(sql`${contacts.verifiedAt} is null`, desc(contacts.id))
    .limit(1)
  return row
}

/** The contact of an organisation whose proved address came last. */
export async function selectVerifiedContactOf(reader: Reader, organizationId: string): Promise<ContactRow | undefined> {
  const [row] = await reader
    .select()
    .from(contacts)
    .where(and(eq(contacts.organizationId, organizationId), isNotNull(contacts.verifiedAt)))
    .orderBy(desc(contacts.id))
    .limit(1)
  return row
}

/** Up to `limit` contacts of an organisation, newest first. */
export function selectContactsOf(reader: Reader, organizationId: string, limit: number): Promise<ContactRow[]> {
  return reader.select().from(contacts).where(eq(contacts.organizationId, organizationId)).orderBy(desc(contacts.id)).limit(limit)
}

export async function updateContact(
  tx: Transaction,
  id: string,
  patch: Partial<Omit<ContactRow, 'id' | 'organizationId' | 'email' | 'createdAt'>>,
): Promise<ContactRow> {
  const [row] = await tx.update(contacts).set(patch).where(eq(contacts.id, id)).returning()
  if (!row) throw new Error(`contact ${id} is gone`)
  return row
}

/** Whether this organisation is a local government. */
export async function isLocalGovernment(reader: Reader, organizationId: string): Promise<boolean> {
  const [row] = await reader.select({ kind: organizations.kind }).from(organizations).where(eq(organizations.id, organizationId))
  return row?.kind === 'municipality'
}

/** Everybody known at an address, of whichever organisation, in the order of their ids. */
export function listContactsAt(reader: Reader, email: string): Promise<ContactRow[]> {
  return reader.select().from(contacts).where(eq(contacts.email, email)).orderBy(asc(contacts.id))
}
