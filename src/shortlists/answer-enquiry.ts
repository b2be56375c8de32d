import { deadlineAfter } from '../calendar/business-time.rules.ts'
import { readNow } from '../db/clock.store.ts'
import type { Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../events/record-event.ts'
import { refuseWithdrawn } from './active-ticket.ts'
import { enquiryForUpdate, onBehalfOf, requireSide, whoActed, type CaseActor, type EnquiryCase } from './case-access.ts'
import { insertQuestion, listQuestions, updateEnquiry } from './enquiries.store.ts'
import { moveEnquiry, refuseSecondAnswer, refuseTooManyQuestions } from './enquiry.rules.ts'
import { introduce, municipalityContactFor } from './introduce.ts'
import { businessDaysToAnswer } from './shortlist.rules.ts'

export interface EnquiryAnswer {
  /** `ask`: the message is a question, which goes to the consultant, who relays it. */
  answer: 'accept' | 'decline' | 'ask'
  message: string
  /** Who answers in the name of the link's reader, in their own words; absent where nobody said so. */
  answerer?: string
}

/**
 * The municipality, or the desk on its behalf, accepts or declines once, or asks questions first, further ones while others wait for their
 * reply; the same one again is kept once. Accepting an open enquiry introduces both sides at once; a blind one then waits ten business days
 * for the company's consent. Conflict (409) `already_answered` with the time, `too_many_questions`, `no_representative`, `expired`,
 * `withdrawn`.
 */
export async function answerEnquiry({ db }: Pick<Deps, 'db'>, actor: CaseActor, id: string, answer: EnquiryAnswer): Promise<void> {
  await db.transaction(async (tx) => answerEnquiryWithin(tx, actor, id, answer, await readNow(tx)))
}

/** The same within a transaction that does more. */
export async function answerEnquiryWithin(tx: Transaction, actor: CaseActor, id: string, answer: EnquiryAnswer, now: Date): Promise<void> {
  const found = await enquiryForUpdate(tx, actor, id)
  requireSide(found.side, 'municipality')
  refuseSecondAnswer(found.enquiry)
  refuseWithdrawn(found.ticket)
  switch (answer.answer) {
    case 'ask':
      return ask(tx, actor, found, answer, now)
    case 'accept':
      return accept(tx, actor, found, answer, now)
    case 'decline':
      return decline(tx, actor, found, answer, now)
  }
}

type Said = Omit<EnquiryAnswer, 'answer'>

async function ask(
  tx: Transaction,
  actor: CaseActor,
  { enquiry }: EnquiryCase,
  { message: question, answerer }: Said,
  now: Date,
): Promise<void> {
  const status = moveEnquiry(enquiry, 'ask', now)
  const open = (await listQuestions(tx, [enquiry.id])).filter(({ repliedAt }) => repliedAt === null)
  // Sent twice, or a page loaded again: it is kept already.
  if (open.some((one) => one.question === question)) return
  refuseTooManyQuestions(open.length)
  const row = await insertQuestion(tx, { enquiryId: enquiry.id, question, answerer: answerer || null, askedAt: now })
  await updateEnquiry(tx, enquiry.id, { status })
  await recordEvent(tx, {
    type: 'enquiry.asked',
    actor,
    ticketId: enquiry.ticketId,
    subjectId: enquiry.id,
    onBehalfOf: onBehalfOf(actor, enquiry.municipalityId),
    details: { enquiryId: enquiry.id, questionId: row.id },
    at: now,
  })
}

async function accept(tx: Transaction, actor: CaseActor, { ticket, enquiry }: EnquiryCase, said: Said, now: Date): Promise<void> {
  const status = moveEnquiry(enquiry, 'accept', now)
  const answered = answeredColumns(actor, said, now)
  await municipalityContactFor(tx, actor, enquiry, answered.answeredContactId)
  const accepted = await updateEnquiry(tx, enquiry.id, { ...answered, status, expiresAt: deadlineAfter(now, businessDaysToAnswer) })
  await recordEvent(tx, {
    type: 'enquiry.accepted',
    actor,
    ticketId: enquiry.ticketId,
    subjectId: enquiry.id,
    onBehalfOf: onBehalfOf(actor, enquiry.municipalityId),
    details: { enquiryId: enquiry.id, disclosure: enquiry.disclosure },
    at: now,
  })
  if (enquiry.disclosure === 'open') await introduce(tx, actor, ticket, accepted, now)
}

async function decline(tx: Transaction, actor: CaseActor, { enquiry }: EnquiryCase, said: Said, now: Date): Promise<void> {
  const status = moveEnquiry(enquiry, 'decline', now)
  await updateEnquiry(tx, enquiry.id, { ...answeredColumns(actor, said, now), status, endedAt: now })
  await recordEvent(tx, {
    type: 'enquiry.declined',
    actor,
    ticketId: enquiry.ticketId,
    subjectId: enquiry.id,
    onBehalfOf: onBehalfOf(actor, enquiry.municipalityId),
    details: { enquiryId: enquiry.id },
    at: now,
  })
}

function answeredColumns(actor: CaseActor, { message, answerer }: Said, now: Date) {
  const { contactId, staffId } = whoActed(actor)
  return {
    answeredAt: now,
    answerMessage: message || null,
    answerer: answerer || null,
    answeredContactId: contactId,
    answeredStaffId: staffId,
  }
}
