import type { Transaction } from '../db/client.ts'
import { Conflict, NotFound } from '../errors.ts'
import { findCompanyById, updateCompany, type CompanyPatch } from './companies.store.ts'

/**
 * Changes what identifies or describes a company, in the caller's transaction. Throws Conflict `company_exists` when another
 * company has that corporate number, or that name and prefecture without a number.
 */
export async function changeCompany(tx: Transaction, companyId: string, patch: CompanyPatch): Promise<void> {
  const company = await findCompanyById(tx, companyId)
  if (!company) throw new NotFound({ ja: '企業', en: 'company' })
  try {
    await updateCompany(tx, company, patch)
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    throw new Conflict('company_exists', {
      ja: '同じ法人番号、または同じ名称と所在地の企業がすでに登録されています。',
      en: 'A company with this corporate number, or with this name and prefecture, is registered already.',
    })
  }
}

/** drizzle wraps PostgreSQL's error; 23505 is its unique_violation. */
function isUniqueViolation(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === '23505'
}
