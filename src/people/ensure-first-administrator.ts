import type { Reader, Transaction } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../events/record-event.ts'
import { system } from './actor.ts'
import { hashPassword } from './secrets.ts'
import { deleteSessionsOf } from './sign-in.store.ts'
import {
  insertStaffOnce,
  lockFirstAdministrator,
  selectActiveAdministrator,
  selectStaffByEmail,
  updateStaff,
  type StaffRow,
} from './staff.store.ts'

/**
 * Creates the administrator named by ADMIN_EMAIL and ADMIN_PASSWORD when the desk has no active one; somebody who already has that
 * address becomes it. Several processes may ask at once: one creates, the others find it. Undefined when nothing was to do.
 */
export async function ensureFirstAdministrator({ db, config }: Pick<Deps, 'db' | 'config'>): Promise<StaffRow | undefined> {
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = config
  if (email === undefined || password === undefined || (await hasAdministrator(db))) return undefined
  const passwordHash = await hashPassword(password)
  return db.transaction(async (tx) => {
    await lockFirstAdministrator(tx)
    return (await hasAdministrator(tx)) ? undefined : appointAdministrator(tx, email, passwordHash)
  })
}

async function hasAdministrator(reader: Reader): Promise<boolean> {
  return (await selectActiveAdministrator(reader)) !== undefined
}

async function appointAdministrator(tx: Transaction, email: string, passwordHash: string): Promise<StaffRow> {
  const now = await readNow(tx)
  const rights = { role: 'administrator', passwordHash } as const
  const created = await insertStaffOnce(tx, { ...rights, name: '管理者', email, createdAt: now, updatedAt: now })
  if (created) {
    const details = { staffId: created.id, role: created.role }
    await recordEvent(tx, { type: 'staff.created', actor: system, ticketId: null, subjectId: created.id, details, at: now })
    return created
  }
  const known = await selectStaffByEmail(tx, email)
  if (!known) throw new Error('the first administrator was neither written nor found')
  await deleteSessionsOf(tx, { staffId: known.id })
  const details = { staffId: known.id, fields: ['role', 'active', 'password'] }
  await recordEvent(tx, { type: 'staff.changed', actor: system, ticketId: null, subjectId: known.id, details, at: now })
  return updateStaff(tx, known.id, { ...rights, active: true }, now)
}
