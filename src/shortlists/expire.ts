import { readNow } from '../db/clock.store.ts'
import type { Transaction } from '../db/client.ts'
import { eachByItself } from '../db/each-by-itself.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../events/record-event.ts'
import { system } from '../people/actor.ts'
import { lockOverdueEnquiries, updateEnquiry, type EnquiryRow } from './enquiries.store.ts'
import { moveEnquiry } from './enquiry.rules.ts'
import { moveShortlist } from './shortlist.rules.ts'
import { lockOverdueShortlists, updateShortlist, type ShortlistRow } from './shortlists.store.ts'

/** Rows ended in one transaction. */
const batch = 100

/** Ends every dispatched shortlist nobody finished answering in time. Answers how many; safe to run by several workers at once. */
export function expireShortlists(deps: Pick<Deps, 'db' | 'log'>): Promise<number> {
  return inBatches(deps, async (tx, now) =>
    eachByItself(tx, await lockOverdueShortlists(tx, now, batch), deps.log, (one, shortlist) => expireShortlist(one, shortlist, now)),
  )
}

/** Ends every enquiry that waited too long for the municipality's answer or the company's consent; as above. */
export function expireEnquiries(deps: Pick<Deps, 'db' | 'log'>): Promise<number> {
  return inBatches(deps, async (tx, now) =>
    eachByItself(tx, await lockOverdueEnquiries(tx, now, batch), deps.log, (one, enquiry) => expireEnquiry(one, enquiry, now)),
  )
}

async function expireShortlist(tx: Transaction, { id, ticketId, ...shortlist }: ShortlistRow, now: Date): Promise<void> {
  await updateShortlist(tx, id, { status: moveShortlist(shortlist, 'expire', now), endedAt: now })
  await recordEvent(tx, { type: 'shortlist.expired', actor: system, ticketId, subjectId: id, details: { shortlistId: id }, at: now })
}

/** Writes an overdue enquiry, locked by the caller, down as expired. */
export async function expireEnquiry(tx: Transaction, { id, ticketId, ...enquiry }: EnquiryRow, now: Date): Promise<void> {
  await updateEnquiry(tx, id, { status: moveEnquiry(enquiry, 'expire', now), endedAt: now })
  await recordEvent(tx, { type: 'enquiry.expired', actor: system, ticketId, subjectId: id, details: { enquiryId: id }, at: now })
}

async function inBatches({ db }: Pick<Deps, 'db'>, expireSome: (tx: Transaction, now: Date) => Promise<number>): Promise<number> {
  let total = 0
  for (;;) {
    const ended = await db.transaction(async (tx) => expireSome(tx, await readNow(tx)))
    total += ended
    if (ended < batch) return total
  }
}
