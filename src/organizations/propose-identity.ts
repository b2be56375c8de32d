import type { Transaction } from '../db/client.ts'
import { findCompanyById } from './companies.store.ts'
import type { ProposedField } from './organizations.table.ts'

/** Who a company says it is. */
export interface StatedIdentity {
  readonly name: string
  readonly corporateNumber?: string | undefined
}

/** What somebody says otherwise than is known of who a company is: a known company takes neither its name nor its number from a form. */
export async function proposeIdentity(tx: Transaction, companyId: string, stated: StatedIdentity): Promise<ProposedField[]> {
  const company = await findCompanyById(tx, companyId)
  if (!company) throw new Error('a form of a company that is not there')
  const { name, corporateNumber } = stated
  const fields: ProposedField[] = []
  if (name.normalize('NFKC') !== company.name.normalize('NFKC')) fields.push({ field: 'name', current: company.name, proposed: name })
  if (corporateNumber !== undefined && corporateNumber !== company.corporateNumber) {
    fields.push({ field: 'corporateNumber', current: company.corporateNumber, proposed: corporateNumber })
  }
  return fields
}
