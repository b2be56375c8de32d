import type { Deps } from '../deps.ts'
import { linkSecretOf } from '../people/link-secret.ts'
import type { CaseLinkPurpose } from './case-links.table.ts'
import { tokenOf } from './case-link.rules.ts'
import { openNewestCaseLink } from './open-case-link.ts'

/** Other links do not even tell that their reader has a case: one to a profile before the code is typed, one to answer an enquiry never. */
const actsOfOwnCase: ReadonlySet<CaseLinkPurpose> = new Set(['interest', 'consent', 'meeting'])

/** Whether a link is to one act of its reader's own case, and may say that this has a page. */
export function isActOfOwnCase({ purpose }: { purpose: CaseLinkPurpose }): boolean {
  return actsOfOwnCase.has(purpose)
}

/** Token of the link to the newest case somebody was sent one to; undefined when there is none, or it opens nothing any more. */
export async function newestWayToCase(deps: Pick<Deps, 'db' | 'config'>, contactId: string): Promise<string | undefined> {
  const opened = await openNewestCaseLink(deps, contactId)
  return opened && !opened.expired ? tokenOf(linkSecretOf(deps.config), opened.link) : undefined
}
