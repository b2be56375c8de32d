import type { Reader } from '../db/client.ts'
import { NotFound } from '../errors.ts'
import { readBytesOfAttachment } from '../tickets/attachments/read-attachments.ts'
import { selectFilesSentTo, type SentFile } from './sent-files.store.ts'

export type { SentFile } from './sent-files.store.ts'

interface Reading {
  readonly contactId: string
  /** Messages the contact sees. */
  readonly messageIds: readonly string[]
}

/** The files of these messages that went to the contact with their mails; not those of mails that went to others alone. */
export async function readFilesSentTo(reader: Reader, { contactId, messageIds }: Reading): Promise<SentFile[]> {
  return messageIds.length === 0 ? [] : selectFilesSentTo(reader, contactId, messageIds)
}

/** One of them with its bytes; NotFound (404) when it is none of them. */
export async function readFileSentTo(reader: Reader, reading: Reading, id: string): Promise<{ name: string; bytes: Buffer }> {
  const file = (await readFilesSentTo(reader, reading)).find((one) => one.id === id)
  const bytes = file && (await readBytesOfAttachment(reader, file.id))
  if (!file || !bytes) throw new NotFound({ ja: '添付ファイル', en: 'attachment' })
  return { name: file.name, bytes }
}
