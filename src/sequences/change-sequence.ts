import type { SequenceCode } from '../catalog/sequence-codes.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { InvalidInput } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import { requireMatch } from '../http/preconditions.ts'
import type { SignedInActor } from '../people/actor.ts'
import { blueprints } from './blueprints.ts'
import { currentVersion } from './current-version.ts'
import { faultsOf } from './definition.rules.ts'
import type { SequenceDefinition } from './definition.schemas.ts'
import { isSameDefinition } from './same-definition.rules.ts'
import { insertVersion, lockSequence } from './sequences.store.ts'

/**
 * Adds a version of a sequence: what starts from now on goes by it, what runs already keeps its own. The same again makes none. InvalidInput naming every wrong
 * field; 412 when `ifMatch` is not the newest version, 428 without it.
 */
export async function changeSequence(
  { db }: Deps,
  actor: SignedInActor,
  code: SequenceCode,
  { definition, reason }: { definition: SequenceDefinition; reason: string },
  ifMatch: string | undefined,
): Promise<void> {
  const faults = faultsOf(blueprints[code], definition)
  if (faults.length > 0) throw new InvalidInput(faults)
  await db.transaction(async (tx) => {
    const now = await readNow(tx)
    await currentVersion(tx, code)
    const newest = await lockSequence(tx, code)
    if (newest === undefined) throw new Error(`the sequence ${code} has no row`)
    requireMatch(ifMatch, newest)
    // Read under the lock: it is the newest.
    if (isSameDefinition((await currentVersion(tx, code)).definition, definition)) return
    const version = newest + 1
    await insertVersion(tx, { sequenceCode: code, version, definition, reason, statedBy: actor.id, statedAt: now })
    await recordEvent(tx, { type: 'sequence.changed', actor, ticketId: null, details: { code, version }, at: now })
  })
}
