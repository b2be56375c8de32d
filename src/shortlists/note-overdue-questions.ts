import { readNow } from '../db/clock.store.ts'
import { eachByItself } from '../db/each-by-itself.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../events/record-event.ts'
import { system } from '../people/actor.ts'
import { lockOpenQuestions, markQuestionOverdue } from './enquiries.store.ts'
import { replyDueAt } from './enquiry.rules.ts'

const batch = 100

/** Puts on record, once each, that the desk is late with its reply to a municipality's question. Returns how many, a hundred at most. */
export async function noteOverdueQuestions({ db, log }: Pick<Deps, 'db' | 'log'>): Promise<number> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const late = (await lockOpenQuestions(tx, batch)).filter(({ askedAt }) => replyDueAt(askedAt) <= now)
    return eachByItself(tx, late, log, async (one, { id, enquiryId, ticketId, askedAt }) => {
      await markQuestionOverdue(one, id, now)
      const details = { enquiryId, questionId: id, due: replyDueAt(askedAt).toISOString() }
      await recordEvent(one, { type: 'enquiry.reply_overdue', actor: system, ticketId, subjectId: enquiryId, details, at: now })
    })
  })
}
