import type { Reader, Transaction } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Conflict, InvalidInput } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import { fault } from '../http/input-faults.ts'
import { requireMatch } from '../http/preconditions.ts'
import type { SignedInActor } from '../people/actor.ts'
import { findContact } from '../people/read-contacts.ts'
import { addParticipantWithin } from '../tickets/correspond.ts'
import { moveDrafts } from '../tickets/drafts/move-drafts.ts'
import { moveTicket } from '../tickets/move-ticket.ts'
import { readParticipants } from '../tickets/read-correspondence.ts'
import { refuseMerged, requireReach, ticketForReading, ticketForUpdate } from '../tickets/ticket-access.ts'
import { isOwnTicket } from '../tickets/ticket.policy.ts'
import { closeMerged, readTicketByNumber, updateTicket, type TicketRow } from '../tickets/update-ticket.ts'
import { goesOn, mergeRefusals, refusalsOf, type MergeRefusal, type OtherTicket } from './merge.rules.ts'
import { countMerged, findStanding, isBlindEnquiryUnderWay, moveOpenTasks } from './merging.store.ts'

/** More people than ever take part in one ticket. */
const everyParticipant = 1000

export interface Merging {
  /** Number of the ticket that stays. */
  readonly into: string
  /** Whether those of the other one take part in it from now on, and see all that is said there. */
  readonly bringPeople: boolean
}

export interface MergePreview {
  readonly refusals: readonly MergeRefusal[]
  readonly messages: number
  readonly tasks: number
  readonly mails: number
  /** Names of those who do not take part in the one that stays. */
  readonly people: readonly string[]
  /** Who has the one that stays. */
  readonly otherAssigneeId: string | null
}

/**
 * What merging would bring, or why it must not be. InvalidInput when there is no such other ticket; and the errors of `ticketForReading`.
 */
export async function previewMerge({ db }: Deps, actor: SignedInActor, number: string, intoNumber: string): Promise<MergePreview> {
  const away = await ticketForReading(db, actor, number)
  const into = await otherTicket(db, intoNumber)
  await requireReason(db, actor, into)
  const [refusals, counts, people] = [
    await judge(db, actor, away, into),
    await countMerged(db, away.id),
    await peopleToBring(db, away, into),
  ]
  return { refusals, ...counts, people: people.map(({ name }) => name), otherAssigneeId: into.assigneeId }
}

/**
 * Lets a ticket become part of another one of its applicant or organisation, for good: it is closed and points there; what was said stays
 * where it was written and is read in the timeline of the one that stays; open tasks and what anybody is writing go over; mails that wait are cancelled
 * (`ticket.reactions.ts`). Returns the one that stays. Conflict with the first of `mergeRefusals`; 412 `stale` when `ifMatch` names another
 * version of the one that ends; otherwise errors as above.
 */
export async function mergeTicket(
  { db }: Deps,
  actor: SignedInActor,
  number: string,
  { into: other, bringPeople }: Merging,
  ifMatch?: string,
): Promise<TicketRow> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const found = await ticketForReading(tx, actor, number)
    await refuseMerged(tx, found)
    const target = await otherTicket(tx, other)
    if (target.id === found.id) throw refusal('same_ticket', target)
    await requireReason(tx, actor, target)
    // What is not theirs to merge is refused as that, and not as a ticket they cannot change.
    if (otherOf(actor, target) !== 'within_reach') await refuseAny(tx, actor, found, target)
    // In the order in which several tickets are always locked.
    const locked = new Map<string, TicketRow>()
    for (const one of [found, target].toSorted((left, right) => (left.id < right.id ? -1 : 1))) {
      locked.set(one.id, await ticketForUpdate(tx, actor, one.number))
    }
    const [away, into] = [locked.get(found.id) ?? found, locked.get(target.id) ?? target]
    if (ifMatch !== undefined) requireMatch(ifMatch, away.version)
    await refuseAny(tx, actor, away, into)
    const people = bringPeople ? await peopleToBring(tx, away, into) : []
    const tasks = await moveOpenTasks(tx, away.id, into.id)
    await moveDrafts(tx, away.id, into.id, now)
    await closeMerged(tx, away, into.id, now)
    const closed = { actor, ticketId: away.id, at: now } as const
    await recordEvent(tx, { ...closed, type: 'ticket.status_changed', details: { from: away.status, to: 'closed' } })
    const from = away.assigneeId
    const details = { into: into.number, ...(from !== null && from !== into.assigneeId && { from }) }
    await recordEvent(tx, { ...closed, type: 'ticket.merged', details })
    await recordEvent(tx, { type: 'ticket.absorbed', actor, ticketId: into.id, details: { other: away.number, tasks }, at: now })
    for (const person of people) await addParticipantWithin(tx, actor, into, { ...person, addedBy: actor.id }, now)
    return carryOn(tx, actor, into, away, now)
  })
}

