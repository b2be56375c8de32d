import { isDeepStrictEqual } from 'node:util'
import type { Transaction } from '../db/client.ts'
import { NotFound } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Actor } from '../people/actor.ts'
import { profileWord } from './organization-access.ts'
import type { Profile } from './profile.schemas.ts'
import { findCurrentProfile, lockOrganization } from './profiles.store.ts'
import { proposeInFull } from './proposal.rules.ts'
import { proposeIdentity, type StatedIdentity } from './propose-identity.ts'
import type { ProposedField } from './organizations.table.ts'
import { insertProposal, listPendingOf, type ProposalRow } from './proposals.store.ts'

export interface StatedChange {
  readonly organizationId: string
  /** The case in whose history it stands. */
  readonly ticketId: string
  readonly ticketNumber: string
  readonly contactId: string
  /** The members that were shown and sent back, each in full: what is left out of them shall go. */
  readonly stated: Partial<Profile>
  /** Who the company is, where that was shown and sent back, too. */
  readonly identity?: StatedIdentity | undefined
}

/**
 * Keeps what somebody of an organisation says otherwise than its current profile as a proposal for the desk. Answers its id, or null
 * when nothing is different. Said again while it is undecided, it is the same one. NotFound when the organisation has stated nothing yet.
 */
export async function proposeChangeWithin(tx: Transaction, actor: Actor, change: StatedChange, now: Date): Promise<string | null> {
  const { organizationId, ticketId, ticketNumber, contactId, stated, identity } = change
  await lockOrganization(tx, organizationId)
  const current = (await findCurrentProfile(tx, organizationId))?.body
  if (!current) throw new NotFound(profileWord)
  const named = identity ? await proposeIdentity(tx, organizationId, identity) : []
  const fields = [...named, ...proposeInFull(current, stated)]
  if (fields.length === 0) return null
  const repeated = await findRepeated(tx, { organizationId, contactId }, fields)
  if (repeated) return repeated.id
  const { id } = await insertProposal(tx, { organizationId, ticketId, ticketNumber, contactId, fields, createdAt: now })
  await recordEvent(tx, { type: 'proposal.filed', actor, ticketId, subjectId: id, details: { proposalId: id }, at: now })
  return id
}

async function findRepeated(
  tx: Transaction,
  by: Pick<ProposalRow, 'organizationId' | 'contactId'>,
  fields: readonly ProposedField[],
): Promise<ProposalRow | undefined> {
  const kept: unknown = JSON.parse(JSON.stringify(fields)) // as the database keeps them
  return (await listPendingOf(tx, by)).find((one) => isDeepStrictEqual(one.fields, kept))
}
