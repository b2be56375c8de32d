import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime, { type Address } from 'postal-mime'

const FILE = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d\.\d{3}Z)-[0-9a-f]{12}$/u

export interface MailParty {
  readonly name: string
  readonly address: string
}

/** A mail the catcher keeps. */
export interface CaughtMail {
  /** The name of its file without `.eml`; sorts by time. */
  readonly id: string
  readonly receivedAt: Date
  readonly from: MailParty | undefined
  readonly to: readonly MailParty[]
  readonly cc: readonly MailParty[]
  /** Whom the SMTP envelope named, which is who really gets it. */
  readonly deliveredTo: readonly string[]
  readonly subject: string
  readonly text: string
  readonly html: string | undefined
  /** With angle brackets, as in the header. */
  readonly messageId: string | undefined
  /** All headers in their order, names in lower case, values decoded. */
  readonly headers: readonly { readonly key: string; readonly value: string }[]
  readonly attachments: readonly { readonly fileName: string | undefined; readonly type: string; readonly bytes: number }[]
}

/** The newest mails first, at most `limit`, those older than the mail `before` when given. No folder: no mails. */
export async function listCaughtMails(
  folder: string,
  { limit = 100, before }: { limit?: number; before?: string } = {},
): Promise<CaughtMail[]> {
  const ids = await readdir(folder).then(
    (names) => names.filter((name) => name.endsWith('.eml')).map((name) => name.slice(0, -'.eml'.length)),
    noneIfMissing<string[]>([]),
  )
  const wanted = ids
    .filter((id) => FILE.test(id) && (before === undefined || id < before))
    .toSorted()
    .toReversed()
    .slice(0, limit)
  const mails = await Promise.all(wanted.map((id) => readCaughtMail(folder, id)))
  return mails.filter((mail) => mail !== undefined)
}

/** One mail; undefined when there is none of this id (whatever the id looks like). */
export async function readCaughtMail(folder: string, id: string): Promise<CaughtMail | undefined> {
  const source = await readMailSource(folder, id)
  const [, year, month, day, hour, minute, second] = FILE.exec(id) ?? []
  if (!source) return undefined
  const mail = await PostalMime.parse(source)
  return {
    id,
    receivedAt: new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}`),
    from: partiesOf(mail.from ? [mail.from] : [])[0],
    to: partiesOf(mail.to ?? []),
    cc: partiesOf(mail.cc ?? []),
    deliveredTo: mail.headers.filter(({ key }) => key === 'delivered-to').map(({ value }) => value),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html,
    messageId: mail.messageId,
    headers: mail.headers.map(({ key, value }) => ({ key, value })),
    attachments: mail.attachments.map((part) => ({
      fileName: part.filename ?? undefined,
      type: part.mimeType,
      bytes: typeof part.content === 'string' ? Buffer.byteLength(part.content) : part.content.byteLength,
    })),
  }
}

/** The bytes of an attachment, by its place among those of a mail; undefined when there is none. */
export async function readCaughtAttachment(folder: string, id: string, place: number): Promise<Buffer | undefined> {
  const source = await readMailSource(folder, id)
  const part = source && (await PostalMime.parse(source)).attachments[place]
  if (!part) return undefined
  return typeof part.content === 'string' ? Buffer.from(part.content) : Buffer.from(new Uint8Array(part.content))
}

/** The mail as it came over the wire, after its trace headers; undefined when there is none of this id. */
export async function readMailSource(folder: string, id: string): Promise<Buffer | undefined> {
  // Only names the catcher gives: an id comes from an address line and must not lead out of the folder.
  return FILE.test(id) ? readFile(join(folder, `${id}.eml`)).catch(noneIfMissing<Buffer | undefined>(undefined)) : undefined
}

const partiesOf = (addresses: readonly Address[]): MailParty[] =>
  addresses.flatMap((one) => ('group' in one && one.group ? partiesOf(one.group) : [{ name: one.name, address: one.address ?? '' }]))

const noneIfMissing =
  <T>(none: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT') return none
    throw error
  }
