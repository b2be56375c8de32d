import { addCalendarDays, dayInJapan, isBusinessDay, startOfDayInJapan } from '../calendar/business-time.rules.ts'

/** Hours on one day of the week, 1 Monday to 5 Friday; `HH:MM` in Japan, `to` exclusive. */
export interface WorkingHours {
  readonly weekday: number
  readonly from: string
  readonly to: string
}

/** From `start` inclusive to `end` exclusive. */
export interface Interval {
  readonly start: Date
  readonly end: Date
}

/** First and last day (`YYYY-MM-DD` in Japan), both included. */
export interface Days {
  readonly startsOn: string
  readonly endsOn: string
}

/** What a consultant's time is made of. */
export interface Diary {
  readonly hours: readonly WorkingHours[]
  readonly absences: readonly Days[]
  /** Meetings that are booked. */
  readonly meetings: readonly Interval[]
}

/** Monday to Friday as the desk is open; holidays and the turn of the year are nobody's working time anyway. */
export const deskHours: readonly WorkingHours[] = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '18:00' }))

/** Slots begin at whole and half hours. */
export const slotStepMinutes = 30
/** Between one meeting and the next, to write down the one and turn to the other. */
export const bufferMinutes = 15
/** Business hours that lie at least between an offer and its first slot: the applicant shall have a working day to answer. */
export const leadBusinessHours = 9
/** How shortly before it a slot can still be picked. */
export const pickingLeadMinutes = 60

/** Times offered at most after a meeting that did not come about. */
export const slotsOfferedAgain = 6

const msPerMinute = 60_000

/**
 * The beginnings of all slots of `minutes` between the days of `days` that are free in `diary` and not before `earliest`, in their
 * order: within working hours of a business day, on no day of absence, with the buffer to every booked meeting.
 */
export function freeSlots(diary: Diary, wanted: { minutes: number; earliest: Date; days: Days }): Date[] {
  const slots: Date[] = []
  for (let day = wanted.days.startsOn; day <= wanted.days.endsOn; day = addCalendarDays(day, 1)) {
    for (const { start, end } of workingTimes(diary, day)) {
      for (let at = nextStep(start); at + wanted.minutes * msPerMinute <= end; at += slotStepMinutes * msPerMinute) {
        const slot = spanOf(new Date(at), wanted.minutes)
        if (slot.start >= wanted.earliest && keepsBuffer(diary, slot)) slots.push(slot.start)
      }
    }
  }
  return slots
}

/** Whether a meeting of `minutes` at `startsAt` lies within working hours, on no day of absence, and overlaps no booked one. */
export function isFree(diary: Diary, startsAt: Date, minutes: number): boolean {
  const wanted = spanOf(startsAt, minutes)
  const within = workingTimes(diary, dayInJapan(startsAt)).some(
    ({ start, end }) => start <= wanted.start.getTime() && wanted.end.getTime() <= end,
  )
  return within && !diary.meetings.some((meeting) => overlap(meeting, wanted))
}

/**
 * Times enough to choose from, and not more than one reads: of the first days, the first in the morning and the first after lunch (13:00).
 */
export function fewOf(slots: readonly Date[]): Date[] {
  const first = new Map<string, Date>()
  for (const slot of slots) {
    const day = dayInJapan(slot)
    const hour = (slot.getTime() - startOfDayInJapan(day).getTime()) / (60 * msPerMinute)
    const half = `${day} ${hour < 12 ? 'morning' : 'afternoon'}`
    if ((hour < 12 || hour >= 13) && !first.has(half)) first.set(half, slot)
  }
  return [...first.values()].slice(0, slotsOfferedAgain)
}

/**
 * Whether a meeting of `minutes` at `startsAt` would take place while the desk is closed: on no business day, or neither wholly within
 * the desk's hours nor within the consultant's own.
 */
export function isOutsideHours({ hours }: Pick<Diary, 'hours'>, startsAt: Date, minutes: number): boolean {
  const never = { absences: [], meetings: [] }
  return !isFree({ hours: deskHours, ...never }, startsAt, minutes) && !isFree({ hours, ...never }, startsAt, minutes)
}

/** Whether any day of the meeting is a day of absence. */
export function isAway(diary: Pick<Diary, 'absences'>, startsAt: Date, minutes: number): boolean {
  const { start, end } = spanOf(startsAt, minutes)
  const last = dayInJapan(new Date(end.getTime() - 1))
  return diary.absences.some(({ startsOn, endsOn }) => startsOn <= last && dayInJapan(start) <= endsOn)
}

export function spanOf(startsAt: Date, minutes: number): Interval {
  return { start: startsAt, end: new Date(startsAt.getTime() + minutes * msPerMinute) }
}

export function overlap(one: Interval, other: Interval): boolean {
  return one.start < other.end && other.start < one.end
}

function keepsBuffer(diary: Diary, slot: Interval): boolean {
  const buffer = bufferMinutes * msPerMinute
  const wide = { start: new Date(slot.start.getTime() - buffer), end: new Date(slot.end.getTime() + buffer) }
  return !diary.meetings.some((meeting) => overlap(meeting, wide))
}

/** The working times of a day as milliseconds; none on days off and of absence. */
function workingTimes({ hours, absences }: Diary, day: string): { start: number; end: number }[] {
  if (!isBusinessDay(day) || absences.some(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)) return []
  const midnight = startOfDayInJapan(day).getTime()
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return hours
    .filter((one) => one.weekday === weekday)
    .map(({ from, to }) => ({ start: midnight + minutesOf(from) * msPerMinute, end: midnight + minutesOf(to) * msPerMinute }))
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
}

/** Japan's offset is whole hours, so steps of the clock there are steps of the instant. */
function nextStep(at: number): number {
  const step = slotStepMinutes * msPerMinute
  return Math.ceil(at / step) * step
}
