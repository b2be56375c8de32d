import type { SuppressionReason } from '../catalog/suppression-codes.ts'
import type { DelayReason, PutOffReason } from '../catalog/follow-up-codes.ts'
import type { Reader } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import type { EventDetails } from '../events/event-types.ts'
import { listLastOfType, type EventRow } from '../events/events.store.ts'
import { mailServerAwaySince } from '../mail/read-mail-server.ts'
import type { SignedInActor } from '../people/actor.ts'
import { readReasonsAgainst } from '../suppressions/suppress-address.ts'
import { ticketForReading } from '../tickets/ticket-access.ts'
import { listMunicipalitiesOf, type MunicipalityOfMail } from './municipalities-of-mails.store.ts'
import { foreseeingMails } from './foresee-mails.ts'
import { meetingOverAt } from './meeting-not-over.ts'
import { readersOfMails, type KnownApplicants } from './readers-of-mails.ts'
import { wordGivenUntil } from './word-given.ts'
import { listTicketless, type TicketlessFilter } from './series.store.ts'
import { listSequencesOf, type SequenceOfMail } from './ledger.store.ts'
import { listAttempts, type AttemptRow } from './attempts.store.ts'
import {
  findWithTicketNumber,
  listAssignees,
  listMailsOfMessages,
  listOfTicket,
  selectFollowUps,
  type FollowUpRow,
} from './follow-ups.store.ts'

export interface ReadFollowUp {
  followUp: FollowUpRow
  attempts: AttemptRow[]
  /** The version of the sequence it was planned by. */
  sequence: SequenceOfMail | undefined
  /** Of the enquiry or introduction it is about. */
  municipality: MunicipalityOfMail | undefined
  /** Who has its ticket; null when nobody has, or it belongs to none. */
  assigneeId: string | null
  /** It cannot be sent before a time to come: a reminder has named that, or the meeting it asks about is not over. */
  isTooSoon: boolean
  /** Why it goes later than it was due, and since when, as long as it waits for that. */
  putOff: { reason: PutOffReason; at: Date } | undefined
  /** Why it will not go as things stand: nothing is mailed to its address. Where that was asked. */
  against?: SuppressionReason | undefined
  /** Why it has not gone although nothing else keeps it and its time has come. Where that was asked. */
  delay?: { reason: DelayReason; since: Date } | undefined
  /** When it goes as things stand; null: it does not, or nobody can say. Where that was asked. */
  goesAt?: Date | null
  /** Why that is later than it is due. Where that was asked. */
  goesLaterFor?: PutOffReason | undefined
}

/** Up to `limit` follow-ups of a ticket in the order they are due, after `after`: what will go out, what went, and what will not. */
export async function listFollowUps(
  deps: Deps,
  actor: SignedInActor,
  number: string,
  { limit, after }: { limit: number; after: { dueAt: string; id: string } | undefined },
): Promise<ReadFollowUp[]> {
  const ticket = await ticketForReading(deps.db, actor, number)
  return withReasonsAgainst(deps, await withAttempts(deps.db, await listOfTicket(deps.db, ticket.id, limit, after)))
}

type Looked = Pick<ReadFollowUp, 'against' | 'goesAt' | 'goesLaterFor' | 'delay'>

/**
 * What would keep each of the mails that wait from going, what keeps those whose time has come, and when each goes, as things stand; asked
 * again when it is claimed. `known`: what need not be read once more.
 */
export async function withReasonsAgainst<Read extends Pick<ReadFollowUp, 'followUp'>>(
  { db, config }: { db: Reader; config: Deps['config'] },
  reads: readonly Read[],
  known: { readonly now?: Date; readonly applicants?: KnownApplicants } = {},
): Promise<(Read & Looked)[]> {
  if (reads.every(({ followUp }) => followUp.state !== 'pending')) return [...reads]
  const [awaySince, now] = await Promise.all([mailServerAwaySince(db), known.now ?? readNow(db)])
  const readerOf = readersOfMails(db, config, known.applicants)
  const foresee = foreseeingMails(db, readerOf, now)
  const reasons = new Map<string, Awaited<ReturnType<typeof readReasonsAgainst>>>()
  const looked: (Read & Looked)[] = []
  for (const read of reads) {
    const { followUp } = read
    if (followUp.state !== 'pending') {
      looked.push(read)
      continue
    }
    const { address, lacks } = await readerOf(followUp)
    if (address !== undefined && !reasons.has(address)) reasons.set(address, await readReasonsAgainst(db, config, address))
    const against = address === undefined ? undefined : reasons.get(address)?.(followUp)
    const heldFor = followUp.heldFor ?? lacks ?? null
    // The end of a wait is brought about by time alone, if its notice has a reader.
    const isHeld = lacks !== undefined || (heldFor !== null && heldFor !== 'resolution')
    const { goesAt, later } = await foresee({ followUp, address, isKept: against !== undefined || isHeld })
    const isDelayed = awaySince !== null && goesAt !== null && goesAt <= now
    const delay = isDelayed ? ({ reason: 'mail_server_away', since: awaySince } as const) : undefined
    const foreseen = isDelayed ? { goesAt: null } : { goesAt, goesLaterFor: later }
    looked.push({ ...read, ...foreseen, against, delay, followUp: { ...followUp, heldFor } })
  }
  return looked
}

