import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import type { Deps } from '../deps.ts'
import { listCaughtMails, readCaughtAttachment, readCaughtMail, type CaughtMail, type MailParty } from '../embedded/caught-mails.ts'
import { Forbidden, NotFound } from '../errors.ts'
import { readTicketsOfMails } from '../follow-ups/tickets-of-mails.ts'
import { maskEmail, maskName, maskWords } from '../http/mask.ts'
import type { SignedInActor } from '../people/actor.ts'
import { readOpenedTickets } from '../tickets/opened-tickets.ts'
import { hideAccessLinks } from './hide-access-links.rules.ts'
import { listOpenedMails } from './opened-mails.store.ts'

/** A caught mail as somebody may read it. */
export interface MailKept {
  readonly mail: CaughtMail
  /** Number of the ticket it belongs to. */
  readonly ticket: string | null
  /** Which mail it is: its kind of message; null of one the desk knows nothing of. */
  readonly kind: string | null
  /** It, or its ticket, is shut to its reader until they say why they open it: who it is for and what it says are hidden. */
  readonly needsReason: boolean
}

export interface MailsKept {
  mails: MailKept[]
  /** Id to go on before; null at the end. */
  next: string | null
}

/** Mails the catcher keeps in DATA_DIR, newest first, those older than `before` when given. NotFound (404) where nothing catches mail. */
export async function listMailsKept(deps: Deps, actor: SignedInActor, limit: number, before?: string): Promise<MailsKept> {
  const folder = await folderOf(deps.config)
  const mails = await listCaughtMails(folder, { limit: limit + 1, ...(before !== undefined && { before }) })
  const shown = mails.slice(0, limit)
  return { mails: await asReadBy(deps, actor, shown), next: mails.length > limit ? (shown.at(-1)?.id ?? null) : null }
}

/** One of them; NotFound (404) when there is none. */
export async function readMailKept(deps: Deps, actor: SignedInActor, id: string): Promise<MailKept> {
  const mail = await readCaughtMail(await folderOf(deps.config), id)
  const [kept] = mail ? await asReadBy(deps, actor, [mail]) : []
  if (!kept) throw new NotFound({ ja: 'メール', en: 'mail' })
  return kept
}

/** The bytes of an attachment of one of them; NotFound (404) when there is none, Forbidden as {@link requireShown}. */
export async function readAttachmentKept(deps: Deps, actor: SignedInActor, id: string, place: number): Promise<Buffer> {
  requireShown(await readMailKept(deps, actor, id))
  const bytes = await readCaughtAttachment(await folderOf(deps.config), id, place)
  if (!bytes) throw new NotFound({ ja: '添付ファイル', en: 'attachment' })
  return bytes
}

/** Throws Forbidden `reason_needed` while a mail, or its ticket, is shut to its reader. */
export function requireShown({ needsReason, ticket }: MailKept): void {
  if (!needsReason) return
  if (ticket === null) {
    throw new Forbidden(
      {
        ja: '管理者がこのメールを読むには、理由の記録が必要です。コンソールの「受け止めたメール」でこのメールを開き、理由を選んでください。',
        en: 'Administrators read this mail with a recorded reason only. Open it among the caught mails of the console and state one.',
      },
      'reason_needed',
    )
  }
  throw new Forbidden(
    {
      ja: `相談案件${ticket}のメールです。管理者が読むには、案件を開く理由の記録が必要です。案件を開いて理由を入力してください。`,
      en: `This mail belongs to ticket ${ticket}: administrators read it with a recorded reason only. Open the ticket and state one.`,
    },
    'reason_needed',
  )
}

async function asReadBy({ db }: Deps, actor: SignedInActor, mails: readonly CaughtMail[]): Promise<MailKept[]> {
  const of = await readTicketsOfMails(
    db,
    mails.flatMap(({ messageId }) => messageId ?? []),
  )
  const ticketIds = [...of.values()].flatMap(({ ticketId }) => ticketId ?? [])
  const isMasked = actor.reach === 'masked'
  const opened = isMasked
    ? { tickets: await readOpenedTickets(db, actor.id, ticketIds), mails: await listOpenedMails(db, actor.id) }
    : undefined
  return mails.map((mail) => {
    const { ticketId = null, number = null, kind = null } = of.get(mail.messageId ?? '') ?? {}
    const needsReason = opened !== undefined && !(ticketId === null ? opened.mails.has(mail.id) : opened.tickets.has(ticketId))
    // Administrators, who give people access, read the links they do it by, for a recorded reason; nobody else takes over an account.
    const read = isMasked ? mail : hideAccessLinks(mail)
    return { mail: needsReason ? withoutPeople(mail) : read, ticket: number, kind, needsReason }
  })
}

/** That there is a mail, and when it came; neither whom it is for nor a word of it. */
function withoutPeople(mail: CaughtMail): CaughtMail {
  const masked = ({ name, address }: MailParty): MailParty => ({
    name: name === '' ? '' : maskName(name, null),
    address: maskEmail(address),
  })
  return {
    ...mail,
    to: mail.to.map(masked),
    cc: mail.cc.map(masked),
    deliveredTo: mail.deliveredTo.map(maskEmail),
    subject: maskWords(mail.subject),
    text: '',
    html: undefined,
    headers: [],
    attachments: [],
  }
}

async function folderOf(config: Config): Promise<string> {
  const folder = join(config.DATA_DIR, 'mails')
  const found = await stat(folder).catch(() => undefined)
  if (!found?.isDirectory()) throw new NotFound({ ja: '受け止めたメール', en: 'mail catcher on this desk' })
  return folder
}
