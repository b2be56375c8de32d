import type { Reader, Transaction } from '../db/client.ts'
import { InvalidInput } from '../errors.ts'
import { fault } from '../http/input-faults.ts'
import type { SignedInActor } from '../people/actor.ts'
import { findStaff, staffForAssignment, withAbsences, type StaffRow } from '../people/read-staff.ts'
import { mayLetHost } from '../people/staff.rules.ts'
import { listBooked } from './meetings.store.ts'
import { deskHours, spanOf, type Diary, type Interval } from './slots.rules.ts'
import { findWorkingHours } from './working-hours.store.ts'

/** Who meets: whose meeting it is, and the applicant where their other meetings are to be kept clear of, too. */
interface Attendees {
  host: StaffRow
  applicantId?: string
}

/** The time of a member of the desk from `from` to `to`. */
export async function readDiary(reader: Reader, { host, applicantId }: Attendees, from: Date, to: Date): Promise<Diary> {
  const [known] = await withAbsences(reader, [host])
  const own = await findWorkingHours(reader, host.id)
  const booked = await listBooked(reader, { staffId: host.id, applicantId }, from, to)
  return {
    hours: own?.hours ?? deskHours,
    absences: known?.absences ?? [],
    meetings: booked.flatMap(({ startsAt, minutes }) => (startsAt === null ? [] : [spanOf(startsAt, minutes)])),
  }
}

const dayMs = 86_400_000

/**
 * Their time around meetings of `minutes` at `starts`, from a day before the first to a day after the last: whatever could touch them lies
 * within.
 */
export function readDiaryAround(reader: Reader, attendees: Attendees, starts: readonly Date[], minutes: number): Promise<Diary> {
  const { start, end } = spanOfAll(starts, minutes)
  return readDiary(reader, attendees, new Date(start.getTime() - dayMs), new Date(end.getTime() + dayMs))
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
  if (!person || !mayLetHost(actor, person)) {
    throw new InvalidInput([fault('consultantId', 'not_active_consultant')])
  }
  return person
}
