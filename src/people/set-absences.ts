import { dayInJapan } from '../calendar/business-time.rules.ts'
import { readNow } from '../db/clock.store.ts'
import type { Reader } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { Forbidden, InvalidInput, NotFound, type FieldFault } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import { fault } from '../http/input-faults.ts'
import { requireMatch } from '../http/preconditions.ts'
import type { SignedInActor } from './actor.ts'
import { carriesTickets } from './staff.rules.ts'
import { substitutesToTell } from './substitutes.rules.ts'
import type { AbsenceInput } from './staff.schemas.ts'
import { lockStaff, replaceAbsences, selectAbsences, selectStaff, updateStaff, type StaffRow } from './staff.store.ts'

/**
 * Replaces all absences of a member of the desk; whoever stands in on other days than before is told by mail. Consultants set their own
 * only (403). InvalidInput (422) names every substitute who is not another active consultant or supervisor. With `ifMatch`, 412 `stale`
 * once the member was changed since they were read, their absences included.
 */
export async function setAbsences(
  { db }: Pick<Deps, 'db'>,
  actor: SignedInActor,
  staffId: string,
  absences: readonly AbsenceInput[],
  ifMatch?: string,
): Promise<StaffRow> {
  if (actor.reach === 'own' && actor.id !== staffId) {
    throw new Forbidden({ ja: '登録できるのは本人の不在だけです。', en: 'You can set your own absences only.' })
  }
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const person = await lockStaff(tx, staffId)
    if (!person) throw new NotFound({ ja: '職員', en: 'member of the desk' })
    if (ifMatch !== undefined) requireMatch(ifMatch, person.updatedAt.toISOString())
    const faults = await unfitSubstitutes(tx, staffId, absences)
    if (faults.length > 0) throw new InvalidInput(faults)
    const before = await selectAbsences(tx, [staffId])
    await replaceAbsences(tx, staffId, absences)
    const substitutes = substitutesToTell(before, absences, dayInJapan(now)).filter((id) => id !== actor.id)
    await recordEvent(tx, {
      type: 'staff.absences_set',
      actor,
      ticketId: null,
      subjectId: staffId,
      details: { staffId, count: absences.length, substitutes },
      at: now,
    })
    return updateStaff(tx, staffId, {}, now)
  })
}

async function unfitSubstitutes(reader: Reader, staffId: string, absences: readonly AbsenceInput[]): Promise<FieldFault[]> {
  const faults: FieldFault[] = []
  for (const [index, { substituteId }] of absences.entries()) {
    if (substituteId === undefined) continue
    const substitute = await selectStaff(reader, substituteId)
    if (substituteId === staffId || !substitute || !carriesTickets(substitute)) {
      faults.push(fault(`${index}.substituteId`, 'not_substitute'))
    }
  }
  return faults
}
