import type { Transaction } from '../db/client.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Actor } from '../people/actor.ts'
import { findCurrentProfile } from './profiles.store.ts'
import { emptyMunicipalityProfile, proposeFields } from './proposal.rules.ts'
import type { Profile } from './profile.schemas.ts'
import { proposeIdentity, type StatedIdentity } from './propose-identity.ts'
import { insertProposal } from './proposals.store.ts'

export interface FiledForm {
  organizationId: string
  ticketId: string
  ticketNumber: string
  /** The contact whose form it is. */
  contactId: string
  /** What the form says of the organisation. */
  profile: Profile
  /** What it says of who the company is; a known company does not take its number or name from a form either. */
  company?: StatedIdentity
}

/**
 * Keeps what a form says otherwise than the organisation's current profile as a proposal for the desk, in the intake's
 * transaction. Answers the proposal's id, or null when the form says nothing new.
 */
export async function fileProposal(tx: Transaction, actor: Actor, form: FiledForm, now: Date): Promise<string | null> {
  const { organizationId, ticketId, ticketNumber, contactId, profile, company } = form
  const current = (await findCurrentProfile(tx, organizationId))?.body ?? startOf(profile)
  const identity = company === undefined ? [] : await proposeIdentity(tx, organizationId, company)
  const fields = [...identity, ...proposeFields(current, profile)]
  if (fields.length === 0) return null
  const { id } = await insertProposal(tx, { organizationId, ticketId, ticketNumber, contactId, fields, createdAt: now })
  await recordEvent(tx, { type: 'proposal.filed', actor, ticketId, subjectId: id, details: { proposalId: id }, at: now })
  return id
}

/** A municipality without a profile starts from an empty one; a company has had one since its first form. */
function startOf(stated: Profile): Profile {
  if ('industry' in stated) throw new Error('a company without a profile')
  return emptyMunicipalityProfile
}
