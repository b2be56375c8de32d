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
