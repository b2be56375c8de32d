import type { Reader } from '../db/client.ts'
import { findCompanyById, type CompanyRow } from './companies.store.ts'
import { findMunicipalityById, findMunicipalityOfCode, type MunicipalityRow } from './municipalities.store.ts'
import { findCurrentProfile, type ProfileVersionRow } from './profiles.store.ts'

export type { CompanyRow, MunicipalityRow, ProfileVersionRow }

/** The local government with this six-digit code. */
export function findMunicipalityByCode(reader: Reader, code: string): Promise<MunicipalityRow | undefined> {
  return findMunicipalityOfCode(reader, code)
}

/** The local government with this organisation id. */
export function findMunicipality(reader: Reader, id: string): Promise<MunicipalityRow | undefined> {
  return findMunicipalityById(reader, id)
}

/** The company with this organisation id. */
export function findCompany(reader: Reader, id: string): Promise<CompanyRow | undefined> {
  return findCompanyById(reader, id)
}

/** The newest version of what an organisation states about itself; undefined when it has stated nothing yet. */
export function currentProfile(reader: Reader, organizationId: string): Promise<ProfileVersionRow | undefined> {
  return findCurrentProfile(reader, organizationId)
}

/** What an organisation is called, whichever kind it is. */
export async function nameOfOrganization(reader: Reader, id: string): Promise<string | undefined> {
  return ((await findCompanyById(reader, id)) ?? (await findMunicipalityById(reader, id)))?.name
}
