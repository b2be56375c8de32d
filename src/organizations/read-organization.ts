import type { Reader } from '../db/client.ts'
import { findCompanyById, type CompanyRow } from './companies.store.ts'
import { findMunicipalityById, findMunicipalityOfCode, listMunicipalitiesOfCodes, type MunicipalityRow } from './municipalities.store.ts'
import { listOrganizationNames, type NamedOrganization } from './organization-names.store.ts'
import {
  findCurrentProfile,
  findOrganization,
  findOrganizationStanding,
  listProfileVersions,
  type ProfileVersionRow,
} from './profiles.store.ts'
import { isIdentityField } from './proposal.rules.ts'
import { findProposalOfTicketOpenAt } from './proposals.store.ts'

export type { CompanyRow, MunicipalityRow, NamedOrganization, ProfileVersionRow }

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

/**
 * How many fields of its profile an organisation's form proposed otherwise and nobody had decided `at` a moment; who it is counts apart.
 */
export async function countUndecidedFields(
  reader: Reader,
  form: { readonly organizationId: string; readonly ticketId: string },
  at: Date,
): Promise<number> {
  const proposal = await findProposalOfTicketOpenAt(reader, form, at)
  return proposal?.fields.filter((field) => !isIdentityField(field)).length ?? 0
}

/** Every version of what an organisation stated about itself, oldest first. */
export function profileVersionsOf(reader: Reader, organizationId: string): Promise<ProfileVersionRow[]> {
  return listProfileVersions(reader, organizationId)
}

/** Local governments by their codes; unknown codes are left out. */
export async function findMunicipalitiesByCode(reader: Reader, codes: readonly string[]): Promise<Map<string, MunicipalityRow>> {
  return new Map((await listMunicipalitiesOfCodes(reader, codes)).map((row) => [row.code, row]))
}

/** What these organisations are called now, by their ids; unknown ones are left out. */
export function readOrganizationNames(reader: Reader, ids: readonly string[]): Promise<Map<string, NamedOrganization>> {
  return listOrganizationNames(reader, ids)
}

/** An organisation by its name, with what it states of itself and when it last said so. */
export interface KnownOrganization {
  kind: 'municipality' | 'company'
  name: string
  /** 法人番号; null for municipalities and where it is not known. */
  corporateNumber: string | null
  profile: ProfileVersionRow | undefined
  /** When its profile was stated or confirmed last; undefined without one. */
  confirmedAt: Date | undefined
}

/**
 * Which kind the organisation with this id is, whether it has stated anything of itself, and how many contacts are known at it; undefined
 * when there is none.
 */
export function readOrganizationStanding(reader: Reader, id: string): ReturnType<typeof findOrganizationStanding> {
  return findOrganizationStanding(reader, id)
}

/** The organisation with this id, whichever kind it is. */
export async function readOrganization(reader: Reader, id: string): Promise<KnownOrganization | undefined> {
  const [organization, profile] = await Promise.all([findOrganization(reader, id), findCurrentProfile(reader, id)])
  const named =
    organization && (organization.kind === 'company' ? await findCompanyById(reader, id) : await findMunicipalityById(reader, id))
  if (!named) return undefined
  const { profileConfirmedAt } = organization
  const confirmedAt = profile && profileConfirmedAt && profileConfirmedAt > profile.createdAt ? profileConfirmedAt : profile?.createdAt
  const corporateNumber = 'corporateNumber' in named ? named.corporateNumber : null
  return { kind: organization.kind, name: named.name, corporateNumber, profile, confirmedAt }
}
