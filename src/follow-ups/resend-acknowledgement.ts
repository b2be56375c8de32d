import { dayInJapan } from '../calendar/business-time.rules.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { applicant } from '../people/actor.ts'
import { isUnfinished } from '../tickets/lifecycle.rules.ts'
import { readWayOfTicket } from '../tickets/passing/read-passed-cases.ts'
import { answeredAgainDays } from '../tickets/filing/address-standing.rules.ts'
import { resentADay, sentAgainAt, type SentAgain } from '../tickets/filing/resend.rules.ts'
import { readTicketByNumber } from '../tickets/update-ticket.ts'
import { findByPlanKey } from './follow-ups.store.ts'
import { planReceipt, receiptKey } from './passed-case.reactions.ts'
import { planSequence } from './plan-sequence.ts'
import { carryOutWithoutEvent } from './plan.ts'

/**
 * What became of the wish: on its way; sent again a moment ago; as often as it may be today; or too late, because days have passed or the
 * ticket is finished (a worker's is at once, so of it only the days count).
 */
export type Resent = SentAgain | 'too_late'

/**
 * Sends the mail that answered a form once more, a few times a day and not at once after the last, to the address the form named. It goes
 * through all that holds for the first: what an address nobody proved may get, and how many such mails. Undefined when there is no such
 * ticket.
 */
export async function resendAcknowledgement({ db }: Pick<Deps, 'db'>, ticketNumber: string): Promise<Resent | undefined> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const ticket = await readTicketByNumber(tx, ticketNumber)
    if (!ticket) return undefined
    const { id: ticketId, audience, receivedAt, status } = ticket
    const isWorker = audience === 'worker'
    if (now.getTime() - receivedAt.getTime() > answeredAgainDays * 86_400_000) return 'too_late'
    if (!isWorker && !isUnfinished(status)) return 'too_late'
    const way = await readWayOfTicket(tx, ticketId)
    if (way?.passed.kind === 'filed' && way.passed.status !== 'waiting') return 'too_late'
    const keyOf = (again: string) =>
      way?.passed.kind === 'filed' ? `${receiptKey(way.passed.id)}:${again}` : `received:${ticketId}:${again}`
    const times = Array.from({ length: resentADay }, (_, index) => `again:${dayInJapan(now)}:${index + 1}`)
    const before = await Promise.all(times.map((time) => findByPlanKey(tx, keyOf(time))))
    const becomes = sentAgainAt(
      now,
      before.flatMap((mail) => mail?.createdAt ?? []),
    )
    const again = times.find((_, index) => !before[index])
    if (becomes !== 'sent' || again === undefined) return becomes
    const key = keyOf(again)
    // What a prefecture filed was acknowledged to the prefecture.
    const add =
      way?.passed.kind === 'filed'
        ? await planReceipt(tx, way, { at: now, key })
        : await planSequence(tx, 'acknowledgement', { at: now, conditions: [isWorker ? 'from_worker' : 'from_organization'] }, ({ kind }) =>
            (kind === 'worker-referral') === isWorker ? { key, side: 'applicant', ticketId } : undefined,
          )
    const [followUpId] = await carryOutWithoutEvent(tx, applicant, { add }, now)
    // Pressed twice at the same moment.
    return followUpId === undefined ? 'sent_just_now' : 'sent'
  })
}
