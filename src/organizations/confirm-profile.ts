import type { Transaction } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Actor } from '../people/actor.ts'
import { profileWord } from './organization-access.ts'
import { insertConfirmations, listConfirmations } from './confirmations.store.ts'
import { profileBlocks } from './profile-blocks.rules.ts'
import { findCurrentProfile, lockOrganization, noteConfirmation } from './profiles.store.ts'

/** Notes that what an organisation states of itself is still right. NotFound when it has stated nothing yet. */
export async function confirmProfile({ db }: Pick<Deps, 'db'>, actor: Actor, organizationId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const now = await readNow(tx)
    await lockOrganization(tx, organizationId)
    const current = await findCurrentProfile(tx, organizationId)
    if (!current) throw new NotFound(profileWord)
    await confirmWhole(tx, actor, organizationId, current.id, now)
  })
}

/**
 * Notes which blocks of its profile a contact of an organisation says are still right. Once all of them are, since the profile was stated
 * or confirmed last, the whole of it is confirmed. NotFound when the organisation has stated nothing yet.
 */
export async function confirmBlocks(
  { db }: Pick<Deps, 'db'>,
  actor: Actor,
  { organizationId, contactId, blocks }: { organizationId: string; contactId: string; blocks: readonly string[] },
): Promise<void> {
  await db.transaction(async (tx) => {
    const now = await readNow(tx)
    const organization = await lockOrganization(tx, organizationId)
    const current = await findCurrentProfile(tx, organizationId)
    if (!organization || !current) throw new NotFound(profileWord)
    const known = profileBlocks[organization.kind].filter((block) => blocks.includes(block))
    if (known.length === 0) return
    await insertConfirmations(
      tx,
      known.map((block) => ({ profileVersionId: current.id, block, contactId, confirmedAt: now })),
    )
    const since = organization.profileConfirmedAt ?? new Date(0)
    const confirmed = new Set(
      (await listConfirmations(tx, current.id)).flatMap(({ block, confirmedAt }) => (confirmedAt > since ? [block] : [])),
    )
    if (!profileBlocks[organization.kind].every((block) => confirmed.has(block))) return
    await confirmWhole(tx, actor, organizationId, current.id, now)
  })
}

async function confirmWhole(tx: Transaction, actor: Actor, organizationId: string, profileVersionId: string, now: Date): Promise<void> {
  await noteConfirmation(tx, organizationId, now)
  await recordEvent(tx, {
    type: 'profile.confirmed',
    actor,
    ticketId: null,
    subjectId: organizationId,
    details: { organizationId, profileVersionId },
    at: now,
  })
}
