import type { Deps } from '../deps.ts'
import { askNewLinkWithin } from './ask-new-link.ts'
import { openCaseLinkForUpdate } from './open-case-link.ts'
import { isActOfOwnCase, newestWayToCase } from './way-to-case.ts'

/**
 * Asks for a link to the case page by mail, to the address the link to one act of that case was sent to. Whoever was passed the link comes
 * by nothing. Does nothing for links of no own case, and where no such page can be opened.
 */
export async function mailWayToCase(deps: Pick<Deps, 'db' | 'config'>, token: string): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const opened = await openCaseLinkForUpdate(tx, deps.config, token)
    const { link, contact, expired } = opened
    if (expired || !isActOfOwnCase(link) || contact.verifiedAt === null) return
    if ((await newestWayToCase(deps, contact.id)) !== undefined) await askNewLinkWithin(tx, opened, 'case')
  })
}
