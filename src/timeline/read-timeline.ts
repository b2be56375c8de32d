import type { Deps } from '../deps.ts'
import { listLastTicketEvents, type EventRow } from '../events/events.store.ts'
import { mailsOfMessages, readFollowUps, type ReadFollowUp } from '../follow-ups/list-follow-ups.ts'
import type { SignedInActor } from '../people/actor.ts'
import { readTownsOfEvents } from '../shortlists/towns-of-events.ts'
import type { TownRow } from '../shortlists/towns-of-cases.store.ts'
import { readAttachmentsOf, type AttachmentRow } from '../tickets/attachments/read-attachments.ts'
import { readMergedInto } from '../tickets/merged-tickets.ts'
import { readMessages, readNotes, type MessageRow, type NoteRow } from '../tickets/read-correspondence.ts'
import { readSplitsOf } from '../tickets/splits/read-splits.ts'
import { ticketForReading } from '../tickets/ticket-access.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'

/** Something that happened to a ticket, with what was said by it. */
export interface TimelineEntry {
  readonly event: EventRow
  readonly message: MessageRow | undefined
  readonly note: NoteRow | undefined
  /** Of a message of the desk the one it goes to the applicant by. */
  readonly mail: ReadFollowUp | undefined
  /** Files of the message or the note. */
  readonly files: readonly AttachmentRow[]
  /** The ticket it happened to, when that became part of this one. */
  readonly from: TicketRow | undefined
  /** Numbers of the tickets that were split off with the message. */
  readonly splitInto: readonly string[]
  /** The municipalities it is about. */
  readonly towns: readonly TownRow[]
}

/** Up to `limit` entries of a ticket, the latest first, that happened before the event `before`. Errors: those of `ticketForReading`. */
export async function readTimeline(
  { db }: Deps,
  actor: SignedInActor,
  number: string,
  { limit, before }: { limit: number; before: string | undefined },
): Promise<TimelineEntry[]> {
  const ticket = await ticketForReading(db, actor, number)
  const merged = new Map((await readMergedInto(db, ticket.id)).map((one) => [one.id, one]))
  const ids = [ticket.id, ...merged.keys()]
  const events = await listLastTicketEvents(db, ids, limit, before)
  const written = events.flatMap(({ type, details }) => (type === 'message.sent' ? (details as { messageId: string }).messageId : [])) // what its type says
  const mailOf = await mailsOfMessages(db, ids, written)
  const [messages, notes, mails] = await Promise.all([
    spokenOf(
      events,
      named('messageId'),
      (some) => readMessages(db, some),
      ({ id }) => id,
    ),
    spokenOf(
      events,
      named('noteId'),
      (some) => readNotes(db, some),
      ({ id }) => id,
    ),
    spokenOf(
      events,
      ({ details }) => details.followUpId ?? mailOf.get(details.messageId as string), // undefined of all but messages
      (some) => readFollowUps(db, some),
      ({ followUp }) => followUp.id,
    ),
  ])
  const said = events.flatMap((event) => messages(event)?.id ?? notes(event)?.id ?? [])
  const splits = await readSplitsOf(
    db,
    events.flatMap((event) => messages(event)?.id ?? []),
    ticket.id,
  )
  const townsOf = await readTownsOfEvents(db, events)
  const files = Map.groupBy(said.length === 0 ? [] : await readAttachmentsOf(db, said), ({ messageId, noteId }) => messageId ?? noteId)
  return events.map((event) => {
    const [message, note] = [messages(event), notes(event)]
    return {
      event,
      message,
      note,
      mail: mails(event),
      files: files.get(message?.id ?? note?.id ?? '') ?? [],
      from: merged.get(event.ticketId ?? ''),
      splitInto: splits.get(message?.id ?? '') ?? [],
      towns: townsOf(event),
    }
  })
}

type IdIn = (event: EventRow) => unknown

function named(detail: 'messageId' | 'noteId'): IdIn {
  return ({ details }) => details[detail]
}

/** What belongs to events by its id, read at once: finds that of an event. */
async function spokenOf<Row>(
  events: readonly EventRow[],
  idIn: IdIn,
  read: (ids: readonly string[]) => Promise<Row[]>,
  idOf: (row: Row) => string,
): Promise<(event: EventRow) => Row | undefined> {
  const ids = new Set(events.map(idIn).filter((id) => typeof id === 'string'))
  const rows = ids.size === 0 ? [] : await read([...ids])
  const byId = new Map<unknown, Row>(rows.map((row) => [idOf(row), row]))
  return (event) => byId.get(idIn(event))
}
