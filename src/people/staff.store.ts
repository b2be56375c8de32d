import { and, asc, eq, gte, lte, notExists } from 'drizzle-orm'
import type { Reader } from '../db/client.ts'
import { staff, staffAbsences } from './people.table.ts'

export type StaffRow = typeof staff.$inferSelect

export async function selectStaff(reader: Reader, id: string): Promise<StaffRow | undefined> {
  const [row] = await reader.select().from(staff).where(eq(staff.id, id))
  return row
}

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
