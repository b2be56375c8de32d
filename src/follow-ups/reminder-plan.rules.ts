import type { ReminderStep } from '../mail/messages/reminder.ts'
import type { FollowUpDetails } from './follow-ups.table.ts'
import type { ComingStep } from './plan-sequence.ts'

/** Plan key and details of a reminder of the mail planned as `key`. Pure. */
export function reminderOf(
  about: NonNullable<FollowUpDetails['about']>,
  key: string,
  { count, last, text }: ComingStep,
): { key: string; details: FollowUpDetails } {
  return { key: `${key}:reminder:${count}`, details: { about, step: count, last, ...(text && { opensWith: text }) } }
}

/**
 * What a reminder says, as its step's text says or its place in the series: that an answer is awaited (3), or that the end comes near (7).
 * Pure.
 */
export function stepOf({ details: { step, last, opensWith } }: { details: FollowUpDetails }): ReminderStep {
  if (opensWith) return opensWith.endsWith('.second') ? 7 : 3
  return (last ?? step === 7) ? 7 : 3
}

/**
 * Whether a reminder of a wait names the day that ends it: the last one does, be it the only one, whatever its words, and so does one that
 * speaks of the end. `reminders`: those of the wait, whatever became of them. Pure.
 */
export function namesEnd(reminder: { details: FollowUpDetails }, reminders: readonly { details: FollowUpDetails }[]): boolean {
  const placeOf = ({ details: { step = 0 } }: { details: FollowUpDetails }) => step
  return stepOf(reminder) === 7 || reminders.every((other) => placeOf(other) <= placeOf(reminder))
}
