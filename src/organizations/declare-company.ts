import { dayInJapan } from '../calendar/business-time.rules.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { InvalidInput, NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { SignedInActor } from '../people/actor.ts'
import { changeCompany } from './change-company.ts'
import { lockCompany, type CompanyRow } from './companies.store.ts'
import { companyWord } from './organization-access.ts'

/**
 * Notes the day (YYYY-MM-DD in Japan) of a company's Action declaration, or with null that there is none: declared companies are
 * served first. Stating what is noted already changes nothing. Throws NotFound, and InvalidInput for a day to come.
 */
export function declareCompany({ db }: Deps, actor: SignedInActor, companyId: string, declaredOn: string | null): Promise<CompanyRow> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    if (declaredOn !== null && declaredOn > dayInJapan(now)) throw new InvalidInput([dayToCome])
    const company = await lockCompany(tx, companyId)
    if (!company) throw new NotFound(companyWord)
    if (company.declaredOn === declaredOn) return company
    const changed = await changeCompany(tx, company, { declaredOn }, now)
    await recordEvent(tx, {
      type: 'company.declared',
      actor,
      ticketId: null,
      subjectId: companyId,
      details: { companyId, declaredOn },
      at: now,
    })
    return changed
  })
}

const dayToCome = {
  field: 'declaredOn',
  code: 'day_to_come',
  message: { ja: '宣言日に未来の日付は指定できません。', en: 'The day of the declaration cannot lie in the future.' },
}
