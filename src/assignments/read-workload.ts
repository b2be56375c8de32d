import { addCalendarDays, dayInJapan, startOfDayInJapan } from '../calendar/business-time.rules.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { listConsultants, listSupervisors, withAbsences, type AbsenceRow, type StaffRow } from '../people/read-staff.ts'
import { countWork } from './workload.store.ts'

export interface Workload {
  person: StaffRow
  open: number
  overdue: number
  dueToday: number
  /** The absences that last or are to come, the next one first. */
  absences: AbsenceRow[]
  isAbsent: boolean
}

/** What each active consultant and supervisor has to do, in the order they joined, consultants first. */
export async function readWorkload({ db }: Pick<Deps, 'db'>): Promise<Workload[]> {
  const now = await readNow(db)
  const today = dayInJapan(now)
  const people = [...(await listConsultants(db)), ...(await listSupervisors(db))]
  const endOfToday = startOfDayInJapan(addCalendarDays(today, 1))
  const work = await countWork(
    db,
    people.map(({ id }) => id),
    { now, endOfToday },
  )
  return (await withAbsences(db, people)).map(({ person, absences }) => {
    const { open, overdue, dueToday } = work.get(person.id) ?? { open: 0, overdue: 0, dueToday: 0 }
    const ahead = absences.filter(({ endsOn }) => endsOn >= today).toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
    return { person, open, overdue, dueToday, absences: ahead, isAbsent: ahead.some(({ startsOn }) => startsOn <= today) }
  })
}
