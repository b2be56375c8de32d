import { lastMended, type Mending } from '../tickets/filing/mended-addresses.ts'
import type { World } from './draft.ts'
import type { FollowUpRow } from './follow-ups.store.ts'

/** Whether the address was mended after this answer to its form was planned: another one goes because of that, and says the same. */
export async function mendedSince(
  { plannedBy, createdAt }: FollowUpRow,
  ticketId: string,
  { tx }: Pick<World, 'tx'>,
  mending: Mending = 'address.mended',
): Promise<boolean> {
  const mended = await lastMended(tx, ticketId, mending)
  if (!mended) return false
  return plannedBy === null ? createdAt < mended.at : plannedBy < mended.id
}
