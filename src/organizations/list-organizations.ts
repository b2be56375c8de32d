import { withoutWard } from '../catalog/office-of-place.rules.ts'
import type { Reader } from '../db/client.ts'
import { listCompanyRows, type CompanyRow } from './companies.store.ts'
import { listMunicipalityRows, type MunicipalityFilter, type MunicipalityRow } from './municipalities.store.ts'
import { listOrganizationNames, listProposalRows, type ProposalFilter, type ProposalRow } from './proposals.store.ts'

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

/** Proposals with what their organisations are called. */
export async function withNames(reader: Reader, rows: readonly ProposalRow[]): Promise<NamedProposal[]> {
  const names = await listOrganizationNames(
    reader,
    rows.map(({ organizationId }) => organizationId),
  )
  return rows.map((row) => ({ ...row, organizationName: names.get(row.organizationId) ?? '' }))
}

export type NamedProposal = ProposalRow & { organizationName: string }

/** Up to `limit` proposals in the order they were filed or its reverse, after the id `after`. */
export async function listProposals(reader: Reader, filter: ProposalFilter, limit: number, after?: string): Promise<NamedProposal[]> {
  return withNames(reader, await listProposalRows(reader, filter, limit, after))
}
