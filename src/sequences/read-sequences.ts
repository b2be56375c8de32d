import { sequences, type SequenceCode } from '../catalog/sequence-codes.ts'
import type { Reader } from '../db/client.ts'
import { blueprints } from './blueprints.ts'
import type { SequenceDefinition } from './definition.schemas.ts'
import { listNewestVersions, listVersions, type SequenceVersionRow } from './sequences.store.ts'

/** What a version says, and who said so when; nobody and never: as delivered. */
export interface StatedVersion {
  version: number
  definition: SequenceDefinition
  reason: string
  statedBy: string | null
  statedAt: Date | null
}

export interface Sequence extends StatedVersion {
  code: SequenceCode
}

/** Every sequence as it is now, in the order of the catalog. */
export async function listSequences(reader: Reader): Promise<Sequence[]> {
  const stored = new Map((await listNewestVersions(reader)).map((row) => [row.sequenceCode, row]))
  return sequences.map(({ code }) => ({ code, ...statedOf(code, stored.get(code)) }))
}

/** All versions of one, the newest first. */
export async function listSequenceVersions(reader: Reader, code: SequenceCode): Promise<StatedVersion[]> {
  const rows = await listVersions(reader, code)
  return rows.length === 0 ? [statedOf(code, undefined)] : rows.map((row) => statedOf(code, row))
}

function statedOf(code: SequenceCode, row: SequenceVersionRow | undefined): StatedVersion {
  if (!row) return { version: 1, definition: blueprints[code].definition, reason: 'As delivered', statedBy: null, statedAt: null }
  const { version, definition, reason, statedBy, statedAt } = row
  return { version, definition, reason, statedBy, statedAt: statedBy === null ? null : statedAt }
}
