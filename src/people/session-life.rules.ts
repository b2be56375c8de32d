import type { Awaited } from './second-factor/second-factor.rules.ts'

const minuteMs = 60_000

/** Minutes a session lives that was opened by a password alone, as long as it waits for more. */
const minutesAwaiting: Readonly<Record<Awaited, number>> = { code: 10, set_up: 30 }

/** When a session ends that begins now: after a working day, or soon when something is still awaited. */
export function sessionEnd(now: Date, awaits?: Awaited): Date {
  return new Date(now.getTime() + (awaits === undefined ? 12 * 60 : minutesAwaiting[awaits]) * minuteMs)
}
