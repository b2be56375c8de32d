import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Actor } from './actor.ts'
import { lockSettings, updateSettings, type SettingsRow } from './settings.store.ts'

export interface SettingsChange {
  /** Whether a second person must approve a shortlist before its dispatch. */
  shortlistApproval?: boolean | undefined
}

/** Changes what is given; nothing is recorded when it was so already. */
export async function changeSettings({ db }: Pick<Deps, 'db'>, actor: Actor, { shortlistApproval }: SettingsChange): Promise<SettingsRow> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const before = await lockSettings(tx)
    if (shortlistApproval === undefined || shortlistApproval === before.shortlistApproval) return before
    await recordEvent(tx, {
      type: 'settings.changed',
      actor,
      ticketId: null,
      details: { fields: ['shortlistApproval'] },
      at: now,
    })
    return updateSettings(tx, { shortlistApproval })
  })
}
