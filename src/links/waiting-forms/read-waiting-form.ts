import type { Config } from '../../config.ts'
import type { Audience } from '../../catalog/desk-codes.ts'
import type { Reader } from '../../db/client.ts'
import { readNow } from '../../db/clock.store.ts'
import type { Deps } from '../../deps.ts'
import { linkSecretOf } from '../../people/link-secret.ts'
import { digestOf } from '../../people/secrets.ts'
import { sentAgainAt } from '../../tickets/filing/resend.rules.ts'
import { senderOfForm } from '../../tickets/sender-of-form.rules.ts'
import { digestOfShortCode } from '../case-link.rules.ts'
import { codePageOf } from '../make-case-link.ts'
import { timesSentAgain } from './times-sent-again.ts'
import { waitingSecrets } from './waiting-link.rules.ts'
import { findWaitingByShortCode, findWaitingByToken, findWaitingForm, findWaitingOf } from './waiting-forms.store.ts'
import { normalizeLetterCode } from '../../people/typed-code.rules.ts'

/** What the link of a mail stands for now; nothing of what the form says. */
export type Waiting =
  | { readonly state: 'waiting'; readonly audience: Audience; readonly keptAt: Date; readonly expiresAt: Date }
  | { readonly state: 'filed' }
  | { readonly state: 'gone' }

/** What waits for this link. Changes nothing; `gone`: confirmed long ago, too old, replaced by a newer one, or never there. */
export async function readWaitingByToken({ db }: Pick<Deps, 'db'>, token: string): Promise<Waiting> {
  const row = await findWaitingByToken(db, digestOf(token))
  if (!row || row.expiresAt <= (await readNow(db))) return { state: 'gone' }
  if (row.ticketId !== null) return { state: 'filed' }
  return { state: 'waiting', audience: row.audience, keptAt: row.createdAt, expiresAt: row.expiresAt }
}

/**
 * Whom the form of this key waits for, until when, and what would become of a wish for its mail once more; for nobody but who filled it in.
 * Undefined when it does not wait.
 */
export async function readWaitingOfKey({ db }: Pick<Deps, 'db'>, audience: Audience, key: string) {
  const row = await findWaitingOf(db, audience, key)
  const now = await readNow(db)
  if (!row?.form || row.expiresAt <= now) return undefined
  const next = sentAgainAt(now, await timesSentAgain(db, row.id))
  return { email: senderOfForm(row.form).email, expiresAt: row.expiresAt, next }
}

/** The token behind a short code as somebody typed it; undefined when no form waits for it. */
export async function tokenOfFormCode({ db, config }: Pick<Deps, 'db' | 'config'>, typed: string): Promise<string | undefined> {
  const secret = linkSecretOf(config)
  const code = normalizeLetterCode(typed)
  const row = code === undefined ? undefined : await findWaitingByShortCode(db, digestOfShortCode(secret, code))
  return row && waitingSecrets(secret, row.id).token
}

/** What the mail about a waiting form is made of; undefined when it waits no more. */
export async function readWaitingForMail(reader: Reader, config: Config, id: string, now: Date) {
  const row = await findWaitingForm(reader, id)
  if (!row?.form || row.expiresAt <= now) return undefined
  const { email, language } = senderOfForm(row.form)
  return { email, language, link: { ...formLinkOf(config, id), validUntil: row.expiresAt } }
}

/** The link of a form that waits, `PUBLIC_URL/f/{token}`, and its short code, worked out from its id. */
export function formLinkOf(config: Pick<Config, 'PUBLIC_URL' | 'LINK_SECRET'>, id: string) {
  const { token, shortCode } = waitingSecrets(linkSecretOf(config), id)
  return { url: `${config.PUBLIC_URL}/f/${token}`, code: shortCode, codePage: codePageOf(config) }
}
