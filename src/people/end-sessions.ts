import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { SignedInActor } from './actor.ts'
import { selectContact, type ContactRow } from './contacts.store.ts'
import { awaitedOf } from './second-factor/second-factor.rules.ts'
import { findFactor } from './second-factor/second-factor.store.ts'
import { deleteSessionsOfPerson, selectSessionsOf, type SessionRow } from './sign-in.store.ts'
import { selectStaff, type StaffRow } from './staff.store.ts'

/**
 * A person's living sessions, newest first; none that still waits for a second factor, whose device is not signed in yet. NotFound (404)
 * when the desk knows nobody of this id.
 */
export async function readSessionsOf({ db, config }: Pick<Deps, 'db' | 'config'>, personId: string): Promise<SessionRow[]> {
  const person = await requirePerson({ db }, personId)
  const rows = await selectSessionsOf(db, personId)
  if (!('role' in person)) return rows
  const hasFactor = (await findFactor(db, personId)) !== undefined
  const awaits = ({ provedAt }: SessionRow) =>
    awaitedOf({ role: person.role, hasFactor, isProved: provedAt !== null }, config.requireSecondFactor)
  return rows.filter((row) => awaits(row) === undefined)
}

/** What of somebody's sessions is to end: one, all but one, or (left out) all. */
export interface Ending {
  only?: string
  except?: string
}

/**
 * Ends sessions of `personId` with the next request they make; those that have ended already are passed over. NotFound (404) when the desk
 * knows nobody of this id. Returns how many ended.
 */
export async function endSessions({ db }: Pick<Deps, 'db'>, actor: SignedInActor, personId: string, ending: Ending = {}): Promise<number> {
  await requirePerson({ db }, personId)
  return db.transaction(async (tx) => {
    const at = await readNow(tx)
    const ended = await deleteSessionsOfPerson(tx, personId, ending)
    const because = actor.id === personId ? 'revoked' : 'administrator'
    for (const { id } of ended) {
      const details = { sessionId: id, personId, because } as const
      await recordEvent(tx, { type: 'session.ended', actor, ticketId: null, subjectId: personId, details, at })
    }
    return ended.length
  })
}

async function requirePerson({ db }: Pick<Deps, 'db'>, id: string): Promise<StaffRow | ContactRow> {
  const person = (await selectStaff(db, id)) ?? (await selectContact(db, id))
  if (!person) throw new NotFound({ ja: '利用者', en: 'person' })
  return person
}
