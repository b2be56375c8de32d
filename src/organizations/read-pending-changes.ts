import type { Reader } from '../db/client.ts'
import { blockOfField, type ProfileBlock, type profileBlocks } from './profile-blocks.rules.ts'
import { sayField, type SaidField } from './proposal-words.rules.ts'
import { listPendingOf } from './proposals.store.ts'

/** What somebody asked to be changed and the desk has not decided yet, in words. */
export interface PendingChange {
  readonly askedAt: Date
  readonly fields: readonly SaidField[]
}

/** What a contact asked to be changed of their organisation, by the block of its profile, oldest first; blocks without it are left out. */
export async function readPendingChanges(
  reader: Reader,
  kind: keyof typeof profileBlocks,
  by: { readonly organizationId: string; readonly contactId: string },
): Promise<ReadonlyMap<ProfileBlock, readonly PendingChange[]>> {
  const pending = (await listPendingOf(reader, by)).flatMap(({ createdAt, fields }) => {
    const grouped = Map.groupBy(fields, ({ field }) => blockOfField(kind, field))
    return [...grouped].map(([block, of]) => ({ block, askedAt: createdAt, fields: of.map(sayField) }))
  })
  return Map.groupBy(pending, ({ block }) => block)
}
