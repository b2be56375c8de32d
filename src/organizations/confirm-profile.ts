import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Actor } from '../people/actor.ts'
import { profileWord } from './organization-access.ts'
import { findCurrentProfile, lockOrganization, noteConfirmation } from './profiles.store.ts'

/** Notes that what an organisation states of itself is still right. NotFound when it has stated nothing yet. */
export async function confirmProfile({ db }: Pick<Deps, 'db'>, actor: Actor, organizationId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const now = await readNow(tx)
    await lockOrganization(tx, organizationId)
    const current = await findCurrentProfile(tx, organizationId)
    if (!current) throw new NotFound(profileWord)
    await noteConfirmation(tx, organizationId, now)
    await recordEvent(tx, {
      type: 'profile.confirmed',
      actor,
      ticketId: null,
      subjectId: organizationId,
      details: { organizationId, profileVersionId: current.id },
      at: now,
    })
  })
}
