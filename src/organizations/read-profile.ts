import type { Reader } from '../db/client.ts'
import { NotFound } from '../errors.ts'
import type { SignedInActor } from '../people/actor.ts'
import { findCompanyById, type CompanyRow } from './companies.store.ts'
import { findMunicipalityOfCode, type MunicipalityRow } from './municipalities.store.ts'
import { companyWord, municipalityWord, profileWord, requireOwnOrganization } from './organization-access.ts'
import { findCurrentProfile, findProfileVersion, type ProfileVersionRow } from './profiles.store.ts'

/** The local government of this code as `actor` may read it. Throws NotFound. */
export async function municipalityForReading(reader: Reader, actor: SignedInActor, code: string): Promise<MunicipalityRow> {
  const municipality = await findMunicipalityOfCode(reader, code)
  if (!municipality) throw new NotFound(municipalityWord)
  requireOwnOrganization(actor, municipality.id, municipalityWord)
  return municipality
}

/** The company with this id as `actor` may read it. Throws NotFound. */
export async function companyForReading(reader: Reader, actor: SignedInActor, id: string): Promise<CompanyRow> {
  const company = await findCompanyById(reader, id)
  if (!company) throw new NotFound(companyWord)
  requireOwnOrganization(actor, company.id, companyWord)
  return company
}

/** The newest version of an organisation's profile, or the one with `versionId`. Throws NotFound. */
export async function readProfile(reader: Reader, organizationId: string, versionId?: string): Promise<ProfileVersionRow> {
  const profile =
    versionId === undefined ? await findCurrentProfile(reader, organizationId) : await findProfileVersion(reader, organizationId, versionId)
  if (!profile) throw new NotFound(profileWord)
  return profile
}
