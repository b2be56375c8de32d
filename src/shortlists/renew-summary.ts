import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Conflict, Forbidden } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { SignedInActor } from '../people/actor.ts'
import { shortlistForUpdate } from './case-access.ts'
import { isLiving } from './shortlist.rules.ts'
import { updateShortlist } from './shortlists.store.ts'
import { writeDraft } from './write-draft.ts'

/**
 * Forgets the summary a consultant wrote for a list: enquiries sent from now on say what is composed of the company's needs as they are
 * then; sent ones stay. Before the list has left the desk that is a change of it like any other. A list without a written one stays as it
 * is. Throws NotFound, Forbidden, and Conflict `shortlist_over` once nothing is sent because of the list any more.
 */
export async function renewSummary({ db }: Deps, actor: SignedInActor, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const now = await readNow(tx)
    const { shortlist } = await shortlistForUpdate(tx, actor, id)
    if (actor.kind !== 'staff') throw new Forbidden()
    if (!isLiving(shortlist, now)) throw over()
    if (shortlist.enquirySummary === '') return
    const words = { enquirySummary: '' }
    if (shortlist.dispatchedAt === null) {
      await writeDraft(tx, actor, shortlist, { fields: ['summary'], words }, now)
      return
    }
    await updateShortlist(tx, id, words)
    const { ticketId } = shortlist
    await recordEvent(tx, { type: 'shortlist.summary_renewed', actor, ticketId, subjectId: id, details: { shortlistId: id }, at: now })
  })
}

function over(): Conflict {
  return new Conflict('shortlist_over', {
    ja: 'この候補自治体一覧からは、もう打診が送られません。必要なときは新しい一覧を作ってください。',
    en: 'No enquiry is sent because of this shortlist any more; draft a new one where one is needed.',
  })
}
