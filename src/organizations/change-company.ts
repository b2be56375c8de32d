import type { Transaction } from '../db/client.ts'
import { Conflict } from '../errors.ts'
import { listCompaniesOfName, lockCompanyName, updateCompany, type CompanyPatch, type CompanyRow } from './companies.store.ts'
import { companyNameKey } from './company-name.rules.ts'

/**
 * Changes what identifies or describes a company, in the caller's transaction; `confirmedAt` is given when the desk vouches for the
 * change, which verifies a company that was not. Throws Conflict `company_exists` when another company has that corporate number,
 * or that name and prefecture and one of the two has no number.
 */
export async function changeCompany(
  tx: Transaction,
  company: CompanyRow,
  patch: CompanyPatch,
  confirmedAt: Date | null,
): Promise<CompanyRow> {
  await refuseNamesake(tx, company, { ...company, ...patch })
  try {
    return await updateCompany(tx, company, { ...patch, verifiedAt: company.verifiedAt ?? confirmedAt })
  } catch (error) {
    if (isUniqueViolation(error)) throw companyExists()
    throw error
  }
}

/** As forms tell companies apart: where two have one name and prefecture, both have a number. */
async function refuseNamesake(tx: Transaction, before: CompanyRow, after: CompanyRow): Promise<void> {
  const nameKey = companyNameKey(after.name)
  const { prefecture, corporateNumber } = after
  if (nameKey === before.nameKey && prefecture === before.prefecture && corporateNumber === before.corporateNumber) return
  await lockCompanyName(tx, nameKey, prefecture)
  const namesakes = await listCompaniesOfName(tx, nameKey, prefecture)
  const isTaken = namesakes.some((other) => other.id !== before.id && (other.corporateNumber === null || corporateNumber === null))
  if (isTaken) throw companyExists()
}

function companyExists(): Conflict {
  return new Conflict('company_exists', {
    ja: '同じ法人番号、または同じ名称と所在地の企業がすでに登録されています。企業の一覧で登録済みの企業をお確かめください。',
    en: 'A company with this corporate number, or with this name and prefecture, is registered already. Look it up in the list of companies.',
  })
}

/** drizzle wraps PostgreSQL's error; 23505 is its unique_violation. */
function isUniqueViolation(error: unknown): boolean {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === '23505'
}
