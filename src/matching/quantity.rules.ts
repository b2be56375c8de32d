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

/** Whole days from `due` to `day` (both `YYYY-MM-DD`); 0 when it is not later. */
export function daysLate(day: string, due: string): number {
  return Math.max(0, Math.round((Date.parse(day) - Date.parse(due)) / millisecondsOfADay))
}

/** 1 when `day` is no later than `due`, falling evenly to 0 at the tolerance after it. */
export function onTime(day: string, due: string): number {
  return Math.max(0, 1 - daysLate(day, due) / DAYS_TOLERANCE)
}
