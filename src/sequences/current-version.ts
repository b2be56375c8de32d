import type { SequenceCode } from '../catalog/sequence-codes.ts'
import type { Reader, Transaction } from '../db/client.ts'
import { blueprints } from './blueprints.ts'
import type { SequenceDefinition } from './definition.schemas.ts'
import {
  findFirstVersion,
  findNewestVersion,
  findVersion,
  findVersionAt,
  insertFirstVersion,
  type SequenceVersionRow,
} from './sequences.store.ts'

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
  return showVersion(code, (await findNewestVersion(tx, code)) ?? (await deliver(tx, code)))
}

/**
 * What a sequence said at an instant, whoever has changed it since. Before the first version was written down, which is done when it is
 * first asked for, it said the same.
 */
export async function versionAt(tx: Transaction, code: SequenceCode, at: Date): Promise<SequenceVersion> {
  return showVersion(code, (await findVersionAt(tx, code, at)) ?? (await findFirstVersion(tx, code)) ?? (await deliver(tx, code)))
}

/** The version something was planned by. */
export async function versionOf(reader: Reader, id: string): Promise<SequenceVersion> {
  const row = await findVersion(reader, id)
  if (!row) throw new Error(`version ${id} of a sequence is gone`)
  const code = row.sequenceCode as SequenceCode // text in the table; only the sequences of the catalog are written
  return showVersion(code, row)
}

function showVersion(code: SequenceCode, { id, version, definition }: SequenceVersionRow): SequenceVersion {
  return { id, version, definition, optional: blueprints[code].optional ?? false }
}

async function deliver(tx: Transaction, code: SequenceCode) {
  await insertFirstVersion(tx, { sequenceCode: code, definition: blueprints[code].definition, reason: 'As delivered' })
  const row = await findNewestVersion(tx, code)
  if (!row) throw new Error(`the sequence ${code} has no version`)
  return row
}
