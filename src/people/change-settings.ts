import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Actor } from './actor.ts'
import { lockSettings, updateSettings, type SettingsRow } from './settings.store.ts'

export interface SettingsChange {
  /** Whether a second person must approve a shortlist before its dispatch. */
  shortlistApproval?: boolean | undefined
  /** Whether mails and pages for municipalities count years by the era. */
  eraYears?: boolean | undefined
}

/** Changes what is given; nothing is recorded when it was so already. */
export async function changeSettings({ db }: Pick<Deps, 'db'>, actor: Actor, change: SettingsChange): Promise<SettingsRow> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const before = await lockSettings(tx)
    const { shortlistApproval = before.shortlistApproval, eraYears = before.eraYears } = change
    const after = { shortlistApproval, eraYears }
    const fields = (['shortlistApproval', 'eraYears'] as const).filter((field) => after[field] !== before[field])
    if (fields.length === 0) return before
    await recordEvent(tx, { type: 'settings.changed', actor, ticketId: null, details: { fields }, at: now })
    return updateSettings(tx, after)
  })
}
