import type { Reader } from '../db/client.ts'
import { findOpenTaskAbout } from './tasks.store.ts'

/** Since when a person waits for the desk to recognise them as speaking for their organisation; undefined when they do not. */
export async function readOpenRecognition(reader: Reader, contactId: string): Promise<Date | undefined> {
  return (await findOpenTaskAbout(reader, contactId, 'recognition_request'))?.createdAt
}
