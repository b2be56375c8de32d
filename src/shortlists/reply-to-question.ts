import { deadlineAfter } from '../calendar/business-time.rules.ts'
import { formatInstantJa } from '../calendar/japanese-date.rules.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Conflict, Forbidden, InvalidInput, NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { SignedInActor } from '../people/actor.ts'
import { refuseWithdrawn } from './active-ticket.ts'
import { blindFaults } from './blind-summary.rules.ts'
import { enquiryForUpdate } from './case-access.ts'
import { identityOf } from './company-identity.ts'
import { listQuestions, updateEnquiry, writeReply } from './enquiries.store.ts'
import { moveEnquiry } from './enquiry.rules.ts'
import { businessDaysToAnswer } from './shortlist.rules.ts'

/**
 * The consultant relays the company's reply to a municipality's question; once none of its questions is open, the municipality
 * has ten business days again.
 * A reply to a blind company's enquiry must not tell who it is (422). Conflict (409) `already_replied` with the time.
 */
export async function replyToQuestion({ db }: Deps, actor: SignedInActor, id: string, questionId: string, reply: string): Promise<void> {
  await db.transaction(async (tx) => {
    const now = await readNow(tx)
    const { ticket, enquiry } = await enquiryForUpdate(tx, actor, id)
    if (actor.kind !== 'staff') throw new Forbidden()
    const questions = await listQuestions(tx, [id])
    const question = questions.find((one) => one.id === questionId)
    if (!question) throw new NotFound({ ja: 'この打診の質問', en: 'question of this enquiry' })
    if (question.repliedAt !== null) {
      const repliedAt = question.repliedAt.toISOString()
      throw new Conflict(
        'already_replied',
        { ja: `このご質問には${formatInstantJa(question.repliedAt)}に回答済みです。`, en: `This question was replied to on ${repliedAt}.` },
        { repliedAt },
      )
    }
    refuseWithdrawn(ticket)
    const status = moveEnquiry(enquiry, 'reply', now)
    if (enquiry.disclosure === 'blind') {
      const faults = blindFaults('reply', reply, await identityOf(tx, { ...ticket, organizationId: enquiry.companyId }))
      if (faults.length > 0) throw new InvalidInput(faults)
    }
    await writeReply(tx, questionId, { reply, repliedBy: actor.id, repliedAt: now })
    const othersAreOpen = questions.some((one) => one.id !== questionId && one.repliedAt === null)
    // As long as the desk owes another reply the municipality's time stands still.
    if (!othersAreOpen) await updateEnquiry(tx, id, { status, expiresAt: deadlineAfter(now, businessDaysToAnswer) })
    await recordEvent(tx, {
      type: 'enquiry.replied',
      actor,
      ticketId: ticket.id,
      subjectId: id,
      details: { enquiryId: id, questionId },
      at: now,
    })
  })
}
