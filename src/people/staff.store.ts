import { and, asc, eq, gt, gte, inArray, lte, notExists, sql } from 'drizzle-orm'
import type { StaffRole } from '../catalog/desk-codes.ts'
import type { Reader, Transaction } from '../db/client.ts'
import { writtenOnce } from '../db/written-once.ts'
import { staff, staffAbsences } from './people.table.ts'

export type StaffRow = typeof staff.$inferSelect
export type StaffPatch = Partial<Omit<StaffRow, 'id' | 'email' | 'createdAt' | 'updatedAt'>>
export type AbsenceRow = typeof staffAbsences.$inferSelect

export async function selectStaff(reader: Reader, id: string): Promise<StaffRow | undefined> {
  const [row] = await selectStaffById(reader, { id })
  return row
}

const selectStaffById = writtenOnce(['id'], (reader, { id }) => reader.select().from(staff).where(eq(staff.id, id)))

/** Active staff who are not absent on `day` (YYYY-MM-DD in Japan), in the order they joined. */
export function selectStaffOnDuty(reader: Reader, day: string): Promise<StaffRow[]> {
  const absence = reader
    .select({ id: staffAbsences.id })
    .from(staffAbsences)
    .where(and(eq(staffAbsences.staffId, staff.id), lte(staffAbsences.startsOn, day), gte(staffAbsences.endsOn, day)))
  return reader
    .select()
    .from(staff)
    .where(and(eq(staff.active, true), notExists(absence)))
    .orderBy(asc(staff.id))
}

export interface StaffFilter {
  role?: StaffRole | undefined
  active?: boolean | undefined
  /** Id of the last person already read. */
  after?: string | undefined
  limit: number
}

/** In the order they joined. */
export function selectStaffPage(reader: Reader, { role, active, after, limit }: StaffFilter): Promise<StaffRow[]> {
  return reader
    .select()
    .from(staff)
    .where(
      and(
        role === undefined ? undefined : eq(staff.role, role),
        active === undefined ? undefined : eq(staff.active, active),
        after === undefined ? undefined : gt(staff.id, after),
      ),
    )
    .orderBy(asc(staff.id))
    .limit(limit)
}

/** Adds a person unless somebody already has this address; undefined when somebody has. */
export async function insertStaffOnce(tx: Transaction, row: typeof staff.$inferInsert): Promise<StaffRow | undefined> {
  const [inserted] = await tx.insert(staff).values(row).onConflictDoNothing({ target: staff.email }).returning()
  return inserted
}

/** Locks the row until the transaction ends; rows that merely point at it can still be written. */
export async function lockStaff(tx: Transaction, id: string): Promise<StaffRow | undefined> {
  const [row] = await tx.select().from(staff).where(eq(staff.id, id)).for('no key update')
  return row
}

/** Locks everyone who could be given a ticket, in the order they joined. */
export function lockTicketCarriers(tx: Transaction): Promise<StaffRow[]> {
  return tx
    .select()
    .from(staff)
    .where(and(eq(staff.active, true), inArray(staff.role, ['consultant', 'supervisor'])))
    .orderBy(asc(staff.id))
    .for('no key update')
}

export function lockActiveAdministrators(tx: Transaction): Promise<StaffRow[]> {
  return tx
    .select()
    .from(staff)
    .where(and(eq(staff.active, true), eq(staff.role, 'administrator')))
    .orderBy(asc(staff.id))
    .for('no key update')
}

export async function selectActiveAdministrator(reader: Reader): Promise<StaffRow | undefined> {
  const [row] = await reader
    .select()
    .from(staff)
    .where(and(eq(staff.active, true), eq(staff.role, 'administrator')))
    .limit(1)
  return row
}

export async function selectStaffByEmail(reader: Reader, email: string): Promise<StaffRow | undefined> {
  const [row] = await reader.select().from(staff).where(eq(staff.email, email))
  return row
}

/** One process at a time looks whether a first administrator is needed. */
export async function lockFirstAdministrator(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('musubi first administrator'))`)
}

export async function updateStaff(tx: Transaction, id: string, patch: StaffPatch, now: Date): Promise<StaffRow> {
  const [row] = await tx
    .update(staff)
    .set({ ...patch, updatedAt: now })
    .where(eq(staff.id, id))
    .returning()
  if (!row) throw new Error(`member of the desk ${id} is gone`)
  return row
}

/** Absences of these people, earliest first. */
export async function selectAbsences(reader: Reader, staffIds: readonly string[]): Promise<AbsenceRow[]> {
  if (staffIds.length === 0) return []
  return reader
    .select()
    .from(staffAbsences)
    .where(inArray(staffAbsences.staffId, [...staffIds]))
    .orderBy(asc(staffAbsences.startsOn), asc(staffAbsences.id))
}

/** Absences that hold on `day` (YYYY-MM-DD in Japan), of everybody. */
export function selectAbsencesOn(reader: Reader, day: string): Promise<AbsenceRow[]> {
  return reader
    .select()
    .from(staffAbsences)
    .where(and(lte(staffAbsences.startsOn, day), gte(staffAbsences.endsOn, day)))
    .orderBy(asc(staffAbsences.id))
}

export async function replaceAbsences(
  tx: Transaction,
  staffId: string,
  absences: readonly Omit<typeof staffAbsences.$inferInsert, 'staffId'>[],
): Promise<void> {
  await tx.delete(staffAbsences).where(eq(staffAbsences.staffId, staffId))
  if (absences.length > 0) await tx.insert(staffAbsences).values(absences.map((absence) => ({ ...absence, staffId })))
}
