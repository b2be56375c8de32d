import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Forbidden } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { SignedInActor } from '../people/actor.ts'
import { requireUnfinished } from './active-ticket.ts'
import { shortlistForUpdate } from './case-access.ts'
import { readLastChanges } from './last-changes.ts'
import { requireSameShortlist } from './require-same-shortlist.ts'
import { isSecondPerson, moveShortlist } from './shortlist.rules.ts'
import { updateShortlist, type ShortlistRow } from './shortlists.store.ts'

/**
 * A second person of the desk approves a draft; neither its author nor who changed it last may (403 `second_person_needed`). With
 * `ifMatch`, 412 `stale` once it is not what was read any more.
 */
export async function approveShortlist({ db }: Deps, actor: SignedInActor, id: string, ifMatch?: string): Promise<ShortlistRow> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const { ticket, shortlist } = await shortlistForUpdate(tx, actor, id)
    if (actor.kind !== 'staff') throw new Forbidden()
    const lastChange = (await readLastChanges(tx, [id])).get(id)
    if (!isSecondPerson(actor.id, shortlist, lastChange?.by ?? null)) {
      throw new Forbidden(
        {
          ja: '作成者と、最後に内容を直した人は承認できません。別の担当者が承認してください。',
          en: 'Neither its author nor who changed it last can approve it; a second person has to.',
        },
        'second_person_needed',
      )
    }
    await requireSameShortlist(tx, shortlist, ifMatch)
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
