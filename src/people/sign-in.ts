import { awaitedOf, type Awaited } from './second-factor/second-factor.rules.ts'
import { findFactor } from './second-factor/second-factor.store.ts'
import { sessionEnd } from './session-life.rules.ts'
import { readNow, readWallClock } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { DeskError } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Reach } from './access-rules.policy.ts'
import type { SignedInActor } from './actor.ts'
import { markSucceeded } from './attempts.store.ts'
import type { ContactRow } from './contacts.store.ts'
import { countAttempt } from './count-attempt.ts'
import { deviceOf } from './device.rules.ts'
import { isProvedRepresentative } from './read-contacts.ts'
import { digestOf, hashPassword, isOutdatedHash, makeSecret, passwordMatches } from './secrets.ts'
import { takeTokenShare } from './take-token-share.ts'
import {
  deleteExpiredSessions,
  deleteSession,
  findActiveStaffByEmail,
  findContactWithAccess,
  findLivingToken,
  findSession,
  insertSession,
  listSessionsByDigest,
  listTokensByDigest,
  noteSeen,
  noteUsed,
  renewHash,
  type FoundSession,
  type FoundToken,
} from './sign-in.store.ts'
import type { StaffRow } from './staff.store.ts'

export interface SignedIn {
  /** The secret for the cookie; nowhere stored. */
  secret: string
  expiresAt: Date
  person: StaffRow | ContactRow
  /** What the session waits for before it may do anything else. */
  awaits: Awaited | undefined
}

/** Where somebody signs in from. */
export interface Visit {
  /** Network address; of it only a keyed digest is kept, and that not for long. */
  address: string
  userAgent: string | undefined
}

/**
 * Opens a session for a member of the desk or a contact with access. Wrong address and wrong password are one error (401), after the same
 * work. TooManyAttempts (429) when this account or this network address had its share.
 */
export async function signIn(deps: Deps, input: { email: string; password: string }, { address, userAgent }: Visit): Promise<SignedIn> {
  const { db } = deps
  const attemptId = await countAttempt(deps, { kind: 'password', email: input.email, address })
  const [member, contact] = await Promise.all([findActiveStaffByEmail(db, input.email), findContactWithAccess(db, input.email)])
  const person = member ?? contact
  if (!(await passwordMatches(person?.passwordHash, input.password)) || !person) {
    throw new DeskError(401, 'wrong_credentials', {
      ja: 'メールアドレスまたはパスワードが違います。',
      en: 'The e-mail address or the password is wrong.',
    })
  }
  const newHash = person.passwordHash && isOutdatedHash(person.passwordHash) ? await hashPassword(input.password) : undefined
  return db.transaction(async (tx) => {
    const now = await readWallClock(tx)
    const secret = makeSecret()
    await deleteExpiredSessions(tx, now)
    const isMember = 'role' in person
    const hasFactor = isMember && (await findFactor(tx, person.id)) !== undefined
    const awaits = isMember ? awaitedOf({ role: person.role, hasFactor, isProved: false }, deps.config.requireSecondFactor) : undefined
    const expiresAt = sessionEnd(now, awaits)
    if (newHash && person.passwordHash) {
      await renewHash(tx, { isMember, id: person.id }, { from: person.passwordHash, to: newHash })
    }
    const owner = isMember ? { staffId: person.id } : { contactId: person.id }
    const device = deviceOf(userAgent)
    const sessionId = await insertSession(tx, { ...owner, tokenHash: digestOf(secret), createdAt: now, expiresAt, device })
    await markSucceeded(tx, attemptId)
    await recordEvent(tx, {
      type: 'session.opened',
      actor: isMember ? staffActor(person, []) : contactActor(person),
      ticketId: null,
      subjectId: person.id,
      details: { sessionId, personId: person.id },
      at: await readNow(tx),
    })
    return { secret, expiresAt, person, awaits }
  })
}

