import { readNow } from '../db/clock.store.ts'
import type { Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { Forbidden } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Actor, SignedInActor } from '../people/actor.ts'
import { enquiryForUpdate } from './case-access.ts'
import { updateEnquiry, type EnquiryRow } from './enquiries.store.ts'
import { moveEnquiry } from './enquiry.rules.ts'

/** The desk takes an enquiry back that has not led to an introduction. */
export async function withdrawEnquiry({ db }: Deps, actor: SignedInActor, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const now = await readNow(tx)
    const { enquiry } = await enquiryForUpdate(tx, actor, id)
    if (actor.kind !== 'staff') throw new Forbidden()
    moveEnquiry(enquiry, 'withdraw', now)
    await endEnquiry(tx, actor, enquiry, now)
  })
}

/** Writes a living enquiry, locked by the caller, down as withdrawn. */
export async function endEnquiry(tx: Transaction, actor: Actor, { id, ticketId }: EnquiryRow, now: Date): Promise<void> {
  await updateEnquiry(tx, id, { status: 'withdrawn', endedAt: now })
  await recordEvent(tx, { type: 'enquiry.withdrawn', actor, ticketId, subjectId: id, details: { enquiryId: id }, at: now })
}
