import { isDeepStrictEqual } from 'node:util'
import { readNow } from '../db/clock.store.ts'
import type { Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { Conflict, NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import { requireMatch } from '../http/preconditions.ts'
import type { Actor } from './actor.ts'
import { hashPassword } from './secrets.ts'
import { deleteSessionsOf } from './sign-in.store.ts'
import { losesAdministration } from './staff.rules.ts'
import type { StaffChange } from './staff.schemas.ts'
import { lockActiveAdministrators, lockStaff, updateStaff, type StaffPatch, type StaffRow } from './staff.store.ts'

/**
 * Changes what is given of a member of the desk. Deactivating somebody or changing their password ends their sessions.
 * NotFound (404); Conflict (409): `last_administrator` when nobody could administer the desk any more, `no_password_yet` when a password
 * is set for somebody who chose none yet: they are invited. With
 * `ifMatch`, 412 `stale` once they were changed since they were read.
 */
export async function changeStaff(
  { db }: Pick<Deps, 'db'>,
  actor: Actor,
  id: string,
  input: StaffChange,
  ifMatch?: string,
): Promise<StaffRow> {
  const { password, skills, ...rest } = input
  const passwordHash = password === undefined ? undefined : await hashPassword(password)
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const before = await lockForChange(tx, id, input)
    if (passwordHash !== undefined && before.passwordHash === null) throw noPasswordYet
    const changed = onlyWhatDiffers(before, { ...rest, ...skills, passwordHash })
    const fields = Object.keys(changed).map((field) => (field === 'passwordHash' ? 'password' : field))
    if (fields.length === 0) return before
    if (ifMatch !== undefined) requireMatch(ifMatch, before.updatedAt.toISOString())
    const after = await updateStaff(tx, id, changed, now)
    if (changed.active === false || changed.passwordHash !== undefined) await deleteSessionsOf(tx, { staffId: id })
    await recordEvent(tx, { type: 'staff.changed', actor, ticketId: null, subjectId: id, details: { staffId: id, fields }, at: now })
    return after
  })
}

const noPasswordYet = new Conflict('no_password_yet', {
  ja: 'この職員は、まだ自分でパスワードを選んでいません。招待のメールを送り直してください。',
  en: 'This member has not chosen a password yet; send the invitation again.',
})

/** Administrators are locked before the person, always in one order: two who demote each other must not both succeed, nor block. */
async function lockForChange(tx: Transaction, id: string, input: StaffChange): Promise<StaffRow> {
  const touchesRights = input.role !== undefined || input.active === false
  const administrators = touchesRights ? await lockActiveAdministrators(tx) : []
  const before = await lockStaff(tx, id)
  if (!before) throw new NotFound({ ja: '職員', en: 'member of the desk' })
  if (losesAdministration(before, input) && administrators.every((administrator) => administrator.id === id)) {
    throw new Conflict('last_administrator', {
      ja: '管理者が一人もいなくなるため、変更できません。先に別の管理者を登録してください。',
      en: 'This is the last active administrator; appoint another one first.',
    })
  }
  return before
}

type Wanted = { [Field in keyof StaffPatch]?: StaffPatch[Field] | undefined }

function onlyWhatDiffers(before: StaffRow, wanted: Wanted): StaffPatch {
  const differing = Object.entries(wanted).filter(
    ([field, value]) => value !== undefined && !isDeepStrictEqual(value, before[field as keyof StaffPatch]),
  )
  return Object.fromEntries(differing)
}
