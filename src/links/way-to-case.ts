import type { Deps } from '../deps.ts'
import { linkSecretOf } from '../people/link-secret.ts'
import { tokenOf } from './case-link.rules.ts'
import { openCaseLink } from './open-case-link.ts'
import { findNewestLinkToCase } from './own-case.store.ts'

/** Token of the link to the newest case somebody was sent one to; undefined when there is none, or it opens nothing any more. */
export async function newestWayToCase(deps: Pick<Deps, 'db' | 'config'>, contactId: string): Promise<string | undefined> {
  const link = await findNewestLinkToCase(deps.db, contactId)
  if (!link) return undefined
  const token = tokenOf(linkSecretOf(deps.config), link)
  const opened = await openCaseLink(deps, token)
  return opened && !opened.expired ? token : undefined
}
