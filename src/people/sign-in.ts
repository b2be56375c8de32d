import { readWallClock } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { DeskError } from '../errors.ts'
import type { Reach } from './access.policy.ts'
import type { SignedInActor } from './actor.ts'
import type { ContactRow } from './contacts.store.ts'
import { isProvedRepresentative } from './read-contacts.ts'
import { digestOf, makeSecret, passwordMatches } from './secrets.ts'
import {
  deleteExpiredSessions,
  deleteSession,
  findActiveStaffByEmail,
  findContactWithAccess,
  findLivingToken,
  findSession,
  insertSession,
} from './sign-in.store.ts'
import type { StaffRow } from './staff.store.ts'

const sessionHours = 12

export interface SignedIn {
  /** The secret for the cookie; nowhere stored. */
  secret: string
  expiresAt: Date
  person: StaffRow | ContactRow
}

/** Opens a session for a member of the desk or a contact with access. Wrong address and wrong password are one error (401). */
export async function signIn({ db }: Deps, input: { email: string; password: string }): Promise<SignedIn> {
  const person = (await findActiveStaffByEmail(db, input.email)) ?? (await findContactWithAccess(db, input.email))
  if (!(await passwordMatches(person?.passwordHash, input.password)) || !person) {
    throw new DeskError(401, 'wrong_credentials', {
      ja: 'メールアドレスまたはパスワードが違います。',
      en: 'The e-mail address or the password is wrong.',
    })
  }
  return db.transaction(async (tx) => {
    const now = await readWallClock(tx)
    const secret = makeSecret()
    const expiresAt = new Date(now.getTime() + sessionHours * 3_600_000)
    await deleteExpiredSessions(tx, now)
    const owner = 'role' in person ? { staffId: person.id } : { contactId: person.id }
    await insertSession(tx, { ...owner, tokenHash: digestOf(secret), createdAt: now, expiresAt })
    return { secret, expiresAt, person }
  })
}

export async function signOut({ db }: Deps, secret: string): Promise<void> {
  await db.transaction((tx) => deleteSession(tx, digestOf(secret)))
}

/** Who is asking, before it is known how far they reach. */
export interface Recognised {
  actor: SignedInActor
  /** Scopes when an API token was sent, null for a session. */
  scopes: readonly string[] | null
}

/** The person behind a session's secret, or undefined when it is unknown, expired or revoked. */
export async function recogniseSession({ db }: Deps, secret: string): Promise<Recognised | undefined> {
  const found = await findSession(db, digestOf(secret))
  if (found?.staff) return { actor: staffActor(found.staff, found.substituteFor), scopes: null }
  if (found?.contact) return { actor: contactActor(found.contact), scopes: null }
  return undefined
}

/** The person a trusted program acts for. */
export async function recogniseToken({ db }: Deps, secret: string): Promise<Recognised | undefined> {
  const found = await findLivingToken(db, digestOf(secret))
  return found && { actor: staffActor(found.staff, found.substituteFor), scopes: found.token.scopes }
}

const unjudged: Reach = 'none'

function staffActor({ id, role, name }: StaffRow, substituteFor: readonly string[]): SignedInActor {
  return { kind: 'staff', id, role, name, reach: unjudged, substituteFor }
}

function contactActor(row: ContactRow): SignedInActor {
  const { id, organizationId } = row
  return { kind: 'contact', id, role: 'contact', organizationId, representative: isProvedRepresentative(row), reach: unjudged }
}