async function carryOn(tx: Transaction, actor: SignedInActor, into: TicketRow, away: TicketRow, now: Date): Promise<TicketRow> {
  const { status, owed } = goesOn(into, away)
  return status === into.status ? updateTicket(tx, into.id, owed, now) : moveTicket(tx, actor, into, status, now, owed)
}

async function judge(reader: Reader, actor: SignedInActor, away: TicketRow, into: TicketRow): Promise<MergeRefusal[]> {
  const standing = await findStanding(reader, away.id)
  return refusalsOf(away, into, standing, await isBlindEnquiryUnderWay(reader, [away.id, into.id]), otherOf(actor, into))
}

async function refuseAny(reader: Reader, actor: SignedInActor, away: TicketRow, into: TicketRow): Promise<void> {
  const [against] = await judge(reader, actor, away, into)
  if (against) throw refusal(against, into)
}

function refusal(code: MergeRefusal, { assigneeId }: TicketRow): Conflict {
  const { ja, en } = mergeRefusals.find((one) => one.code === code) ?? mergeRefusals[0]
  return new Conflict(code, { ja, en }, code === 'other_held' ? { assigneeId } : {})
}

function otherOf(actor: SignedInActor, into: TicketRow): OtherTicket {
  if (actor.reach !== 'own' || isOwnTicket(actor, into)) return 'within_reach'
  return into.assigneeId === null ? 'unassigned' : 'held'
}

/** An administrator has said why they open the other ticket, too; whose it is otherwise is one of the refusals. */
async function requireReason(reader: Reader, actor: SignedInActor, into: TicketRow): Promise<void> {
  if (actor.reach !== 'own') await requireReach(reader, actor, into)
}

async function otherTicket(reader: Reader, number: string): Promise<TicketRow> {
  const ticket = await readTicketByNumber(reader, number)
  if (!ticket) throw new InvalidInput([fault('into', 'unknown_ticket')])
  return ticket
}

/** The applicant and the participants of the ticket that goes, but for those who take part in the other one anyway. */
async function peopleToBring(reader: Reader, away: TicketRow, into: TicketRow) {
  const [applicant, host] = [await findContact(reader, away.applicantId), await findContact(reader, into.applicantId)]
  const there = new Set([host?.email, ...(await readParticipants(reader, into.id, everyParticipant)).map(({ email }) => email)])
  const known = new Set([...there].map((email) => email?.toLowerCase()))
  const candidates = [
    ...(applicant ? [{ name: applicant.name, email: applicant.email, language: applicant.language, contactId: applicant.id }] : []),
    ...(await readParticipants(reader, away.id, everyParticipant)).map(({ name, email, language, contactId }) => ({
      name,
      email,
      language,
      ...(contactId !== null && { contactId }),
    })),
  ]
  return candidates.filter(({ email }) => {
    const isNew = !known.has(email.toLowerCase())
    known.add(email.toLowerCase())
    return isNew
  })
}
