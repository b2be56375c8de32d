import { romanNameOf } from '../catalog/local-governments.ts'
import { withoutWard } from '../catalog/office-of-place.rules.ts'
import type { Reader } from '../db/client.ts'
import { listCompanyRows, type CompanyRow } from './companies.store.ts'
import { listMunicipalityRows, type MunicipalityFilter, type MunicipalityRow } from './municipalities.store.ts'
import { listOrganizationNames } from './organization-names.store.ts'
import { listCurrentProfiles } from './profiles.store.ts'
import { currentOf } from './proposal.rules.ts'
import { listProposalRows, type ProposalFilter, type ProposalRow } from './proposals.store.ts'

/** Up to `limit` local governments in the order of their codes, after the code `after`; one is found by the name of its office, too. */
export function listMunicipalities(
  reader: Reader,
  { q, ...filter }: MunicipalityFilter,
  limit: number,
  after?: string,
): Promise<MunicipalityRow[]> {
  return listMunicipalityRows(reader, { ...filter, q: q === undefined ? undefined : withoutWard(q) }, limit, after)
}

/** Up to `limit` companies in the order they became known, after the id `after`; `q` is looked for in name and corporate number. */
export function listCompanies(reader: Reader, q: string | undefined, limit: number, after?: string): Promise<CompanyRow[]> {
  return listCompanyRows(reader, limit, q, after)
}

/**
 * Proposals with what their organisations are called; undecided ones with what is said of each field now, whatever it was when they came.
 */
export async function withNames(reader: Reader, rows: readonly ProposalRow[]): Promise<NamedProposal[]> {
  const pending = rows.filter(({ status }) => status === 'pending')
  const [names, profiles] = await Promise.all([
    listOrganizationNames(
      reader,
      rows.map(({ organizationId }) => organizationId),
    ),
    listCurrentProfiles(
      reader,
      pending.map(({ organizationId }) => organizationId),
    ),
  ])
  return rows.map((row) => {
    const { name = '', code = null, corporateNumber = null } = names.get(row.organizationId) ?? {}
    const known = { ...profiles.get(row.organizationId), name, corporateNumber }
    const fields = row.status === 'pending' ? row.fields.map((field) => ({ ...field, current: currentOf(known, field) })) : row.fields
    return { ...row, fields, organizationName: name, organizationRomanName: romanNameOf(code) ?? null }
  })
}

export type NamedProposal = ProposalRow & { organizationName: string; organizationRomanName: string | null }

/** Up to `limit` proposals in the order they were filed or its reverse, after the id `after`. */
export async function listProposals(reader: Reader, filter: ProposalFilter, limit: number, after?: string): Promise<NamedProposal[]> {
  return withNames(reader, await listProposalRows(reader, filter, limit, after))
}
