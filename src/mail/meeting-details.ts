import { labelOf } from '../catalog/code-list.ts'
import { meetingKinds, type MeetingKind } from '../catalog/desk-codes.ts'
import type { Block, Definition } from './blocks.ts'
import type { Wording } from './text-blocks/wording.ts'

/** How and where a meeting is. */
export interface MeetingDetails {
  readonly meetingKind: MeetingKind
  readonly minutes: number
  readonly place?: string
  /** https. */
  readonly joinUrl?: string
}

/** The rows of the table that say how and where. */
export function wayOfMeeting({ meetingKind, place }: MeetingDetails): Definition[] {
  const called = meetingKind === 'phone' ? '（担当者からお電話を差し上げます）' : ''
  return [{ term: '方法', detail: `${labelOf(meetingKinds, meetingKind)}${called}` }, ...(place ? [{ term: '場所', detail: place }] : [])]
}

/** 2026年11月26日(木) 15:00〜16:00 */
export function meetingTime(startsAt: Date, minutes: number, wording: Wording): string {
  const endsAt = new Date(startsAt.getTime() + (minutes + 9 * 60) * 60_000)
  return `${wording.instant(startsAt)}〜${endsAt.toISOString().slice(11, 16)}`
}

/** The address to join at, or nothing. */
export function joinLink({ joinUrl }: MeetingDetails): Block[] {
  return joinUrl ? [{ kind: 'link', label: 'オンライン面談に参加する', url: joinUrl }] : []
}
