import type { Reader } from '../db/client.ts'
import { findOpenTaskAbout } from './tasks.store.ts'

/** Since when a person waits for the desk to see to their wish to be forgotten; undefined when they do not. */
export async function readOpenErasure(reader: Reader, contactId: string): Promise<Date | undefined> {
  return (await findOpenTaskAbout(reader, contactId, 'erasure_request'))?.createdAt
}
