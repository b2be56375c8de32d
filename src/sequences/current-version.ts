import type { SequenceCode } from '../catalog/sequence-codes.ts'
import type { Reader, Transaction } from '../db/client.ts'
import { blueprints } from './blueprints.ts'
import type { SequenceDefinition } from './definition.schemas.ts'
import { findNewestVersion, findVersion, insertFirstVersion } from './sequences.store.ts'

/** A version of a sequence, for those who plan by it. */
export interface SequenceVersion {
  id: string
  version: number
  definition: SequenceDefinition
  /** Its mails may be unsubscribed from. */
  optional: boolean
}

/** What a sequence says now. What nobody changed stands as delivered, and is written down when it is first asked for. */
export async function currentVersion(tx: Transaction, code: SequenceCode): Promise<SequenceVersion> {
  const row = (await findNewestVersion(tx, code)) ?? (await deliver(tx, code))
  return { id: row.id, version: row.version, definition: row.definition, optional: blueprints[code].optional ?? false }
}

/** The version something was planned by. */
export async function versionOf(reader: Reader, id: string): Promise<SequenceVersion> {
  const row = await findVersion(reader, id)
  if (!row) throw new Error(`version ${id} of a sequence is gone`)
  const code = row.sequenceCode as SequenceCode // text in the table; only the sequences of the catalog are written
  return { id: row.id, version: row.version, definition: row.definition, optional: blueprints[code].optional ?? false }
}

async function deliver(tx: Transaction, code: SequenceCode) {
  await insertFirstVersion(tx, { sequenceCode: code, definition: blueprints[code].definition, reason: 'As delivered' })
  const row = await findNewestVersion(tx, code)
  if (!row) throw new Error(`the sequence ${code} has no version`)
  return row
}
