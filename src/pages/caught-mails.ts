import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { listCaughtMails, readCaughtAttachment, readCaughtMail, type CaughtMail } from '../embedded/caught-mails.ts'
import { NotFound } from '../errors.ts'

export interface MailsKept {
  mails: CaughtMail[]
  /** Id to go on before; null at the end. */
  next: string | null
}

/** Mails the catcher keeps in DATA_DIR, newest first, those older than `before` when given. NotFound (404) where nothing catches mail. */
export async function listMailsKept(config: Config, limit: number, before?: string): Promise<MailsKept> {
  const folder = await folderOf(config)
  const mails = await listCaughtMails(folder, { limit: limit + 1, ...(before !== undefined && { before }) })
  const shown = mails.slice(0, limit)
  return { mails: shown, next: mails.length > limit ? (shown.at(-1)?.id ?? null) : null }
}

/** One of them; NotFound (404) when there is none. */
export async function readMailKept(config: Config, id: string): Promise<CaughtMail> {
  const mail = await readCaughtMail(await folderOf(config), id)
  if (!mail) throw new NotFound({ ja: 'メール', en: 'mail' })
  return mail
}

/** The bytes of an attachment of one of them; NotFound (404) when there is none. */
export async function readAttachmentKept(config: Config, id: string, place: number): Promise<Buffer> {
  const bytes = await readCaughtAttachment(await folderOf(config), id, place)
  if (!bytes) throw new NotFound({ ja: '添付ファイル', en: 'attachment' })
  return bytes
}

async function folderOf(config: Config): Promise<string> {
  const folder = join(config.DATA_DIR, 'mails')
  const found = await stat(folder).catch(() => undefined)
  if (!found?.isDirectory()) throw new NotFound({ ja: '受け止めたメール', en: 'mail catcher on this desk' })
  return folder
}
