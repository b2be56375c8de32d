import type { Transaction } from '../db/client.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Actor } from '../people/actor.ts'
import { findCompanyByNumber, insertCompany, listCompaniesOfName, lockCompanyName, type CompanyRow } from './companies.store.ts'
import { companyNameKey } from './company-name.rules.ts'
import type { CompanyProfile } from './profile.schemas.ts'
import { stateProfileWithin } from './state-profile.ts'

/** A company as a form names it; prefecture by its two-digit code. */
export interface StatedCompany {
  name: string
  corporateNumber?: string | undefined
  industry: string
  employees: number
  prefecture: string
}

/**
 * The company a form speaks of, in the intake's transaction. The same corporate number is the same company; so is the same name
 * key and prefecture when one side gives no number; two differing numbers are two companies. The first form of an unknown company
 * creates it unverified, with version 1 of its profile. A known company is not changed: what the form says of it is a proposal.
 */
export async function findOrCreateCompany(
  tx: Transaction,
  actor: Actor,
  stated: StatedCompany,
  profile: CompanyProfile,
  now: Date,
): Promise<{ companyId: string; created: boolean }> {
  const nameKey = companyNameKey(stated.name)
  await lockCompanyName(tx, nameKey, stated.prefecture)
  const known = await findKnown(tx, nameKey, stated)
  if (known) return { companyId: known.id, created: false }

  const { name, corporateNumber = null, industry, employees, prefecture } = stated
  const created = await insertCompany(tx, { name, corporateNumber, industry, employees, prefecture }, now)
  if (!created) {
    // Somebody committed the same corporate number under another name while we looked.
    const winner = await findKnown(tx, nameKey, stated)
    if (!winner) throw new Error('a company that conflicts is not to be found')
    return { companyId: winner.id, created: false }
  }
  await recordEvent(tx, {
    type: 'company.created',
    actor,
    ticketId: null,
    subjectId: created.id,
    details: { companyId: created.id },
    at: now,
  })
  await stateProfileWithin(tx, actor, created.id, profile, 'form', now)
  return { companyId: created.id, created: true }
}

async function findKnown(tx: Transaction, nameKey: string, stated: StatedCompany): Promise<CompanyRow | undefined> {
  const { corporateNumber, prefecture } = stated
  const byNumber = corporateNumber === undefined ? undefined : await findCompanyByNumber(tx, corporateNumber)
  if (byNumber) return byNumber
  const namesakes = await listCompaniesOfName(tx, nameKey, prefecture)
  const unnumbered = namesakes.find((company) => company.corporateNumber === null)
  if (unnumbered || corporateNumber !== undefined) return unnumbered
  // Of several namesakes with numbers the form may mean any: it is filed apart rather than with the wrong one.
  return namesakes.length === 1 ? namesakes[0] : undefined
}
