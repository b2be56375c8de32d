import { topics as topicList, type Topic } from '../catalog/desk-codes.ts'
import type { Config } from '../config.ts'
import type { Reader } from '../db/client.ts'
import { InvalidInput, type FieldFault } from '../errors.ts'
import { fault } from '../http/input-faults.ts'
import type { ContactRow } from '../people/read-contacts.ts'
import { readReasonAgainst } from '../suppressions/suppress-address.ts'
import type { MessageRow } from '../tickets/read-correspondence.ts'
import { readWayOfTicket } from '../tickets/passing/read-passed-cases.ts'
import { readSaidAt } from '../tickets/splits/read-splits.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'
import { readPeopleOfSplit, type PersonOfSplit } from './people-of-split.ts'
import { refusalsOf, type Part, type SplitRefusal } from './split.rules.ts'

/** How a ticket is to be split. */
export interface Split {
  /** Whether the words of the form, or a part of them, go along. */
  readonly form: boolean
  /** Ids of messages that are read in the new ticket, too. */
  readonly messages: readonly string[]
  /** What the new ticket is about. */
  readonly message: string
  readonly topics: readonly Topic[]
  /** Contact the new ticket is of; whose the ticket is when nobody is named. */
  readonly applicantId?: string | undefined
  /** Ids of those who take part in the new one as well. */
  readonly people: readonly string[]
  /** Who takes it; null: nobody yet. */
  readonly consultantId: string | null
  /** Whether the applicant is told its number by a mail. */
  readonly notice: boolean
}

export interface JudgedSplit {
  readonly refusals: readonly SplitRefusal[]
  readonly said: readonly MessageRow[]
  /** The messages that go along, in the order they were written. */
  readonly chosen: readonly MessageRow[]
  readonly part: Part
  readonly applicant: ContactRow
  readonly people: readonly PersonOfSplit[]
}

/**
 * Whom and what a split of a ticket names, and why it must not be. InvalidInput naming each message, person and topic that is none of
 * this ticket's.
 */
export async function judgeSplit(reader: Reader, config: Config, ticket: TicketRow, split: Split): Promise<JudgedSplit> {
  const said = await readSaidAt(reader, ticket.id)
  const { applicants, people } = await readPeopleOfSplit(reader, ticket)
  const applicant = applicants.find(({ id }) => id === (split.applicantId ?? ticket.applicantId))
  const messages = new Set(split.messages)
  const faults = [
    ...missing('messages', split.messages, said, 'message_of_ticket'),
    ...missing('people', split.people, people, 'person_of_ticket'),
    ...foreignTopics(ticket, split.topics),
    ...(applicant ? [] : [fault('applicantId', 'person_of_ticket')]),
  ]
  if (faults.length > 0 || !applicant) throw new InvalidInput(faults)
  const part = { form: split.form, messages, message: split.message }
  const reason = (await readReasonAgainst(reader, config, applicant.email)) ?? null
  const refusals = refusalsOf(ticket.message, said, part, {
    passedCase: (await readWayOfTicket(reader, ticket.id))?.passed.status === 'waiting',
    applicant: reason === 'erased' || reason === 'withdrawn' ? reason : null,
  })
  return {
    refusals,
    said,
    chosen: said.filter(({ id }) => messages.has(id)),
    part,
    applicant,
    people: people.filter(({ id, email }) => split.people.includes(id) && email.toLowerCase() !== applicant.email.toLowerCase()),
  }
}

function missing(
  field: string,
  ids: readonly string[],
  known: readonly { id: string }[],
  code: 'message_of_ticket' | 'person_of_ticket',
): FieldFault[] {
  const there = new Set(known.map(({ id }) => id))
  return ids.flatMap((id, index) => (there.has(id) ? [] : [fault(`${field}.${index}`, code)]))
}

function foreignTopics({ audience }: TicketRow, topics: readonly Topic[]): FieldFault[] {
  const own = new Set<Topic>(topicList.filter((topic) => topic.audience === audience).map(({ code }) => code))
  return topics.flatMap((topic, index) => (own.has(topic) ? [] : [fault(`topics.${index}`, 'topic_audience')]))
}
