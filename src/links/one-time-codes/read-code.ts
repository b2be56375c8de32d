import type { Config } from '../../config.ts'
import type { Reader } from '../../db/client.ts'
import { linkSecretOf } from '../../people/link-secret.ts'
import { codeOf } from './one-time-code.rules.ts'
import { findCode, findNewestCode } from './one-time-codes.store.ts'

/** A code about to be mailed. */
export interface CodeToMail {
  readonly contactId: string
  readonly code: string
  readonly expiresAt: Date
  /** It can still be typed: its time is not over, and no newer one was asked for. */
  readonly counts: boolean
}

/** The digits of a code; undefined when it is forgotten. */
export async function readCodeToMail(reader: Reader, config: Config, id: string, now: Date): Promise<CodeToMail | undefined> {
  const row = await findCode(reader, id)
  if (!row) return undefined
  const newest = await findNewestCode(reader, row.contactId)
  const counts = row.usedAt === null && row.expiresAt > now && newest?.id === id
  return { contactId: row.contactId, code: codeOf(linkSecretOf(config), id), expiresAt: row.expiresAt, counts }
}
