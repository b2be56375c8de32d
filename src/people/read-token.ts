import type { Reader } from '../db/client.ts'
import { selectToken, type TokenRow } from './tokens.store.ts'

/** An API token, revoked and expired ones too. */
export function findToken(reader: Reader, id: string): Promise<TokenRow | undefined> {
  return selectToken(reader, id)
}
