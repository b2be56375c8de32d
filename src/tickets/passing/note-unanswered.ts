import { readNow } from '../../db/clock.store.ts'
import { eachByItself } from '../../db/each-by-itself.ts'
import type { Deps } from '../../deps.ts'
import { recordEvent } from '../../events/record-event.ts'
import { system } from '../../people/actor.ts'
import { lockUnanswered, updatePassedCase } from './passed-cases.store.ts'

const batch = 100

/**
 * Puts on record, once, that a municipality has not confirmed in time what its prefecture passed on. Returns how many, a hundred at most.
 */
export async function noteUnansweredPassedCases({ db, log }: Deps): Promise<number> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    return eachByItself(tx, await lockUnanswered(tx, now, batch), log, async (one, { id, ticketId, sourceTicketId }) => {
      await updatePassedCase(one, id, { overdueAt: now })
      const details = { passedCaseId: id }
      await recordEvent(one, {
        type: 'passed_case.overdue',
        actor: system,
        ticketId: ticketId ?? sourceTicketId,
        subjectId: id,
        details,
        at: now,
      })
    })
  })
}
