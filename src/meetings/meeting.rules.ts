import { addBusinessDays, addMonths, dayInJapan } from '../calendar/business-time.rules.ts'
import { labelOf } from '../catalog/code-list.ts'
import { meetingStatuses, type MeetingStatus } from '../catalog/desk-codes.ts'
import { Conflict, InvalidInput } from '../errors.ts'
import { fault } from '../http/input-faults.ts'
import { isOutsideHours, spanOf, type Diary } from './slots.rules.ts'

/** Whose other booked meeting a time is taken by. */
export type Clash = 'consultant' | 'applicant'

/** What is done to a meeting, and the statuses it can be done in. */
const possible = {
  choose: ['proposed'],
  move: ['booked'],
  hand_over: ['proposed', 'booked'],
  cancel: ['proposed', 'booked'],
  miss: ['booked', 'held'],
  record: ['booked', 'held', 'missed'],
} as const satisfies Record<string, readonly MeetingStatus[]>

export type MeetingAct = keyof typeof possible

/** Whether a meeting's status allows an act. */
export function isPossible(act: MeetingAct, { status }: { status: MeetingStatus }): boolean {
  return (possible[act] as readonly MeetingStatus[]).includes(status)
}

/** Throws Conflict `meeting_status` (409) naming the status and the act when it is too late or too early for it. */
export function requirePossible(act: MeetingAct, { status }: { status: MeetingStatus }): void {
  if (isPossible(act, { status })) return
  throw new Conflict(
    'meeting_status',
    {
      ja: `この面談は「${labelOf(meetingStatuses, status)}」のため、この操作はできません。`,
      en: `This meeting is ${status}; that cannot be done to it any more.`,
    },
    { status, possible: possible[act] },
  )
}

export function hasBegun({ startsAt }: { startsAt: Date | null }, now: Date): boolean {
  return startsAt !== null && startsAt <= now
}

/** Throws Conflict `meeting_ahead` (409) before the meeting has begun: nobody can have missed it, or said anything in it. */
export function requireBegun(meeting: { startsAt: Date | null }, now: Date): void {
  if (hasBegun(meeting, now)) return
  throw new Conflict('meeting_ahead', {
    ja: '面談はまだ始まっていません。取りやめる場合は、取消しをしてください。',
    en: 'The meeting has not begun yet; cancel it if it is not to take place.',
  })
}

/** Whether a meeting counts as held for good: its applicant has read what was said in it. */
export function isHeldForGood({ status }: { status: MeetingStatus }, { minutesSent }: { minutesSent: boolean }): boolean {
  return status === 'held' && minutesSent
}

/** The refusal to note a meeting as missed whose minutes its applicant has. */
export function applicantHasMinutes(): Conflict {
  return new Conflict('minutes_sent', {
    ja: '相談者に議事録をお送りした面談のため、「実施に至らず」とは記録できません。議事録に誤りがあれば、議事録を書き直してお送りください。改めて面談を行う場合は、候補日時を案内するか、予約してください。',
    en: 'The applicant has the minutes of this meeting, so it cannot be noted as missed. If they are wrong, write them again: the correction is sent. To meet again, offer times or book one.',
  })
}

/** How far ahead a meeting is arranged at most: whoever names a later day mistyped its year. */
const monthsAhead = 24

/** Whether a time lies beyond the last day a meeting can be arranged for. */
export function isTooFar(startsAt: Date, now: Date): boolean {
  return dayInJapan(startsAt) > addMonths(dayInJapan(now), monthsAhead)
}

/** Throws InvalidInput (422) `past` or `meeting_too_far` for a time no meeting can be arranged for. */
export function requireWithinReach(startsAt: Date, now: Date): void {
  if (startsAt <= now) throw new InvalidInput([fault('startsAt', 'past')])
  if (isTooFar(startsAt, now)) throw new InvalidInput([fault('startsAt', 'meeting_too_far')])
}

/** Whether a business day has passed since a meeting ended: time enough to write down what was said. */
export function isLongOver({ startsAt, minutes }: { startsAt: Date | null; minutes: number }, now: Date): boolean {
  return startsAt !== null && addBusinessDays(spanOf(startsAt, minutes).end, 1) <= now
}

/**
 * Why a meeting is booked while the desk is closed; null when it is not. InvalidInput (422) `desk_closed` when nobody says why: on 31
 * December somebody mistyped more often than not.
 */
export function reasonOutsideHours(
  diary: Pick<Diary, 'hours'>,
  startsAt: Date,
  { minutes, outsideHoursReason }: { minutes: number; outsideHoursReason?: string | undefined },
): string | null {
  if (!isOutsideHours(diary, startsAt, minutes)) return null
  if (outsideHoursReason === undefined) throw new InvalidInput([fault('startsAt', 'desk_closed')])
  return outsideHoursReason
}

/**
 * A meeting as written; Conflict (409) `slot_taken` or `applicant_booked`, naming the field the time was given in, where it could not be.
 */
export function requireNoClash<Written extends object>(written: Written | Clash, field: 'startsAt' | 'slotId'): Written {
  if (typeof written === 'object') return written
  throw written === 'consultant' ? slotTaken() : applicantBooked(field)
}

/** The refusal of a time at which the applicant has another meeting, of whichever of their tickets. */
function applicantBooked(field: 'startsAt' | 'slotId'): Conflict {
  return new Conflict(
    'applicant_booked',
    {
      ja: '相談者には、この日時と重なる別の面談の予約があります。別の日時を指定するか、先に予約した面談の日時の変更または取消しをしてください。',
      en: 'The applicant has another meeting booked at this time. Choose another time, or move or cancel that meeting first.',
    },
    { field },
  )
}

/** The refusal of a time at which the consultant has another meeting. */
export function slotTaken(): Conflict {
  return new Conflict('slot_taken', {
    ja: 'この日時には、先に別の面談が入りました。別の日時を選んでください。',
    en: 'This time has been taken by another meeting; choose another one.',
  })
}

export function consultantAway(): Conflict {
  return new Conflict('consultant_away', {
    ja: 'この日は担当者が不在です。別の日時を選んでください。',
    en: 'The consultant is away on this day; choose another time.',
  })
}
