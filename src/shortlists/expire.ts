import { readNow } from '../db/clock.store.ts'
import type { Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../events/record-event.ts'
import { system } from '../people/actor.ts'
import { lockOverdueEnquiries, updateEnquiry } from './enquiries.store.ts'
import { moveEnquiry } from './enquiry.rules.ts'
import { moveShortlist } from './shortlist.rules.ts'
import { lockOverdueShortlists, updateShortlist } from './shortlists.store.ts'

/** Rows ended in one transaction. */
const batch = 100

/** Ends every dispatched shortlist nobody finished answering in time. Answers how many; safe to run by several workers at once. */
export async function expireShortlists(deps: Pick<Deps, 'db'>): Promise<number> {
  return inBatches(deps, async (tx, now) => {
    const overdue = await lockOverdueShortlists(tx, now, batch)
    for (const { id, ticketId, ...shortlist } of overdue) {
      await updateShortlist(tx, id, { status: moveShortlist(shortlist, 'expire', now), endedAt: now })
      await recordEvent(tx, { type: 'shortlist.expired', actor: system, ticketId, subjectId: id, details: { shortlistId: id }, at: now })
    }
    return overdue.length
  })
}

/** Ends every enquiry that waited too long for the municipality's answer or the company's consent; as above. */
export async function expireEnquiries(deps: Pick<Deps, 'db'>): Promise<number> {
  return inBatches(deps, async (tx, now) => {
    const overdue = await lockOverdueEnquiries(tx, now, batch)
    for (const { id, ticketId, ...enquiry } of overdue) {
      await updateEnquiry(tx, id, { status: moveEnquiry(enquiry, 'expire', now), endedAt: now })
      await recordEvent(tx, { type: 'enquiry.expired', actor: system, ticketId, subjectId: id, details: { enquiryId: id }, at: now })
    }
    return overdue.length
  })
}

async function inBatches({ db }: Pick<Deps, 'db'>, expireSome: (tx: Transaction, now: Date) => Promise<number>): Promise<number> {
  let total = 0
  for (;;) {
    const ended = await db.transaction(async (tx) => expireSome(tx, await readNow(tx)))
    total += ended
    if (ended < batch) return total
  }
}
