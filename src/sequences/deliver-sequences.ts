import { isDeepStrictEqual } from 'node:util'
import { sequenceCodes, type SequenceCode } from '../catalog/sequence-codes.ts'
import { readNow } from '../db/clock.store.ts'
import type { Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { blueprints } from './blueprints.ts'
import { insertVersion, listVersions, lockSequence } from './sequences.store.ts'

/**
 * Gives sequences that nobody of the desk has changed the version this release delivers, when an older release wrote down another. What a
 * supervisor stated stays; what runs keeps its version. Safe to repeat, and beside an older release.
 */
export async function deliverSequences({ db }: Pick<Deps, 'db'>): Promise<void> {
  for (const code of sequenceCodes) await db.transaction((tx) => deliver(tx, code))
}

async function deliver(tx: Transaction, code: SequenceCode): Promise<void> {
  // What never ran has no version, and gets the delivered one when it first does.
  if ((await lockSequence(tx, code)) === undefined) return
  const versions = await listVersions(tx, code)
  const [newest] = versions
  if (!newest || newest.statedBy !== null) return
  const { definition } = blueprints[code]
  if (versions.some((version) => version.statedBy === null && isDeepStrictEqual(version.definition, definition))) return
  const statedAt = await readNow(tx)
  await insertVersion(tx, { sequenceCode: code, version: newest.version + 1, definition, reason: 'As delivered', statedBy: null, statedAt })
}
