import type { ResponseCounts } from './reports.store.ts'

/** Of fewer answered tickets half and nine tenths say more of one ticket than of the desk. */
export const answeredAtLeast = 5

/** The counts of tickets add up: received = inTime + late + overdue + stillDue + ended. */
export interface ResponseLine extends ResponseCounts {
  /** Of those whose time is over, answered or not, how many were answered in time: 0 to 1. Null: there is none. */
  shareInTime: number | null
}

/** Counts with their share, hours to one decimal place and only where enough tickets were answered. Pure. */
export function responseLine({
  received,
  inTime,
  late,
  overdue,
  stillDue,
  ended,
  medianHours,
  ninetiethHours,
}: ResponseCounts): ResponseLine {
  const judged = inTime + late + overdue
  const hours = (value: number | null) => (value === null || inTime + late < answeredAtLeast ? null : Math.round(value * 10) / 10)
  return {
    received,
    inTime,
    late,
    overdue,
    stillDue,
    ended,
    shareInTime: judged === 0 ? null : inTime / judged,
    medianHours: hours(medianHours),
    ninetiethHours: hours(ninetiethHours),
  }
}