/** Ends the session of this secret; nothing when there is none. */
export async function signOut(deps: Deps, secret: string): Promise<void> {
  const recognised = await recogniseSession(deps, secret)
  await deps.db.transaction(async (tx) => {
    const ended = await deleteSession(tx, digestOf(secret))
    if (!ended || !recognised) return
    const { actor } = recognised
    await recordEvent(tx, {
      type: 'session.ended',
      actor,
      ticketId: null,
      subjectId: actor.id,
      details: { sessionId: ended.id, personId: actor.id, because: 'signed_out' },
      at: await readNow(tx),
    })
  })
}

/** Who is asking, before it is known how far they reach. */
export interface Recognised {
  actor: SignedInActor
  /** Scopes when an API token was sent, null for a session. */
  scopes: readonly string[] | null
  /** Which session it is; null for an API token. */
  sessionId: string | null
  /** What the session waits for: it may do nothing else. */
  awaits: Awaited | undefined
  /** Digest of the secret they were recognised by. */
  digest: Buffer
}

/** The person behind a session's secret, or undefined when it is unknown, expired or revoked. */
export async function recogniseSession({ db, config }: Deps, secret: string): Promise<Recognised | undefined> {
  const found = await findSession(db, digestOf(secret))
  const recognised = found && recognisedBySession(found, config)
  if (found?.seenLongAgo && recognised) await noteSeen(db, found.session.id)
  return recognised
}

/** The person a trusted program acts for. DeskError 429 `token_limit_reached` when it has asked too often. */
export async function recogniseToken({ db }: Deps, secret: string): Promise<Recognised | undefined> {
  const found = await findLivingToken(db, digestOf(secret))
  if (found) await takeTokenShare({ db }, found.token)
  if (found?.usedLongAgo) await noteUsed(db, found.token.id)
  return found && recognisedByToken(found)
}

/**
 * Those of them who would still be recognised, as they would be now: by the secret's digest in hexadecimal. For what outlives a request.
 */
export async function recogniseAgain({ db, config }: Deps, before: readonly Recognised[]): Promise<Map<string, Recognised>> {
  const digests = (ofTokens: boolean) => before.filter(({ scopes }) => (scopes !== null) === ofTokens).map(({ digest }) => digest)
  const [ofSessions, ofTokens] = [digests(false), digests(true)]
  const sessions = ofSessions.length > 0 ? await listSessionsByDigest(db, ofSessions) : []
  const tokens = ofTokens.length > 0 ? await listTokensByDigest(db, ofTokens) : []
  const now = [...sessions.map((found) => recognisedBySession(found, config)), ...tokens.map(recognisedByToken)]
  return new Map(now.flatMap((recognised) => (recognised ? [[recognised.digest.toString('hex'), recognised] as const] : [])))
}

function recognisedBySession(found: FoundSession, config: Deps['config']): Recognised | undefined {
  const { session, staff: member, contact } = found
  const actor = member ? staffActor(member, found.substituteFor) : contact && contactActor(contact)
  if (!actor) return undefined
  const proof = { hasFactor: found.hasFactor, isProved: session.provedAt !== null }
  const awaits = member ? awaitedOf({ role: member.role, ...proof }, config.requireSecondFactor) : undefined
  return { actor, scopes: null, sessionId: session.id, awaits, digest: session.tokenHash }
}

function recognisedByToken({ token, staff: member, substituteFor }: FoundToken): Recognised {
  return { actor: staffActor(member, substituteFor), scopes: token.scopes, sessionId: null, awaits: undefined, digest: token.tokenHash }
}

const unjudged: Reach = 'none'

function staffActor({ id, role, name }: StaffRow, substituteFor: readonly string[]): SignedInActor {
  return { kind: 'staff', id, role, name, reach: unjudged, substituteFor }
}

function contactActor(row: ContactRow): SignedInActor {
  const { id, organizationId } = row
  return { kind: 'contact', id, role: 'contact', organizationId, representative: isProvedRepresentative(row), reach: unjudged }
}
