import { and, asc, eq, inArray, isNotNull, lt, notExists, or, sql } from 'drizzle-orm'
import type { Reader } from '../db/client.ts'
import { municipalities, organizations, profileVersions } from '../organizations/organizations.table.ts'
import { contacts } from '../people/people.table.ts'
import { followUps } from './follow-ups.table.ts'

/**
 * Organisations that stated a profile before `before` and were never to be asked about it: with their newest version and when they last
 * said it is right.
 */
export async function listUnplannedProfiles(
  reader: Reader,
  before: Date,
  limit: number,
): Promise<{ organizationId: string; versionId: string; at: Date }[]> {
  const planned = reader
    .select({ id: followUps.id })
    .from(followUps)
    .where(and(eq(followUps.organizationId, profileVersions.organizationId), eq(followUps.kind, 'profile-check')))
  return reader
    .selectDistinctOn([profileVersions.organizationId], {
      organizationId: profileVersions.organizationId,
      versionId: profileVersions.id,
      at: sql<Date>`greatest(${profileVersions.createdAt}, ${organizations.profileConfirmedAt})`.mapWith(profileVersions.createdAt),
    })
    .from(profileVersions)
    .innerJoin(organizations, eq(organizations.id, profileVersions.organizationId))
    .where(and(lt(profileVersions.createdAt, before), notExists(planned)))
    .orderBy(asc(profileVersions.organizationId), sql`${profileVersions.version} desc`)
    .limit(limit)
}

/** Ids of the local governments the desk knows somebody of: a mailbox of an office, or a person whose address is proved. */
export async function listKnownMunicipalities(reader: Reader): Promise<string[]> {
  const rows = await reader
    .selectDistinct({ id: municipalities.id })
    .from(contacts)
    .innerJoin(municipalities, eq(municipalities.id, contacts.organizationId))
    .where(or(eq(contacts.roleMailbox, true), isNotNull(contacts.verifiedAt)))
    .orderBy(asc(municipalities.id))
  return rows.map(({ id }) => id)
}

/** Of these plan keys those no mail has. */
export async function listUnknownKeys(reader: Reader, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return []
  const rows = await reader
    .select({ key: followUps.planKey })
    .from(followUps)
    .where(inArray(followUps.planKey, [...keys]))
  const known = new Set(rows.map(({ key }) => key))
  return keys.filter((key) => !known.has(key))
}

/** Who of these has a mail of notices to come that has not taken yet what it tells of. */
export async function listWithNoticesToCome(reader: Reader, staffIds: readonly string[]): Promise<ReadonlySet<string | null>> {
  if (staffIds.length === 0) return new Set()
  const rows = await reader
    .select({ staffId: followUps.staffId })
    .from(followUps)
    .where(
      and(
        inArray(followUps.staffId, [...staffIds]),
        eq(followUps.kind, 'notices'),
        eq(followUps.state, 'pending'),
        eq(followUps.attempts, 0),
      ),
    )
  return new Set(rows.map(({ staffId }) => staffId))
}
