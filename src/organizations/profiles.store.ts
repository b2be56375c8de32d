import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Reader, Transaction } from '../db/client.ts'
import { writtenOnce } from '../db/written-once.ts'
import { contacts } from '../people/people.table.ts'
import { organizations, profileVersions } from './organizations.table.ts'
import type { Profile } from './profile.schemas.ts'

export type OrganizationRow = typeof organizations.$inferSelect
export type ProfileVersionRow = typeof profileVersions.$inferSelect

/** Lets one transaction at a time state profiles of this organisation; rows that only refer to it stay free. */
export async function lockOrganization(tx: Transaction, id: string): Promise<OrganizationRow | undefined> {
  const [row] = await tx.select().from(organizations).where(eq(organizations.id, id)).for('no key update')
  return row
}

/** The newest version of what the organisation states about itself. */
export async function findCurrentProfile(reader: Reader, organizationId: string): Promise<ProfileVersionRow | undefined> {
  const [row] = await reader
    .select()
    .from(profileVersions)
    .where(eq(profileVersions.organizationId, organizationId))
    .orderBy(desc(profileVersions.version))
    .limit(1)
  return row
}

/** What each of these organisations states of itself, by their ids; those that have stated nothing are left out. */
export async function listCurrentProfiles(reader: Reader, organizationIds: readonly string[]): Promise<Map<string, Profile>> {
  if (organizationIds.length === 0) return new Map()
  const rows = await reader
    .selectDistinctOn([profileVersions.organizationId], { organizationId: profileVersions.organizationId, body: profileVersions.body })
    .from(profileVersions)
    .where(inArray(profileVersions.organizationId, [...new Set(organizationIds)]))
    .orderBy(profileVersions.organizationId, desc(profileVersions.version))
  return new Map(rows.map(({ organizationId, body }) => [organizationId, body]))
}

export async function findProfileVersion(reader: Reader, organizationId: string, id: string): Promise<ProfileVersionRow | undefined> {
  const [row] = await reader
    .select()
    .from(profileVersions)
    .where(and(eq(profileVersions.organizationId, organizationId), eq(profileVersions.id, id)))
  return row
}

/** Every version of an organisation's profile, oldest first. */
export function listProfileVersions(reader: Reader, organizationId: string): Promise<ProfileVersionRow[]> {
  return reader
    .select()
    .from(profileVersions)
    .where(eq(profileVersions.organizationId, organizationId))
    .orderBy(asc(profileVersions.version))
}

export async function insertProfileVersion(tx: Transaction, row: typeof profileVersions.$inferInsert): Promise<ProfileVersionRow> {
  const [inserted] = await tx.insert(profileVersions).values(row).returning()
  if (!inserted) throw new Error('the profile version was not written')
  return inserted
}

export async function noteConfirmation(tx: Transaction, organizationId: string, at: Date): Promise<void> {
  await tx.update(organizations).set({ profileConfirmedAt: at }).where(eq(organizations.id, organizationId))
}

export async function findOrganization(reader: Reader, id: string): Promise<OrganizationRow | undefined> {
  const [row] = await reader.select().from(organizations).where(eq(organizations.id, id))
  return row
}

/** Which kind an organisation is, whether it has stated anything of itself, and how many contacts are known at it. */
export async function findOrganizationStanding(reader: Reader, id: string) {
  const [row] = await selectStanding(reader, { id })
  return row
}

const selectStanding = writtenOnce(['id'], (reader, { id }) => {
  return reader
    .select({
      kind: organizations.kind,
      hasProfile: sql<boolean>`exists (select from ${profileVersions} where ${profileVersions.organizationId} = ${id})`,
      contacts: sql<number>`(select count(*)::int from ${contacts} where ${contacts.organizationId} = ${id})`,
    })
    .from(organizations)
    .where(eq(organizations.id, id))
})
