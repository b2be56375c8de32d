import type { Transaction } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import { requireMatch } from '../http/preconditions.ts'
import type { Actor } from '../people/actor.ts'
import { changeCompany } from './change-company.ts'
import { lockCompany } from './companies.store.ts'
import { companyWord, organizationWord } from './organization-access.ts'
import { findCurrentProfile, insertProfileVersion, lockOrganization, type ProfileVersionRow } from './profiles.store.ts'
import type { Profile } from './profile.schemas.ts'

export type ProfileSource = ProfileVersionRow['source']

/**
 * Writes the next version of an organisation's profile in the caller's transaction; a company's own row follows its industry,
 * head count and prefecture. Parallel callers queue on the organisation's row, so that each version has one predecessor.
 * Throws NotFound, and Conflict `company_exists` when the company would become one that is there already.
 */
export async function stateProfileWithin(
  tx: Transaction,
  actor: Actor,
  organizationId: string,
  profile: Profile,
  source: ProfileSource,
  now: Date,
): Promise<ProfileVersionRow> {
  const organization = await lockOrganization(tx, organizationId)
  if (!organization) throw new NotFound(organizationWord)
  if ((organization.kind === 'company') !== 'industry' in profile) throw new Error(`not a profile of a ${organization.kind}`)
  const current = await findCurrentProfile(tx, organizationId)
  if ('industry' in profile) {
    const { industry, employees, prefecture } = profile
    const company = await lockCompany(tx, organizationId)
    if (!company) throw new NotFound(companyWord)
    await changeCompany(tx, company, { industry, employees, prefecture }, source === 'form' ? null : now)
  }
  const stated = await insertProfileVersion(tx, {
    organizationId,
    version: (current?.version ?? 0) + 1,
    body: profile,
    source,
    createdBy: actor.id,
    createdAt: now,
  })
  await recordEvent(tx, {
    type: 'profile.stated',
    actor,
    ticketId: null,
    subjectId: organizationId,
    details: { organizationId, profileVersionId: stated.id, version: stated.version },
    at: now,
  })
  return stated
}

/**
 * A member of the desk states what an organisation told it: the next version, source `desk`. With `ifMatch`, 412 `stale` unless it names
 * the newest version (0: none).
 */
export function stateProfile(
  { db }: Deps,
  actor: Actor,
  organizationId: string,
  profile: Profile,
  ifMatch?: string,
): Promise<ProfileVersionRow> {
  return db.transaction(async (tx) => {
    if (ifMatch !== undefined) {
      await lockOrganization(tx, organizationId)
      requireMatch(ifMatch, (await findCurrentProfile(tx, organizationId))?.version ?? 0)
    }
    return stateProfileWithin(tx, actor, organizationId, profile, 'desk', await readNow(tx))
  })
}
