import type { Language } from '../catalog/desk-codes.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Forbidden, NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import { requireMatch } from '../http/preconditions.ts'
import type { SignedInActor } from './actor.ts'
import { lockStaff, updateStaff, type StaffRow } from './staff.store.ts'

/**
 * Says what a member of the desk reads their mails in; consultants for themselves only (403). NotFound (404). Again changes nothing. With
 * `ifMatch`, 412 `stale` once they were changed since they were read.
 */
export async function setStaffLanguage(
  { db }: Pick<Deps, 'db'>,
  actor: SignedInActor,
  staffId: string,
  language: Language,
  ifMatch?: string,
): Promise<StaffRow> {
  if (actor.reach === 'own' && actor.id !== staffId) {
    throw new Forbidden({ ja: '変更できるのは本人の言語だけです。', en: 'You can set your own language only.' })
  }
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const before = await lockStaff(tx, staffId)
    if (!before) throw new NotFound({ ja: '職員', en: 'member of the desk' })
    if (before.language === language) return before
    if (ifMatch !== undefined) requireMatch(ifMatch, before.updatedAt.toISOString())
    const after = await updateStaff(tx, staffId, { language }, now)
    const details = { staffId, fields: ['language'] }
    await recordEvent(tx, { type: 'staff.changed', actor, ticketId: null, subjectId: staffId, details, at: now })
    return after
  })
}
