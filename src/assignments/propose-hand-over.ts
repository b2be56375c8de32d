import { dayInJapan } from '../calendar/business-time.rules.ts'
import { readNow } from '../db/clock.store.ts'
import type { Reader } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../errors.ts'
import { findStaff, listConsultants, listSupervisors, withAbsences, type StaffRow } from '../people/read-staff.ts'
import type { TicketRow } from '../tickets/update-ticket.ts'
import { describeCarriers, prefectureOf } from './carriers.ts'
import { shareOut, type Share } from './share-out.rules.ts'
import { listHeldBy } from './workload.store.ts'

/** Tickets of one person that are handed over at once, at most. */
export const handedOverAtMost = 200

export interface ProposedShare {
  ticket: TicketRow
  chosen: Share['chosen']
}

/**
 * Who would take which of a person's unfinished tickets, by the rules that assign tickets, as things stand; nothing is changed. The ticket
 * whose word is due first is given first. NotFound (404) for nobody of the desk.
 */
export async function proposeHandOver({ db }: Pick<Deps, 'db'>, staffId: string): Promise<ProposedShare[]> {
  const person = await findStaff(db, staffId)
  if (!person) throw new NotFound({ ja: '職員', en: 'member of the desk' })
  const today = dayInJapan(await readNow(db))
  const held = await listHeldBy(db, staffId, handedOverAtMost)
  const carriers = await describeCarriers(db, [...(await listConsultants(db)), ...(await listSupervisors(db))], today)
  const tickets = await Promise.all(held.map(async (ticket) => ({ ...ticket, prefecture: await prefectureOf(db, ticket.organizationId) })))
  const shares = shareOut(tickets, carriers, { id: staffId, substituteId: await nextSubstitute(db, person, today) })
  return held.map((ticket, index) => ({ ticket, chosen: shares[index]?.chosen ?? null }))
}

/** Who stands in during the absence that lasts today, or comes next. */
export async function nextSubstitute(reader: Reader, person: StaffRow, today: string): Promise<string | null> {
  const [found] = await withAbsences(reader, [person])
  const [next] = (found?.absences ?? []).filter(({ endsOn }) => endsOn >= today).toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  return next?.substituteId ?? null
}
