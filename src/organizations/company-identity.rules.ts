import { createHash } from 'node:crypto'
import type { CompanyRow } from './companies.store.ts'

/** What a company is called and counted as in law. */
export type CompanyIdentity = Pick<CompanyRow, 'name' | 'corporateNumber'>

/** Says which identity somebody read; the same only while neither name nor number changed. */
export function tagOfIdentity({ name, corporateNumber }: CompanyIdentity): string {
  return createHash('sha256')
    .update(JSON.stringify([name, corporateNumber]))
    .digest('hex')
    .slice(0, 16)
}

/** Which of its members would become another. */
export function changedMembers(company: CompanyIdentity, corrected: CompanyIdentity): (keyof CompanyIdentity)[] {
  return (['name', 'corporateNumber'] as const).filter((member) => company[member] !== corrected[member])
}
