import type { Deps } from '../deps.ts'
import { digestOf } from '../people/secrets.ts'
import { askNewLinkWithin } from './ask-new-link.ts'
import { findCaseLinkByToken } from './case-links.store.ts'
import { openCaseLinkForUpdate } from './open-case-link.ts'

/**
 * Asks for a fresh link to the address the old one was sent to. Does nothing, and tells nothing, for an unknown token, a link that still
 * works, or one whose reader was erased or takes part no more.
 */
export async function renewCaseLink({ db, config }: Pick<Deps, 'db' | 'config'>, token: string): Promise<void> {
  if (!(await findCaseLinkByToken(db, digestOf(token)))) return
  await db.transaction(async (tx) => {
    const opened = await openCaseLinkForUpdate(tx, config, token)
    const { expired, erased, removed, link } = opened
    if (expired && !erased && !removed) await askNewLinkWithin(tx, opened, link.purpose)
  })
}
