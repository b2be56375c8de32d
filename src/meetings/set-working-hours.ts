import type { Reader } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Forbidden, NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import { requireMatch } from '../http/preconditions.ts'
import type { SignedInActor } from '../people/actor.ts'
import { findStaff, staffForAssignment } from '../people/read-staff.ts'
import { versionOfHours } from './hours-version.rules.ts'
import { deskHours, type WorkingHours } from './slots.rules.ts'
import { findWorkingHours, saveWorkingHours } from './working-hours.store.ts'

/** When a member of the desk takes meetings: as they said, else whenever the desk is open. NotFound (404). */
export async function readWorkingHours(reader: Reader, staffId: string): Promise<readonly WorkingHours[]> {
  if (!(await findStaff(reader, staffId))) throw nobody()
  return (await findWorkingHours(reader, staffId))?.hours ?? deskHours
}

/**
 * Replaces them; an empty list takes no meetings at all. Consultants set their own only (403). Booked meetings stay. With `ifMatch`, 412
 * `stale` once they are others than were read.
 */
export async function setWorkingHours(
  { db }: Pick<Deps, 'db'>,
  actor: SignedInActor,
  staffId: string,
  hours: readonly WorkingHours[],
  ifMatch?: string,
): Promise<readonly WorkingHours[]> {
  if (actor.reach === 'own' && actor.id !== staffId) {
    throw new Forbidden({ ja: '登録できるのは本人の勤務時間だけです。', en: 'You can set your own working hours only.' })
  }
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    if (!(await staffForAssignment(tx, staffId))) throw nobody()
    if (ifMatch !== undefined) requireMatch(ifMatch, versionOfHours(await readWorkingHours(tx, staffId)))
    await saveWorkingHours(tx, { staffId, hours: [...hours], updatedAt: now })
    await recordEvent(tx, { type: 'working_hours.set', actor, ticketId: null, subjectId: staffId, details: { staffId }, at: now })
    return hours
  })
}

function nobody(): NotFound {
  return new NotFound({ ja: '職員', en: 'member of the desk' })
}
