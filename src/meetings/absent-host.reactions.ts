import type { Transaction } from '../db/client.ts'
import type { EventDetails } from '../events/event-types.ts'
import type { EventRow } from '../events/events.store.ts'
import { system } from '../people/actor.ts'
import { findStaff, staffForAssignment, withAbsences } from '../people/read-staff.ts'
import { carriesTickets } from '../people/staff.rules.ts'
import { createMeetingTaskWithin } from '../tasks/create-task.ts'
import { ticketForReaction } from '../tickets/ticket-access.ts'
import { handOverWithin } from './hand-over.ts'
import { lockedMeeting } from './meeting-access.ts'
import { listComing, wasAssigned, type MeetingRow } from './meetings.store.ts'
import { readDiaryAround } from './read-diary.ts'
import { isAway } from './slots.rules.ts'

/**
 * No meeting to come stays silently with somebody who will not be there: when its ticket changes hands, when its host enters an absence
 * over it or leaves, it goes to whoever has the ticket or stands in, if they have time, and otherwise a task says so. Safe to repeat.
 */
export async function findHostsForMeetings(tx: Transaction, event: EventRow, now: Date): Promise<void> {
  switch (event.type) {
    case 'ticket.assigned':
      return onAssigned(tx, event.ticketId ?? '', now)
    case 'ticket.unassigned':
      return onUnassigned(tx, event.ticketId ?? '', (event.details as EventDetails['ticket.unassigned']).consultantId, now)
    case 'staff.absences_set':
      return onAbsences(tx, (event.details as EventDetails['staff.absences_set']).staffId, now)
    case 'staff.changed':
      return onLeaving(tx, (event.details as EventDetails['staff.changed']).staffId, now)
  }
}

async function onAssigned(tx: Transaction, ticketId: string, now: Date): Promise<void> {
  const { assigneeId } = await ticketForReaction(tx, ticketId)
  if (assigneeId === null) return
  for (const meeting of await listComing(tx, { ticketId }, now)) {
    // A colleague who was asked for this one meeting, and never had the ticket, still comes.
    if (meeting.staffId === assigneeId || !(await wasAssigned(tx, ticketId, meeting.staffId))) continue
    await giveTo(tx, meeting, [assigneeId], now)
  }
}

/** Whose the ticket was keeps the meeting until somebody takes the ticket; the task says that it is to be settled. */
async function onUnassigned(tx: Transaction, ticketId: string, formerId: string, now: Date): Promise<void> {
  const { assigneeId } = await ticketForReaction(tx, ticketId)
  if (assigneeId !== null) return
  for (const meeting of await listComing(tx, { ticketId }, now)) {
    if (meeting.staffId === formerId) await giveTo(tx, meeting, [], now)
  }
}

async function onAbsences(tx: Transaction, staffId: string, now: Date): Promise<void> {
  const person = await findStaff(tx, staffId)
  if (!person) return
  const [known] = await withAbsences(tx, [person])
  for (const meeting of await listComing(tx, { staffId }, now)) {
    const { startsAt, minutes } = meeting
    const absence = startsAt && known?.absences.find((one) => isAway({ absences: [one] }, startsAt, minutes))
    // An offer needs no host yet: nobody can pick a time at which its consultant is away.
    if (!absence) continue
    const { assigneeId } = await ticketForReaction(tx, meeting.ticketId)
    await giveTo(tx, meeting, [absence.substituteId, assigneeId], now)
  }
}

async function onLeaving(tx: Transaction, staffId: string, now: Date): Promise<void> {
  const person = await findStaff(tx, staffId)
  // An administrator may hold the meetings they booked for themselves.
  if (!person || carriesTickets(person) || (person.active && person.role === 'administrator')) return
  for (const meeting of await listComing(tx, { staffId }, now)) {
    const { assigneeId } = await ticketForReaction(tx, meeting.ticketId)
    await giveTo(tx, meeting, [assigneeId], now)
  }
}

/** To the first of `candidates` who has time; to nobody, with a task, when none has. The ticket is locked already. */
async function giveTo(tx: Transaction, found: MeetingRow, candidates: readonly (string | null)[], now: Date): Promise<void> {
  const meeting = await lockedMeeting(tx, found.id)
  if (meeting.status !== 'booked' && meeting.status !== 'proposed') return
  for (const id of candidates) {
    if (id === null || id === meeting.staffId || !(await hasTime(tx, id, meeting))) continue
    if (await handOverWithin(tx, system, meeting, id, now)) return
  }
  if (meeting.status === 'booked')
    await createMeetingTaskWithin(tx, { kind: 'meeting_host', meetingId: meeting.id, ticketId: meeting.ticketId, now })
}

/** Whether they hold meetings and are not away; that they have no other then is for the database to say. */
async function hasTime(tx: Transaction, id: string, { startsAt, minutes }: MeetingRow): Promise<boolean> {
  const person = await staffForAssignment(tx, id)
  if (!person || !carriesTickets(person)) return false
  return startsAt === null || !isAway(await readDiaryAround(tx, { host: person }, [startsAt], minutes), startsAt, minutes)
}
