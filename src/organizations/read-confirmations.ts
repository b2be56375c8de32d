import type { Reader } from '../db/client.ts'
import { listConfirmations } from './confirmations.store.ts'

export interface Confirmation {
  readonly confirmedAt: Date
  /** Name of who said so. */
  readonly by: string
}

/** The newest confirmation of each block of a version of a profile. */
export async function readConfirmations(reader: Reader, profileVersionId: string): Promise<Map<string, Confirmation>> {
  const newestLast = (await listConfirmations(reader, profileVersionId)).toReversed()
  return new Map(newestLast.map(({ block, confirmedAt, by }) => [block, { confirmedAt, by }]))
}
