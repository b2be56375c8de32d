import type { Reader, Transaction } from '../db/client.ts'
import { InvalidInput } from '../errors.ts'
import { fault } from '../http/input-faults.ts'
import type { SignedInActor } from '../people/actor.ts'
import { findStaff, staffForAssignment, withAbsences, type StaffRow } from '../people/read-staff.ts'
import { carriesTickets } from '../people/staff.rules.ts'
import { listBooked } from './meetings.store.ts'
import { deskHours, spanOf, type Diary, type Interval } from './slots.rules.ts'
import { findWorkingHours } from './working-hours.store.ts'

/** The time of a member of the desk from `from` to `to`; the meeting `except` is left out, because it is the one to be moved. */
export async function readDiary(reader: Reader, person: StaffRow, from: Date, to: Date, except?: string): Promise<Diary> {
  const [known] = await withAbsences(reader, [person])
  const own = await findWorkingHours(reader, person.id)
  const booked = await listBooked(reader, person.id, from, to)
  return {
    hours: own?.hours ?? deskHours,
    absences: known?.absences ?? [],
    meetings: booked.flatMap(({ id, startsAt, minutes }) => (startsAt === null || id === except ? [] : [spanOf(startsAt, minutes)])),
  }
}

const dayMs = 86_400_000

/** Their time around meetings of `minutes` at `starts`, from a day before the first to a day after the last: whatever could touch them lies within. */
export function readDiaryAround(
  reader: Reader,
  person: StaffRow,
  starts: readonly Date[],
  minutes: number,
  except?: string,
): Promise<Diary> {
  const { start, end } = spanOfAll(starts, minutes)
  return readDiary(reader, person, new Date(start.getTime() - dayMs), new Date(end.getTime() + dayMs), except)
}

function spanOfAll(starts: readonly Date[], minutes: number): Interval {
  const times = starts.map((at) => at.getTime())
  return { start: new Date(Math.min(...times)), end: spanOf(new Date(Math.max(...times)), minutes).end }
}

/** Who is to hold meetings: an active consultant or supervisor, or whoever asks. InvalidInput (422) otherwise. */
export async function findHost(reader: Reader, actor: SignedInActor, id: string): Promise<StaffRow> {
  return fitHost(actor, await findStaff(reader, id))
}

/** The same, locked: the bookings of one person follow each other, so that none of two at once is turned away without need. */
export async function hostForBooking(tx: Transaction, actor: SignedInActor, id: string): Promise<StaffRow> {
  return fitHost(actor, await staffForAssignment(tx, id))
}

function fitHost(actor: SignedInActor, person: StaffRow | undefined): StaffRow {
  if (!person || !(carriesTickets(person) || person.id === actor.id)) {
    throw new InvalidInput([fault('consultantId', 'not_active_consultant')])
  }
  return person
}
