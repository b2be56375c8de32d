import type { Reader } from '../db/client.ts'
import { selectStaff, selectStaffOnDuty, type StaffRow } from './staff.store.ts'

export type { StaffRow } from './staff.store.ts'

/** A member of the desk, active or not. */
export function findStaff(reader: Reader, id: string): Promise<StaffRow | undefined> {
  return selectStaff(reader, id)
}

/** Active members of the desk who are not absent on `day` (YYYY-MM-DD in Japan), in the order they joined. */
export function listStaffOnDuty(reader: Reader, day: string): Promise<StaffRow[]> {
  return selectStaffOnDuty(reader, day)
}
