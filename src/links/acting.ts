import type { Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { Conflict, NotFound } from '../errors.ts'
import { verifyContactWithin } from '../people/verify-contact.ts'
import { lockCase } from '../shortlists/case-access.ts'
import { answerOnce, wasAnswered } from '../tickets/answer-once.ts'
import { markCaseLinkUsed } from './case-links.store.ts'
import type { CaseLinkPurpose } from './case-links.table.ts'
import { openCaseLinkForUpdate, type OpenedLink } from './open-case-link.ts'

/**
 * Names one sending of a form: the same once more does nothing, and is no repeat to be refused; with another body DeskError
 * `idempotency_key_reused` (422).
 */
export interface Sending {
  readonly key: string
  readonly bodyDigest: Buffer
}

/** Does an act of a link of one of these purposes, in one transaction and once for its sending; `work` says whether the link is used by it. */
export async function act(
  { db, config }: Pick<Deps, 'db' | 'config'>,
  token: string,
  purposes: readonly CaseLinkPurpose[],
  work: (tx: Transaction, opened: OpenedLink) => Promise<boolean>,
  sending?: Sending,
): Promise<void> {
  await db.transaction(async (tx) => {
    const opened = await openCaseLinkForUpdate(tx, config, token)
    const { link, actor, contact, now } = opened
    if (!purposes.includes(link.purpose)) throw new NotFound({ ja: 'リンク', en: 'link' })
    if (opened.expired) {
      throw new Conflict('link_expired', {
        ja: 'このリンクは有効期限を過ぎています。新しいリンクをお申し込みください。',
        en: 'This link has expired; ask for a new one.',
      })
    }
    if (link.ticketId !== null) await lockCase(tx, link.ticketId)
    await verifyContactWithin(tx, actor, contact.id, 'link', now, link.ticketId)
    const { done } = await doOnce(tx, opened, sending, async () => ({ done: await work(tx, opened) }))
    if (done && link.usedAt === null) await markCaseLinkUsed(tx, link.id, now)
  })
}

function doOnce<Answer extends object>(
  tx: Transaction,
  { link, now }: OpenedLink,
  sending: Sending | undefined,
  work: () => Promise<Answer>,
): Promise<Answer> {
  return sending ? answerOnce(tx, { ...sending, route: routeOf(link), now }, work) : work()
}

/** Whether this very sending was taken by the link before: a button pressed twice, and nobody else’s answer. */
export function wasSentByLink({ db }: Pick<Deps, 'db'>, { link }: OpenedLink, sending: Sending): Promise<boolean> {
  return wasAnswered(db, { ...sending, route: routeOf(link) })
}

function routeOf({ id }: OpenedLink['link']): string {
  return `link ${id}`
}

/** The id a link of its purpose always has. */
export function idOf(id: string | null): string {
  if (id === null) throw new Error('the link does not say what it is for')
  return id
}
