import type { Deps } from '../deps.ts'
import { recordEvent } from '../events/record-event.ts'
import { digestOf } from '../people/secrets.ts'
import { findCaseLinkByToken } from './case-links.store.ts'
import { openCaseLinkForUpdate } from './open-case-link.ts'

/**
 * Asks for a fresh link to the address the old one was sent to: records `link.renewed`, to which the mail reacts. Does nothing, and
 * tells nothing, for an unknown token, a link that still works, or one whose reader was erased or
 * takes part no more.
 */
export async function renewCaseLink({ db, config }: Pick<Deps, 'db' | 'config'>, token: string): Promise<void> {
  if (!(await findCaseLinkByToken(db, digestOf(token)))) return
  await db.transaction(async (tx) => {
    const { link, actor, expired, erased, removed, now } = await openCaseLinkForUpdate(tx, config, token)
    if (!expired || erased || removed) return
    await recordEvent(tx, {
      type: 'link.renewed',
      actor,
      ticketId: link.ticketId,
      subjectId: link.id,
      details: { linkId: link.id, purpose: link.purpose },
      at: now,
    })
  })
}
