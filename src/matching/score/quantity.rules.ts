import { DAYS_TOLERANCE, QUANTITY_TOLERANCE } from './constants.ts'

const millisecondsOfADay = 86_400_000

/** 1 from `target` upwards, falling evenly to 0 at the tolerance below it. */
export function atLeast(value: number, target: number): number {
  return value >= target ? 1 : Math.max(0, 1 - (target - value) / (QUANTITY_TOLERANCE * target))
}

/** 1 up to `target`, falling evenly to 0 at the tolerance above it. */
export function atMost(value: number, target: number): number {
  if (value <= target) return 1
  return target <= 0 ? 0 : Math.max(0, 1 - (value - target) / (QUANTITY_TOLERANCE * target))
}

/** A day (`YYYY-MM-DD`) as the number of days since 1970-01-01. */
export function dayNumber(day: string): number {
  return Date.parse(day) / millisecondsOfADay
}

/** Whole days from `due` to `day` (both as day numbers); 0 when it is not later. */
export function daysLate(day: number, due: number): number {
  return Math.max(0, Math.round(day - due))
}

/** 1 when `day` is no later than `due` (both as day numbers), falling evenly to 0 at the tolerance after it. */
export function onTime(day: number, due: number): number {
  return Math.max(0, 1 - daysLate(day, due) / DAYS_TOLERANCE)
}
