import type { Deps } from '../deps.ts'
import { recordEvent } from '../events/record-event.ts'
import { openCaseLinkForUpdate } from './open-case-link.ts'
import { isActOfOwnCase, newestWayToCase } from './way-to-case.ts'

/**
 * Asks for a link to the case page by mail, to the address the link to one act of that case was sent to: records `link.renewed`, to which
 * the mail reacts. Whoever was passed the link comes by nothing. Does nothing for links of no own case, and where no such page can be
 * opened.
 */
export async function mailWayToCase(deps: Pick<Deps, 'db' | 'config'>, token: string): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const { link, actor, contact, expired, now } = await openCaseLinkForUpdate(tx, deps.config, token)
    if (expired || !isActOfOwnCase(link) || contact.verifiedAt === null) return
    if ((await newestWayToCase(deps, contact.id)) === undefined) return
    const details = { linkId: link.id, purpose: 'case' }
    await recordEvent(tx, { type: 'link.renewed', actor, ticketId: link.ticketId, subjectId: link.id, details, at: now })
  })
}
