import { addBusinessDays, addCalendarDays, dayInJapan, nextBusinessTime, startOfDayInJapan } from '../calendar/business-time.rules.ts'

/** Business days after a mail that asks for an answer, at which the desk reminds of it. */
export const reminderSteps = [3, 7] as const
export type ReminderStep = (typeof reminderSteps)[number]

/** Days after an office was opened, at which the desk asks how things are (定着支援). */
export const aftercareSteps = [30, 90, 180] as const
export type AftercareStep = (typeof aftercareSteps)[number]

export function reminderDueAt(askedAt: Date, step: ReminderStep): Date {
  return addBusinessDays(askedAt, step)
}

/** `openedOn` is `YYYY-MM-DD`; the opening of the desk on the day, or on the first business day after it. */
export function aftercareDueAt(openedOn: string, step: AftercareStep): Date {
  return nextBusinessTime(startOfDayInJapan(addCalendarDays(openedOn, step)))
}

/** The steps due on the day of `now` or later: a day recorded late does not bring mails about a past nobody asked about then. */
export function stepsToCome(openedOn: string, now: Date): AftercareStep[] {
  return aftercareSteps.filter((step) => dayInJapan(aftercareDueAt(openedOn, step)) >= dayInJapan(now))
}

/** The opening of the desk on the first business day after the day the meeting ended on. */
export function surveyDueAt(meeting: { startsAt: Date; minutes: number }): Date {
  const endsAt = new Date(meeting.startsAt.getTime() + meeting.minutes * 60_000)
  return nextBusinessTime(startOfDayInJapan(addCalendarDays(dayInJapan(endsAt), 1)))
}
