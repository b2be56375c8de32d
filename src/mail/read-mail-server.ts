import type { Reader } from '../db/client.ts'
import { findMailServer } from './mail-server.store.ts'

/** Since when the mail server is away, as the workers last found; null when it is not, or nothing was sent yet. */
export async function mailServerAwaySince(reader: Reader): Promise<Date | null> {
  return (await findMailServer(reader))?.awaySince ?? null
}
