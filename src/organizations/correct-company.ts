import type { CorrectionReason } from '../catalog/desk-codes.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import { requireMatch } from '../http/preconditions.ts'
import type { SignedInActor } from '../people/actor.ts'
import { changeCompany } from './change-company.ts'
import { lockCompany, type CompanyRow } from './companies.store.ts'
import { changedMembers, tagOfIdentity, type CompanyIdentity } from './company-identity.rules.ts'
import { companyWord } from './organization-access.ts'

/**
 * Corrects a company's name and corporate number, which no form and no profile changes, for a reason that stays in the audit. The same
 * again changes nothing, whatever was read before. With `ifMatch`, 412 `stale` once either changed since it was read. Throws NotFound,
 * and Conflict `company_exists` when another company is that already.
 */
export function correctCompany(
  { db }: Deps,
  actor: SignedInActor,
  companyId: string,
  { reason, ...corrected }: CompanyIdentity & { reason: CorrectionReason },
  ifMatch?: string,
): Promise<CompanyRow> {
  return db.transaction(async (tx) => {
    const company = await lockCompany(tx, companyId)
    if (!company) throw new NotFound(companyWord)
    const fields = changedMembers(company, corrected)
    if (fields.length === 0) return company
    if (ifMatch !== undefined) requireMatch(ifMatch, tagOfIdentity(company))
    const now = await readNow(tx)
    const changed = await changeCompany(tx, company, corrected, now)
    await recordEvent(tx, {
      type: 'company.corrected',
      actor,
      ticketId: null,
      subjectId: companyId,
      details: { companyId, fields, reason },
      at: now,
    })
    return changed
  })
}
