import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Forbidden } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { SignedInActor } from '../people/actor.ts'
import { enquiryForUpdate } from './case-access.ts'
import { updateEnquiry } from './enquiries.store.ts'
import { moveEnquiry } from './enquiry.rules.ts'

/** The desk takes an enquiry back that has not led to an introduction. */
export async function withdrawEnquiry({ db }: Deps, actor: SignedInActor, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const now = await readNow(tx)
    const { enquiry } = await enquiryForUpdate(tx, actor, id)
    if (actor.kind !== 'staff') throw new Forbidden()
    const status = moveEnquiry(enquiry, 'withdraw', now)
    await updateEnquiry(tx, id, { status, endedAt: now })
    await recordEvent(tx, {
      type: 'enquiry.withdrawn',
      actor,
      ticketId: enquiry.ticketId,
      subjectId: id,
      details: { enquiryId: id },
      at: now,
    })
  })
}
