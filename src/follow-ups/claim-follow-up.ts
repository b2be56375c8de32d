import { nextBusinessTime } from '../calendar/business-time.rules.ts'
import type { Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { inLanguage } from '../http/language.ts'
import { makeCaseLink } from '../links/make-case-link.ts'
import type { MailedLink } from '../mail/blocks.ts'
import { withUnsubscribing } from '../mail/compose.ts'
import type { Wording } from '../mail/text-blocks/wording.ts'
import { domainOf, messageId, threadId } from '../mail/message-id.ts'
import { returnPath } from '../mail/return-path.ts'
import type { OutgoingMail } from '../mail/outgoing-mail.ts'
import { system } from '../people/actor.ts'
import { createTaskWithin } from '../tasks/create-task.ts'
import { askForContactWithin } from './contact-missing.ts'
import { drafterOf } from './drafters.ts'
import type { Draft, World } from './draft.ts'
import { beginAttempt, findMessageId } from './attempts.store.ts'
import { lockDue, patchFollowUp, type FollowUpRow } from './follow-ups.store.ts'
import { linkIn, maskedLink, maskedUnsubscribeUrl } from './masked-link.ts'
import { mayGo } from './may-go.ts'
import { wordingFor } from './wording-for.ts'
import { isKeptBack } from './pause-follow-ups.ts'
import { recordCancelled } from './plan.ts'
import { signed } from './signed-draft.ts'
import { unsubscribeUrl } from './unsubscribe.ts'
import { hold, putOff } from './withhold.ts'

export interface ClaimedMail {
  followUpId: string
  attempt: number
  mail: OutgoingMail
}

/**
 * Takes a due follow-up for sending: under its row's lock the world is read again, the mail is written, and the attempt is on record
 * before a word of it leaves. Undefined when there is nothing to send now: it is not due, somebody else has it, or the world says
 * that it is cancelled, held or put off. `no_way_out`, and nothing changed, when `admit` has no room for a mail to its address just now.
 */
export async function claimFollowUp(
  { db, config, log }: Deps,
  id: string,
  admit: (address: string) => boolean = () => true,
): Promise<ClaimedMail | 'no_way_out' | undefined> {
  return db.transaction(async (tx) => {
    const due = await lockDue(tx, id)
    if (!due) return undefined
    const { followUp, now } = due
    const world: World = { tx, config, now, log }
    const draft = await judge(followUp, world)
    if (!draft || !(await mayGo(followUp, draft, world))) return undefined
    return admit(draft.to.address) ? write(followUp, draft, world) : 'no_way_out'
  })
}

/** The draft when it goes now; otherwise what the world says is done to the row. */
async function judge(followUp: FollowUpRow, world: World): Promise<Draft | undefined> {
  const { tx, now } = world
  const opening = nextBusinessTime(now)
  if (followUp.scheduled && opening > now) {
    await putOff(tx, followUp, 'business_hours', opening, now)
    return undefined
  }
  if (await isKeptBack(tx, followUp, now)) return undefined
  const judged = await drafterOf(followUp)(followUp, world)
  switch (judged.verdict) {
    case 'send':
      return judged.draft
    case 'hold':
      await hold(tx, followUp, judged.for, now)
      await askForContactWithin(tx, followUp, judged.for, now)
      return undefined
    case 'wait':
      await putOff(tx, followUp, judged.reason, judged.until, now)
      return undefined
    case 'cancel':
      await patchFollowUp(tx, followUp.id, { state: 'cancelled', cancelReason: judged.reason })
      await recordCancelled(tx, system, [followUp], judged.reason, now)
      if (judged.reason === 'attachment_refused') await createTaskWithin(tx, { kind: 'mail_failed', followUp, now })
      if (judged.reason === 'no_mailbox') await askForContactWithin(tx, followUp, judged.reason, now)
      return undefined
  }
}

async function write(followUp: FollowUpRow, unsigned: Draft, world: World): Promise<ClaimedMail> {
  const { tx, config, now } = world
  const draft = await signed(followUp, unsigned, world)
  const { language = 'ja', ...to } = draft.to
  const [link, wording] = await Promise.all([linkFor(followUp, draft, world), wordingFor(tx, followUp, world, { language })])
  const written = draft.write(wording, linkIn(language, link ?? maskedLink(config, now)))
  const stopUrl = followUp.optional ? inLanguage(unsubscribeUrl(config, followUp.id), language) : undefined
  const { subject, text, html } = stopUrl === undefined ? written : withUnsubscribing(written, stopUrl, wording)
  const attempt = followUp.attempts + 1
  const domain = domainOf(config.MAIL_FROM)
  // The first attempt's, also when the desk has another address by now.
  const kept = followUp.attempts > 0 ? await findMessageId(tx, followUp.id) : undefined
  const mailId = kept ?? messageId(followUp.id, domain)
  await beginAttempt(tx, followUp.id, {
    attempt,
    startedAt: now,
    written: { recipient: to.address, messageId: mailId, ...shownAfterwards(followUp, draft, world, wording, link) },
  })
  const thread = threadId({ ...draft.thread, domain })
  return {
    followUpId: followUp.id,
    attempt,
    mail: {
      to,
      subject,
      text,
      html,
      messageId: mailId,
      references: [thread],
      inReplyTo: thread,
      autoSubmitted: !draft.personal,
      returnPath: returnPath(config.BOUNCE_ADDRESS, followUp.id),
      ...(stopUrl !== undefined && { unsubscribeUrl: stopUrl }),
      ...(draft.attachments && { attachments: draft.attachments }),
    },
  }
}

/** What the desk can read of a mail afterwards: it opens nobody's case and unsubscribes nobody. */
function shownAfterwards(
  { optional }: FollowUpRow,
  draft: Draft,
  { config, now }: World,
  wording: Wording,
  link: MailedLink | undefined,
): { subject: string; text: string } {
  const { language } = wording
  const shown = draft.write(wording, linkIn(language, maskedLink(config, link?.validUntil ?? now)))
  const { subject, text } = optional ? withUnsubscribing(shown, inLanguage(maskedUnsubscribeUrl(config), language), wording) : shown
  return { subject, text }
}

/** The same link each time the mail is written: its id is the follow-up's. */
async function linkFor({ id }: FollowUpRow, { link, linkOfForm }: Draft, { tx, config, now }: World): Promise<MailedLink | undefined> {
  if (!link) return linkOfForm
  const { caseEndsAt, ...wanted } = link
  const { url, shortCode, codePage, expiresAt } = await makeCaseLink(tx, config, { ...wanted, id }, now)
  return { url, code: shortCode, codePage, validUntil: caseEndsAt && caseEndsAt < expiresAt ? caseEndsAt : expiresAt }
}

/** Puts a follow-up that could not be written on record as an attempt that failed; nothing has left the process. */
export async function beginFailedAttempt(tx: Transaction, followUp: FollowUpRow, startedAt: Date): Promise<number> {
  const attempt = followUp.attempts + 1
  await beginAttempt(tx, followUp.id, { attempt, startedAt })
  return attempt
}
