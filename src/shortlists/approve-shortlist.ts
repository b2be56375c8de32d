import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Forbidden } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { SignedInActor } from '../people/actor.ts'
import { requireUnfinished } from './active-ticket.ts'
import { shortlistForUpdate } from './case-access.ts'
import { moveShortlist } from './shortlist.rules.ts'
import { updateShortlist, type ShortlistRow } from './shortlists.store.ts'

/** A second person of the desk approves a draft; its author may not (403 `second_person_needed`). */
export async function approveShortlist({ db }: Deps, actor: SignedInActor, id: string): Promise<ShortlistRow> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const { ticket, shortlist } = await shortlistForUpdate(tx, actor, id)
    if (actor.kind !== 'staff') throw new Forbidden()
    if (shortlist.createdBy === actor.id) {
      throw new Forbidden(
        { ja: '作成者本人は承認できません。別の担当者が承認してください。', en: 'The author cannot approve it; a second person has to.' },
        'second_person_needed',
      )
    }
    requireUnfinished(ticket)
    const status = moveShortlist(shortlist, 'approve', now)
    const approved = await updateShortlist(tx, id, { status, approvedBy: actor.id, approvedAt: now })
    await recordEvent(tx, {
      type: 'shortlist.approved',
      actor,
      ticketId: ticket.id,
      subjectId: id,
      details: { shortlistId: id },
      at: now,
    })
    return approved
  })
}
