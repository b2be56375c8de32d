import type { Transaction } from '../db/client.ts'
import { versionAt, versionOf } from '../sequences/current-version.ts'
import { enquiryFacts, type EnquiryFacts } from '../shortlists/mail-facts.ts'
import { present } from './draft.ts'
import { findByPlanKey } from './follow-ups.store.ts'
import { planVersion } from './plan-sequence.ts'
import type { Plan } from './plan.ts'
import { reminderOf } from './reminder-plan.rules.ts'
import { lockRemindersOf } from './series.store.ts'

/** Plan key of the mail that carries an enquiry to the municipality. */
export function enquiryKey(enquiryId: string): string {
  return `enquiry:${enquiryId}`
}

/** Plan key of the mail that carries the reply to a municipality's question. */
export function replyKey(questionId: string): string {
  return `question:${questionId}:reply`
}

/** The question whose reply gave the municipality its time anew: of those replied to the last one; undefined before the first reply. */
export function lastRepliedTo({ questions }: Pick<EnquiryFacts, 'questions'>) {
  const replied = questions.flatMap(({ questionId, repliedAt }) => (repliedAt === null ? [] : [{ questionId, repliedAt }]))
  return replied.toSorted((one, other) => one.repliedAt.getTime() - other.repliedAt.getTime()).at(-1)
}

/**
 * What becomes of the reminders of an enquiry when its municipality has asked, or was replied to: as long as the desk owes a reply nobody
 * is reminded, and with the last reply the steps of the version the enquiry runs by begin anew, up to its new end. What stands is looked
 * at, not what happened, one event after the other: they are worked on in any order, and several times.
 */
export async function remindersAsThingsStand(tx: Transaction, enquiryId: string): Promise<Required<Pick<Plan, 'cancel' | 'add'>>> {
  await lockRemindersOf(tx, enquiryId)
  const facts = present(await enquiryFacts(tx, enquiryId), 'the enquiry')
  if (facts.status !== 'asked' && facts.status !== 'sent') return { cancel: [], add: [] }
  const since = facts.status === 'sent' ? lastRepliedTo(facts) : undefined
  const others = { about: 'enquiry', since: since?.questionId } as const
  return {
    cancel: [{ reason: 'question_asked', of: { enquiryId }, kinds: ['reminder'], remindersBut: others }],
    add: since ? await remindersSince(tx, facts, since) : [],
  }
}

async function remindersSince(
  tx: Transaction,
  { enquiryId, ticketId, expiresAt }: EnquiryFacts,
  { questionId, repliedAt }: { questionId: string; repliedAt: Date },
) {
  const first = await findByPlanKey(tx, enquiryKey(enquiryId))
  const running = first?.sequenceVersionId ? await versionOf(tx, first.sequenceVersionId) : undefined
  const version = running ?? (await versionAt(tx, 'enquiry', repliedAt))
  return planVersion(version, { at: repliedAt }, (step) => {
    if (step.kind !== 'reminder' || step.dueAt >= expiresAt) return undefined
    const { key, details } = reminderOf('enquiry', replyKey(questionId), step)
    return { side: 'municipality', ticketId, enquiryId, key, details: { ...details, questionId } } as const
  })
}
