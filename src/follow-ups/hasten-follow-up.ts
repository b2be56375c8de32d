import { dayInJapan } from '../calendar/business-time.rules.ts'
import { formatDayEn, formatDayJa } from '../calendar/japanese-date.rules.ts'
import type { HoldReason } from '../catalog/follow-up-codes.ts'
import type { SuppressionReason } from '../catalog/suppression-codes.ts'
import type { Transaction } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Conflict, type Sentence } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { SignedInActor } from '../people/actor.ts'
import { lockPending } from './cancel-follow-up.ts'
import { mayGoThough } from './follow-up-acts.policy.ts'
import { findFollowUp, patchFollowUp, type FollowUpRow } from './follow-ups.store.ts'
import { withReasonsAgainst } from './list-follow-ups.ts'
import { meetingOverAt } from './meeting-not-over.ts'
import { recordCancelled } from './plan.ts'
import { resolveWithNotice } from './resolve-unanswered.ts'
import { lockPendingOfSeries } from './series.store.ts'
import { wordGivenUntil } from './word-given.ts'

/**
 * Sends a mail that waits at once, whatever the hour and in spite of a pause: a person asks for it. The notice that ends a wait resolves its
 * ticket with it and cancels the reminders before it. Conflict `follow_up_held` when its
 * address is not proved or its municipality's question is open, `address_suppressed` when nothing like it is mailed to its reader,
 * `word_given` when it would end a wait before the day a reminder has named, `meeting_not_over` when it asks how a meeting was that is not
 * over, `follow_up_not_pending` when it has gone or is going; and the errors of `ticketForUpdate`.
 */
export async function hastenFollowUp({ db, config, log }: Deps, actor: SignedInActor, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const now = await readNow(tx)
    const reminders = await lockRemindersBefore(tx, id)
    const followUp = await lockPending(tx, actor, id)
    await requireNothingAgainst({ db: tx, config }, followUp, now)
    const until = await wordGivenUntil(tx, followUp)
    if (until) throw wordGiven(until)
    const overAt = await meetingOverAt(tx, followUp)
    if (overAt) throw meetingNotOver(overAt)
    // No reminder may name a day any more.
    for (const reminder of reminders)
      await patchFollowUp(tx, reminder.id, { state: 'cancelled', cancelReason: 'overtaken', pausedAt: null, heldFor: null })
    await recordCancelled(tx, actor, reminders, 'overtaken', now)
    const details = { ...followUp.details, hastened: true }
    const dueAt = followUp.dueAt < now ? followUp.dueAt : now
    await patchFollowUp(tx, id, { dueAt, scheduled: false, pausedAt: null, details })
    const told = { followUpId: id, kind: followUp.kind, dueAt: dueAt.toISOString() }
    await recordEvent(tx, { type: 'follow_up.hastened', actor, ticketId: followUp.ticketId, subjectId: id, details: told, at: now })
    const hastened = { ...followUp, dueAt, scheduled: false, pausedAt: null, details }
    if (followUp.heldFor === 'resolution') await resolveWithNotice(hastened, { tx, config, log, now })
  })
}

/** As the list of mails reads it, so that what is offered there is done, and nothing else. */
async function requireNothingAgainst(deps: Parameters<typeof withReasonsAgainst>[0], followUp: FollowUpRow, now: Date): Promise<void> {
  const [looked] = await withReasonsAgainst(deps, [{ followUp }], { now })
  const { heldFor } = looked?.followUp ?? followUp
  if (heldFor && !mayGoThough({ heldFor })) throw new Conflict('follow_up_held', whyHeld(heldFor), { heldFor })
  if (looked?.against) throw new Conflict('address_suppressed', whySuppressed[looked.against], { against: looked.against })
}

/** Reminders of the wait this mail ends that wait themselves, locked: mails before their ticket, as everywhere. */
async function lockRemindersBefore(tx: Transaction, id: string): Promise<FollowUpRow[]> {
  const found = await findFollowUp(tx, id)
  if (found?.kind !== 'waiting-resolved' || found.ticketId === null || found.plannedBy === null) return []
  return lockPendingOfSeries(tx, { ticketId: found.ticketId, kinds: ['waiting-reminder'], plannedBy: found.plannedBy })
}

function wordGiven(until: Date): Conflict {
  const day = dayInJapan(until)
  return new Conflict(
    'word_given',
    {
      ja: `相談者には、${formatDayJa(day)}までお返事をお待ちするとお伝えしています。その前に「返答なし」で終えるメールは送れません。この日を過ぎると自動で送られます。`,
      en: `The applicant was told that we wait until ${formatDayEn(day)}; the mail that ends the wait cannot go before. It then goes by itself.`,
    },
    { until: day },
  )
}

function meetingNotOver(until: Date): Conflict {
  return new Conflict(
    'meeting_not_over',
    {
      ja: '面談がまだ終わっていないため、アンケートは送れません。面談の終了後に送ってください。',
      en: 'The meeting is not over, so nobody can be asked how it was. Send it afterwards.',
    },
    { until: until.toISOString() },
  )
}

const whySuppressed: Readonly<Record<SuppressionReason, Sentence>> = {
  hard_bounce: {
    ja: '宛先のメールボックスが存在しないため、送信できません。正しいアドレスを確かめるか、電話など別の方法でご連絡ください。届くようになったときは、配信停止を解除してから送ってください。',
    en: 'There is no such mailbox, so it cannot go. Find out the right address, or reach its reader another way; once mails arrive there again, lift the suppression and send it then.',
  },
  unsubscribed: {
    ja: '宛先の方が任意のご案内の配信を停止しているため、送信できません。必要な用件は、メッセージでお送りいただくか、電話などでご連絡ください。',
    en: 'Its reader unsubscribed from optional mails, so it cannot go. Write what they need to know in a message, or telephone.',
  },
  erased: {
    ja: '宛先の方の個人情報は消去されているため、送信できません。このメールは見送ってください。',
    en: 'The data of its reader were erased, so it cannot go; skip it.',
  },
  withdrawn: {
    ja: '宛先の方が個人情報の取扱いへの同意を撤回しているため、送信できません。ご本人の意思を確かめられないときは、このメールは見送ってください。',
    en: 'Its reader withdrew the consent to handling their personal data, so it cannot go. Skip it, unless they say that they wish mails again.',
  },
}

function whyHeld(reason: HoldReason): Sentence {
  if (reason === 'scan')
    return { ja: '添付ファイルのウイルス検査が済むまで送信できません。', en: 'It cannot go until its files have been scanned.' }
  return reason === 'question_open'
    ? { ja: '自治体からの質問に回答するまで送信できません。', en: 'It cannot go until the municipality’s question is replied to.' }
    : { ja: '宛先が確認されるまで送信できません。', en: 'It cannot go until its recipient is verified.' }
}
