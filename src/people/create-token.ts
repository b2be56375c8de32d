import { readNow, readWallClock } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { InvalidInput, type FieldFault } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import { fault } from '../http/input-faults.ts'
import type { SignedInActor } from './actor.ts'
import { digestOf, makeSecret } from './secrets.ts'
import { selectStaff } from './staff.store.ts'
import type { NewToken } from './tokens.schemas.ts'
import { insertToken, type TokenRow } from './tokens.store.ts'

/** A leaked secret is recognised by its prefix wherever it turns up. */
const prefix = 'mus_'

/**
 * Makes an API token that acts with the role of a member of the desk, within its scopes. The secret is in this answer only;
 * its digest is stored. One that acts for somebody else needs a reason, and its holder is told. InvalidInput (422): `staffId` nobody active,
 * `reason` missing, `expiresAt` past.
 */
export async function createToken(
  { db }: Pick<Deps, 'db'>,
  actor: SignedInActor,
  { name, scopes, staffId = actor.id, reason, expiresAt, requestsPerMinute }: NewToken,
): Promise<{ token: TokenRow; secret: string }> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const expiry = expiresAt === undefined ? null : new Date(expiresAt)
    const holder = await selectStaff(tx, staffId)
    const faults: FieldFault[] = []
    if (!holder?.active) faults.push(fault('staffId', 'not_active_staff'))
    if (staffId !== actor.id && reason === undefined) faults.push(fault('reason', 'required'))
    // Sign-in judges by the wall clock whether a token lives.
    if (expiry && expiry <= (await readWallClock(tx))) faults.push(fault('expiresAt', 'past'))
    if (faults.length > 0) throw new InvalidInput(faults)
    const secret = `${prefix}${makeSecret()}`
    const token = await insertToken(tx, {
      name,
      scopes,
      staffId,
      requestsPerMinute,
      tokenHash: digestOf(secret),
      createdAt: now,
      expiresAt: expiry,
    })
    await recordEvent(tx, {
      type: 'token.created',
      actor,
      ticketId: null,
      subjectId: staffId,
      details: { tokenId: token.id, scopes, staffId, ...(reason !== undefined && { reason }) },
      at: now,
    })
    return { token, secret }
  })
}
