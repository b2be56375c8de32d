import type { Language } from '../catalog/desk-codes.ts'
import type { Transaction } from '../db/client.ts'
import { Conflict } from '../errors.ts'
import type { Actor } from '../people/actor.ts'
import { findOrCreateContact } from '../people/find-or-create-contact.ts'
import { findContact, type ContactRow } from '../people/read-contacts.ts'
import { addParticipantWithin, refuseApplicant } from './correspond.ts'
import { findStandingParticipant, listParticipants, type ParticipantRow } from './correspondence.store.ts'
import type { TicketRow } from './tickets.store.ts'

/** People who take part in one ticket at most, as far as its applicant's side names them. */
export const colleaguesAtMost = 10

export interface Colleague {
  readonly name: string
  readonly email: string
  /** What the desk writes to them in; that of whoever names them when absent. */
  readonly language?: Language | undefined
}

/**
 * Lets a colleague of the person who asks take part in a locked ticket: a contact of the same organisation, who gets nothing of the case
 * until they have proved their address. Named again as before, by the same person, is the same as once. Conflicts `already_participant`,
 * `too_many_participants`.
 */
export async function addColleagueWithin(
  tx: Transaction,
  actor: Actor,
  ticket: TicketRow,
  by: Pick<ContactRow, 'id' | 'organizationId' | 'language'>,
  { name, email, language = by.language }: Colleague,
  now: Date,
): Promise<ParticipantRow> {
  refuseApplicant(await findContact(tx, ticket.applicantId), email)
  const named = await findStandingParticipant(tx, ticket.id, email)
  if (named && named.addedBy === by.id && named.name === name) return named
  if ((await listParticipants(tx, ticket.id, colleaguesAtMost)).length >= colleaguesAtMost) {
    throw new Conflict('too_many_participants', {
      ja: `参加できるのは${colleaguesAtMost}名までです。さらに追加したい場合は、担当者にご連絡ください。`,
      en: `At most ${colleaguesAtMost} people can take part; write to the desk to add more.`,
    })
  }
  const { organizationId } = by
  const contact = await findOrCreateContact(tx, { organizationId, name, email, language }, now)
  return addParticipantWithin(tx, actor, ticket, { name, email, language: contact.language, contactId: contact.id, addedBy: by.id }, now)
}
