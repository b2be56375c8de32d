import type { Config } from '../../config.ts'
import type { Reader } from '../../db/client.ts'
import { linkSecretOf } from '../../people/link-secret.ts'
import { codeOf, markOf } from './one-time-code.rules.ts'
import { findCode, findNewestCode } from './one-time-codes.store.ts'

/** A code about to be mailed. */
export interface CodeToMail {
  readonly contactId: string
  readonly code: string
  /** By which the page that awaits it names its mail. */
  readonly mark: string
  readonly expiresAt: Date
  /** It can still be typed: its time is not over, and its browser asked for no newer one. */
  readonly counts: boolean
}

/** The digits of a code; undefined when it is forgotten. */
export async function readCodeToMail(reader: Reader, config: Config, id: string, now: Date): Promise<CodeToMail | undefined> {
  const row = await findCode(reader, id)
  if (!row) return undefined
  const { contactId, askedBy, expiresAt } = row
  const newest = askedBy === null ? undefined : await findNewestCode(reader, { contactId, askedBy })
  const counts = row.usedAt === null && expiresAt > now && newest?.id === id
  return { contactId, code: codeOf(linkSecretOf(config), id), mark: markOf(id), expiresAt, counts }
}
