import { and, asc, eq, gt, sql } from 'drizzle-orm'
import { gramsOf, searchTextOf } from '../catalog/search-grams.rules.ts'
import type { Reader, Transaction } from '../db/client.ts'
import { findsEachWord, ownWords } from '../db/has-words.ts'
import { companyNameKey } from './company-name.rules.ts'
import { companies, organizations } from './organizations.table.ts'

export type CompanyRow = typeof companies.$inferSelect
export type NewCompany = Pick<CompanyRow, 'name' | 'corporateNumber' | 'industry' | 'employees' | 'prefecture'>

/** What a company is recognised and found by; written together with its name and number. */
function searchColumnsOf(name: string, corporateNumber: string | null) {
  const texts = corporateNumber === null ? [name] : [name, corporateNumber]
  return { nameKey: companyNameKey(name), searchText: searchTextOf(...texts), grams: gramsOf(...texts) }
}

/** Lets one transaction at a time decide whether a company of this name key and prefecture is known; held until its end. */
export async function lockCompanyName(tx: Transaction, nameKey: string, prefecture: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`company ${prefecture} ${nameKey}`}, 0))`)
}

/** Undefined when a company with the same corporate number, or the same name and prefecture without a number, is there already. */
export async function insertCompany(tx: Transaction, company: NewCompany, createdAt: Date): Promise<CompanyRow | undefined> {
  const [organization] = await tx.insert(organizations).values({ kind: 'company', createdAt }).returning({ id: organizations.id })
  if (!organization) throw new Error('the organisation was not written')
  const [row] = await tx
    .insert(companies)
    .values({ ...company, ...searchColumnsOf(company.name, company.corporateNumber), id: organization.id })
    .onConflictDoNothing()
    .returning()
  if (!row) await tx.delete(organizations).where(eq(organizations.id, organization.id))
  return row
}

export async function findCompanyById(reader: Reader, id: string): Promise<CompanyRow | undefined> {
  const [row] = await reader.select().from(companies).where(eq(companies.id, id))
  return row
}

export async function findCompanyByNumber(reader: Reader, corporateNumber: string): Promise<CompanyRow | undefined> {
  const [row] = await reader.select().from(companies).where(eq(companies.corporateNumber, corporateNumber))
  return row
}

/** Companies of this name key and prefecture, the longest known first. */
export function listCompaniesOfName(reader: Reader, nameKey: string, prefecture: string): Promise<CompanyRow[]> {
  return reader
    .select()
    .from(companies)
    .where(and(eq(companies.nameKey, nameKey), eq(companies.prefecture, prefecture)))
    .orderBy(asc(companies.id))
}

/** Up to `limit` companies in the order they became known, after the id `after`; `q` is looked for in name and number. */
export function listCompanyRows(reader: Reader, limit: number, q?: string, after?: string): Promise<CompanyRow[]> {
  return reader
    .select()
    .from(companies)
    .where(
      and(q === undefined ? undefined : findsEachWord(ownWords(companies), q), after === undefined ? undefined : gt(companies.id, after)),
    )
    .orderBy(asc(companies.id))
    .limit(limit)
}

export type CompanyPatch = Partial<Omit<CompanyRow, 'id' | 'nameKey' | 'searchText' | 'grams'>>

/** Changes the company and what it is found by. Throws PostgreSQL's unique violation when another company is that already. */
export async function updateCompany(tx: Transaction, company: CompanyRow, patch: CompanyPatch): Promise<CompanyRow> {
  const changed = { ...company, ...patch }
  const [row] = await tx
    .update(companies)
    .set({ ...patch, ...searchColumnsOf(changed.name, changed.corporateNumber) })
    .where(eq(companies.id, company.id))
    .returning()
  if (!row) throw new Error(`company ${company.id} is gone`)
  return row
}

/** Locks the row until the transaction ends; rows that only refer to the company stay free. */
export async function lockCompany(tx: Transaction, id: string): Promise<CompanyRow | undefined> {
  const [row] = await tx.select().from(companies).where(eq(companies.id, id)).for('no key update')
  return row
}
