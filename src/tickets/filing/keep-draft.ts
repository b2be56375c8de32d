import type { Config } from '../../config.ts'
import { readNow } from '../../db/clock.store.ts'
import type { Transaction } from '../../db/client.ts'
import type { Deps } from '../../deps.ts'
import { linkSecretOf } from '../../people/link-secret.ts'
import type { BegunForm } from './beginning.rules.ts'
import { digestOfDraft, openDraft, sealDraft } from './draft-seal.rules.ts'
import { countDrafts, deleteDraft, findDraft, updateDraft, upsertDraft } from './form-drafts.store.ts'

/** Days an unsent form is kept after it was last touched: as long as its page can be sent without being asked anything anew. */
export const daysOfDraft = 7

/** A form of ordinary length takes some two thousand bytes packed; whoever sends books goes on without being kept. */
const sealedBytesAtMost = 64_000
/** Anybody can begin forms: those of a flood are not kept, and can be filled in all the same. */
const draftsAtMost = 10_000

/** Keeps what was typed into a form so far, instead of what was kept before. False when it is not kept: too much of it, or of others. */
export async function keepDraft({ db, config }: Deps, form: BegunForm, text: string): Promise<boolean> {
  const secret = linkSecretOf(config)
  const sealed = sealDraft(secret, form, text)
  if (sealed.length > sealedBytesAtMost) return false
  return db.transaction(async (tx) => {
    const expiresAt = new Date((await readNow(tx)).getTime() + daysOfDraft * 86_400_000)
    const row = { formDigest: digestOfDraft(secret, form), sealed, expiresAt }
    if (await updateDraft(tx, row)) return true
    if ((await countDrafts(tx)) >= draftsAtMost) return false
    await upsertDraft(tx, row)
    return true
  })
}

/** What was typed into a form so far; undefined when nothing is kept of it. */
export async function readDraft({ db, config }: Pick<Deps, 'db' | 'config'>, form: BegunForm): Promise<string | undefined> {
  const secret = linkSecretOf(config)
  const kept = await findDraft(db, digestOfDraft(secret, form), await readNow(db))
  return kept && openDraft(secret, form, kept)
}

/** Erases what was kept of a form, within the transaction that files it. */
export async function eraseDraftWithin(tx: Transaction, config: Config, form: BegunForm): Promise<void> {
  await deleteDraft(tx, digestOfDraft(linkSecretOf(config), form))
}
