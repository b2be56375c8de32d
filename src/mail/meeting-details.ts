import { meetingKinds, type MeetingKind } from '../catalog/desk-codes.ts'
import type { Block, Definition } from './blocks.ts'
import type { Wording } from './text-blocks/wording.ts'

/** How and where a meeting is. */
export interface MeetingDetails {
  readonly meetingKind: MeetingKind
  readonly minutes: number
  readonly place?: string
  /** Which number the consultant calls. */
  readonly phone?: string
  /** https. */
  readonly joinUrl?: string
}

/** The rows of the table that say how and where. */
export function wayOfMeeting({ meetingKind, place, phone }: MeetingDetails, { say, label }: Wording): Definition[] {
  const called = meetingKind === 'phone' ? say('（担当者からお電話を差し上げます）', ' (your consultant will call you)') : ''
  return [
    { term: say('方法', 'How'), detail: `${label(meetingKinds, meetingKind)}${called}` },
    ...(phone ? [{ term: say('お電話番号', 'Your number'), detail: phone }] : []),
    ...(place ? [{ term: say('場所', 'Where'), detail: place }] : []),
  ]
}

/** The row that says with whom. */
export function hostOfMeeting(consultantName: string, { say }: Wording): Definition {
  return { term: say('担当', 'Consultant'), detail: consultantName }
}

/** 2026年11月26日(木) 15:00〜16:00 */
export function meetingTime(startsAt: Date, minutes: number, wording: Pick<Wording, 'say' | 'instant'>): string {
  const endsAt = new Date(startsAt.getTime() + (minutes + 9 * 60) * 60_000)
  const end = endsAt.toISOString().slice(11, 16)
  return wording.say(`${wording.instant(startsAt)}〜${end}`, `${wording.instant(startsAt).replace(/ \(Japan\)$/u, '')}–${end} (Japan)`)
}

/** The address to join at, or nothing. */
export function joinLink({ joinUrl }: MeetingDetails, { say }: Wording): Block[] {
  return joinUrl ? [{ kind: 'link', label: say('オンライン面談に参加する', 'Join the meeting'), url: joinUrl }] : []
}
