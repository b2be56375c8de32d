import type { Transaction } from '../db/client.ts'
import { Conflict } from '../errors.ts'
import { updateCompany, type CompanyPatch, type CompanyRow } from './companies.store.ts'

/**
 * Changes what identifies or describes a company, in the caller's transaction; `confirmedAt` is given when the desk vouches for the
 * change, which verifies a company that was not. Throws Conflict `company_exists` when another company has that corporate number,
 * or that name and prefecture without a number.
 */
export async function changeCompany(
  tx: Transaction,
  company: CompanyRow,
  patch: CompanyPatch,
  confirmedAt: Date | null,
): Promise<CompanyRow> {
  try {
    return await updateCompany(tx, company, { ...patch, verifiedAt: company.verifiedAt ?? confirmedAt })
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
