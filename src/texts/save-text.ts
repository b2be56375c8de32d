import { readNow } from '../db/clock.store.ts'
import type { Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { Forbidden, NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import { requireMatch } from '../http/preconditions.ts'
import { textBlock } from '../mail/text-blocks/text-blocks.ts'
import type { SignedInActor } from '../people/actor.ts'
import { judgedText } from './judged-text.ts'
import { readText, type CurrentText, type TextKey } from './read-texts.ts'
import { insertVersion, selectVersion } from './texts.store.ts'

/**
 * Saves what a block says from now on, in mails not yet written. The same words again make no version. InvalidInput for a text that
 * breaks the rules of its block; 428 without and 412 with a stale `ifMatch`.
 */
export async function saveText(
  { db }: Pick<Deps, 'db'>,
  actor: SignedInActor,
  key: TextKey,
  body: string,
  ifMatch?: string,
): Promise<CurrentText> {
  const judged = judgedText(key.block, body)
  return db.transaction((tx) => write(tx, actor, key, judged, ifMatch))
}

/** Makes an older version the newest again, 0 for the text as delivered. NotFound when there is none; else as `saveText`. */
export async function restoreText(
  { db }: Pick<Deps, 'db'>,
  actor: SignedInActor,
  key: TextKey,
  version: number,
  ifMatch?: string,
): Promise<CurrentText> {
  return db.transaction(async (tx) => {
    const body = version === 0 ? textBlock(key.block)[key.language] : (await selectVersion(tx, key, version))?.body
    if (body === undefined) throw new NotFound({ ja: '文面の版', en: 'version of the text' })
    return write(tx, actor, key, judgedText(key.block, body), ifMatch)
  })
}

async function write(tx: Transaction, actor: SignedInActor, key: TextKey, body: string, ifMatch: string | undefined): Promise<CurrentText> {
  if (actor.kind !== 'staff') throw new Forbidden()
  const before = await readText(tx, key)
  requireMatch(ifMatch, before.version)
  if (before.body === body) return before
  const now = await readNow(tx)
  const version = before.version + 1
  const saved = await insertVersion(tx, { ...key, version, body, statedBy: actor.id, statedAt: now })
  // Somebody has saved this very version in between: whatever was sent along is stale now.
  if (!saved) requireMatch('"stale"', version)
  const details = { block: key.block, language: key.language, version }
  await recordEvent(tx, { type: 'text.saved', actor, ticketId: null, details, at: now })
  return { ...key, version, body, statedBy: actor.id, statedAt: now }
}
