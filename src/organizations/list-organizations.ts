import type { Reader } from '../db/client.ts'
import { listCompanyRows, type CompanyRow } from './companies.store.ts'
import { listMunicipalityRows, type MunicipalityFilter, type MunicipalityRow } from './municipalities.store.ts'
import { listProposalRows, type ProposalFilter, type ProposalRow } from './proposals.store.ts'

/** Up to `limit` local governments in the order of their codes, after the code `after`. */
export function listMunicipalities(reader: Reader, filter: MunicipalityFilter, limit: number, after?: string): Promise<MunicipalityRow[]> {
  return listMunicipalityRows(reader, filter, limit, after)
}

/** Up to `limit` companies in the order they became known, after the id `after`; `q` is looked for in name and corporate number. */
export function listCompanies(reader: Reader, q: string | undefined, limit: number, after?: string): Promise<CompanyRow[]> {
  return listCompanyRows(reader, limit, q, after)
}

/** Up to `limit` proposals in the order they were filed, after the id `after`. */
export function listProposals(reader: Reader, filter: ProposalFilter, limit: number, after?: string): Promise<ProposalRow[]> {
  return listProposalRows(reader, filter, limit, after)
}
