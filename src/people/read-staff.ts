import type { Reader, Transaction } from '../db/client.ts'
import {
  lockStaff,
  lockTicketCarriers,
  selectAbsences,
  selectAbsencesOn,
  selectStaff,
  selectStaffByEmail,
  selectStaffOnDuty,
  selectStaffPage,
  type AbsenceRow,
  type StaffFilter,
  type StaffRow,
} from './staff.store.ts'

export type { AbsenceRow, StaffFilter, StaffRow } from './staff.store.ts'

export interface StaffWithAbsences {
  person: StaffRow
  absences: AbsenceRow[]
}

/** A member of the desk, active or not. */
export function findStaff(reader: Reader, id: string): Promise<StaffRow | undefined> {
  return selectStaff(reader, id)
}

/** The same, with the row locked until the transaction ends: who they are and what they hold stands still. */
export function staffForAssignment(tx: Transaction, id: string): Promise<StaffRow | undefined> {
  return lockStaff(tx, id)
}

/** A member of the desk, active or not, by their address. */
export function findStaffByEmail(reader: Reader, email: string): Promise<StaffRow | undefined> {
  return selectStaffByEmail(reader, email)
}

/** Everyone who could be given a ticket, locked until the transaction ends, in the order they joined. */
export function ticketCarriersForAssignment(tx: Transaction): Promise<StaffRow[]> {
  return lockTicketCarriers(tx)
}

/** Active members of the desk who are not absent on `day` (YYYY-MM-DD in Japan), in the order they joined. */
export function listStaffOnDuty(reader: Reader, day: string): Promise<StaffRow[]> {
  return selectStaffOnDuty(reader, day)
}

/** Who is absent on `day` (YYYY-MM-DD in Japan), and who stands in. */
export function listAbsencesOn(reader: Reader, day: string): Promise<AbsenceRow[]> {
  return selectAbsencesOn(reader, day)
}

/** A page of the desk's members with all their absences, in the order they joined. */
export async function listStaff(reader: Reader, filter: StaffFilter): Promise<StaffWithAbsences[]> {
  const people = await selectStaffPage(reader, filter)
  return withAbsences(reader, people)
}

export async function withAbsences(reader: Reader, people: readonly StaffRow[]): Promise<StaffWithAbsences[]> {
  const absences = await selectAbsences(
    reader,
    people.map((person) => person.id),
  )
  return people.map((person) => ({ person, absences: absences.filter((absence) => absence.staffId === person.id) }))
}

/** The active supervisors, in the order they joined. */
export async function listSupervisors(reader: Reader): Promise<StaffRow[]> {
  return selectStaffPage(reader, { role: 'supervisor', active: true, limit: everybody })
}

/** The active administrators and supervisors. */
export async function listOverseers(reader: Reader): Promise<StaffRow[]> {
  const administrators = await selectStaffPage(reader, { role: 'administrator', active: true, limit: everybody })
  return [...administrators, ...(await listSupervisors(reader))]
}

/** More than any desk has. */
const everybody = 1000

/** Who stands in for a member of the desk on `day` (YYYY-MM-DD in Japan); undefined when they are there, or nobody does. */
export async function findSubstitute(reader: Reader, staffId: string, day: string): Promise<StaffRow | undefined> {
  const absence = (await selectAbsencesOn(reader, day)).find((one) => one.staffId === staffId && one.substituteId !== null)
  const substitute = absence?.substituteId ? await selectStaff(reader, absence.substituteId) : undefined
  return substitute?.active ? substitute : undefined
}

/** The active consultants, in the order they joined. */
export async function listConsultants(reader: Reader): Promise<StaffRow[]> {
  return selectStaffPage(reader, { role: 'consultant', active: true, limit: everybody })
}
