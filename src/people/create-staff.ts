import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { InvalidInput } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import { fault } from '../http/input-faults.ts'
import { makeAccessLinkWithin } from './access-links/make-access-link.ts'
import type { Actor } from './actor.ts'
import { hashPassword } from './secrets.ts'
import type { NewStaff } from './staff.schemas.ts'
import { insertStaffOnce, type StaffRow } from './staff.store.ts'

/**
 * Adds a member of the desk; without a password they are invited by mail to choose one. InvalidInput (422) on `email` when somebody, active
 * or not, already has that address.
 */
export async function createStaff({ db, config }: Pick<Deps, 'db' | 'config'>, actor: Actor, input: NewStaff): Promise<StaffRow> {
  const { name, email, role, password, skills, capacity, language } = input
  const passwordHash = password === undefined ? null : await hashPassword(password)
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const person = await insertStaffOnce(tx, {
      name,
      email,
      role,
      passwordHash,
      ...skills,
      ...(capacity !== undefined && { capacity }),
      ...(language !== undefined && { language }),
      createdAt: now,
      updatedAt: now,
    })
    if (!person) throw new InvalidInput([fault('email', 'taken')])
    await recordEvent(tx, {
      type: 'staff.created',
      actor,
      ticketId: null,
      subjectId: person.id,
      details: { staffId: person.id, role },
      at: now,
    })
    if (passwordHash === null) {
      await makeAccessLinkWithin(tx, config, { actor, owner: { staffId: person.id, contactId: null }, purpose: 'invitation', now })
    }
    return person
  })
}
