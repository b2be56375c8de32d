import type { Topic } from '../../catalog/desk-codes.ts'
import type { Transaction } from '../../db/client.ts'
import { recordEvent } from '../../events/record-event.ts'
import type { StaffActor } from '../../people/actor.ts'
import type { ContactRow } from '../../people/read-contacts.ts'
import { findableBy } from '../findable.rules.ts'
import type { Form } from '../intake.schemas.ts'
import type { Owed } from '../lifecycle.rules.ts'
import { nextNumber } from '../next-number.ts'
import { relateWithin } from '../relations/relate-tickets.ts'
import { readParties } from '../ticket-people.ts'
import { insertTicket, patchTicket, type TicketRow } from '../tickets.store.ts'
import { insertSplitMessages } from './splits.store.ts'

export interface SplitOff {
  readonly applicant: ContactRow
  readonly topics: readonly Topic[]
  /** What it is about, in the applicant's words as far as they belong to it. */
  readonly message: string
  /** Ids of the messages that are read in it, too, in the order they were written. */
  readonly messages: readonly string[]
  readonly firstResponseDueAt: Date
  /** What the ticket it is split off from owes from then on. */
  readonly owed: Partial<Owed>
  /** Whether its applicant is told its number by a mail. */
  readonly notice: boolean
}

/**
 * Makes a further ticket of what a locked one holds, of the same organisation, with its form and consent as they were given; both are
 * related, and both histories tell of it. No message leaves the ticket it was written in.
 */
export async function splitOffWithin(
  tx: Transaction,
  actor: StaffActor,
  ticket: TicketRow,
  { applicant, topics, message, messages, firstResponseDueAt, owed, notice }: SplitOff,
  now: Date,
): Promise<TicketRow> {
  const { audience, organizationId, supports, stage, preferredContact, channel, formConsentVersion, formConsentAt, fastPass } = ticket
  const { organization } = await readParties(tx, ticket)
  const number = await nextNumber(tx, audience, now)
  const made = await insertTicket(tx, {
    number,
    audience,
    organizationId,
    supports,
    stage,
    preferredContact,
    channel,
    formConsentVersion,
    formConsentAt,
    fastPass,
    applicantId: applicant.id,
    topics: [...new Set(topics)],
    message,
    form: formOfPart(ticket, applicant, { topics, message }),
    splitFromId: ticket.id,
    receivedAt: now,
    firstResponseDueAt,
    updatedAt: now,
    ...findableBy(number, organization?.name ?? '', applicant.name, applicant.nameKana ?? '', message),
  })
  await insertSplitMessages(tx, made.id, messages)
  const there = { actor, ticketId: made.id, at: now } as const
  await recordEvent(tx, { ...there, type: 'ticket.split_off', details: { other: ticket.number, notice } })
  for (const messageId of messages) {
    await recordEvent(tx, { ...there, type: 'message.brought', subjectId: messageId, details: { messageId, other: ticket.number } })
  }
  const details = { into: number, messages: messages.length }
  await recordEvent(tx, { type: 'ticket.split', actor, ticketId: ticket.id, details, at: now })
  await relateWithin(tx, actor, { ticket: made, other: ticket, kind: 'split_from' }, now)
  await patchTicket(tx, ticket.id, owed, now)
  return made
}

/** The form the ticket came by, as far as it is about this part of it. */
function formOfPart(ticket: TicketRow, applicant: ContactRow, part: Pick<SplitOff, 'topics' | 'message'>): Form {
  const form = ticket.form as Form // exactly what the intake's schema made of it
  const { name, email, language, nameKana, title, department, phone } = applicant
  const stated = Object.entries({ nameKana, title, department, phone }).filter(([, value]) => value !== null)
  const contact = applicant.id === ticket.applicantId ? form.contact : { name, email, language, ...Object.fromEntries(stated) }
  return { ...form, contact, message: part.message, topics: [...new Set(part.topics)] }
}