/** The same of mails that belong to no ticket: what goes to organisations about themselves, and to the desk's own people. */
export async function listTicketlessFollowUps(
  deps: Deps,
  filter: TicketlessFilter,
  { limit, after }: { limit: number; after: { dueAt: string; id: string } | undefined },
): Promise<ReadFollowUp[]> {
  return withReasonsAgainst(deps, await withAttempts(deps.db, await listTicketless(deps.db, filter, limit, after)))
}

/** One follow-up that is known to be there. */
export async function readFollowUp(reader: Reader, id: string): Promise<ReadFollowUp> {
  const row = await findWithTicketNumber(reader, id)
  const [read] = await withAttempts(reader, row ? [row] : [])
  if (!read) throw new Error(`follow-up ${id} is gone`)
  return read
}

/** Follow-ups by their ids, in no order. */
export async function readFollowUps(reader: Reader, ids: readonly string[]): Promise<ReadFollowUp[]> {
  return withAttempts(reader, await selectFollowUps(reader, ids))
}

/** Ids of the mails to the applicants of tickets by which messages go, by message. */
export async function mailsOfMessages(
  reader: Reader,
  ticketIds: readonly string[],
  messageIds: readonly string[],
): Promise<ReadonlyMap<string | null, string>> {
  const mails = messageIds.length === 0 ? [] : await listMailsOfMessages(reader, ticketIds, messageIds)
  return new Map(mails.map(({ id, messageId }) => [messageId, id]))
}

/** The rows with the sequence and the municipality each belongs to, what put it off, and what was tried with it. */
export async function withAttempts(reader: Reader, rows: readonly FollowUpRow[]): Promise<ReadFollowUp[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const versionIds = new Set(rows.flatMap(({ sequenceVersionId }) => sequenceVersionId ?? []))
  const attempts = await listAttempts(reader, ids)
  const sequences = new Map((await listSequencesOf(reader, [...versionIds])).map(({ id, ...sequence }) => [id, sequence]))
  const putOffs = new Map((await listLastOfType(reader, ids, 'follow_up.put_off')).map((event) => [event.subjectId, event]))
  const assignees = await listAssignees(reader, [...new Set(rows.flatMap(({ ticketId }) => ticketId ?? []))])
  const municipalities = await listMunicipalitiesOf(reader, rows)
  const tooSoon = new Set<string>()
  for (const row of rows) if ((await wordGivenUntil(reader, row)) ?? (await meetingOverAt(reader, row))) tooSoon.add(row.id)
  return rows.map((followUp) => ({
    followUp,
    isTooSoon: tooSoon.has(followUp.id),
    assigneeId: assignees.get(followUp.ticketId ?? '') ?? null,
    attempts: attempts.filter(({ followUpId }) => followUpId === followUp.id),
    sequence: sequences.get(followUp.sequenceVersionId ?? ''),
    municipality: municipalities.get(followUp.id),
    putOff: standingPutOff(followUp, putOffs.get(followUp.id)),
  }))
}

/** What put a mail off counts until something else gives it another time. */
function standingPutOff({ state, dueAt }: FollowUpRow, event: EventRow | undefined): ReadFollowUp['putOff'] {
  if (state !== 'pending' || !event) return undefined
  const { reason, until } = event.details as EventDetails['follow_up.put_off']
  return until === dueAt.toISOString() ? { reason: reason as PutOffReason, at: event.occurredAt } : undefined // text in the log; `putOff` alone writes it
}
