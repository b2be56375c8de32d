import { meetingKinds, type MeetingKind } from '../catalog/desk-codes.ts'
import type { Block, Definition } from './blocks.ts'
import { heading } from './phrases.ts'
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

/** The same for whose meeting it is: which number they call is the applicant’s, and read at the desk. */
export function wayForHost({ meetingKind, place }: MeetingDetails, { say, label }: Wording): Definition[] {
  return [
    { term: say('方法', 'How'), detail: label(meetingKinds, meetingKind) },
    ...(meetingKind === 'phone' ? [{ term: say(...numberAtDesk.term), detail: say(...numberAtDesk.detail) }] : []),
    ...(place ? [{ term: say('場所', 'Where'), detail: place }] : []),
  ]
}

/** Where the consultant reads which number to call, in Japanese and English. */
export const numberAtDesk = {
  term: ['お電話番号', 'Number to call'],
  detail: ['相談案件の画面でご確認ください', 'with the ticket at the desk'],
} as const

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

/** How the reader takes part when the time has come, below the table that says when and where. */
export function wayToTakePart(details: MeetingDetails, { say }: Wording): Block[] {
  return [
    heading(say('当日のご案内', 'On the day')),
    {
      kind: 'list',
      items: [
        partIn(details, say),
        say(
          'ご覧いただきたい資料や、お話しになりたいことがございましたら、あらかじめこのメールへのご返信でお知らせください。',
          'If there is something you would like to talk about in particular, or papers to look at together, please reply to this mail beforehand.',
        ),
      ],
    },
  ]
}

function partIn({ meetingKind, place, phone, joinUrl }: MeetingDetails, say: Wording['say']): string {
  switch (meetingKind) {
    case 'phone':
      return phone
        ? say(
            '開始時刻に、担当者から上記の番号へお電話を差し上げます。',
            'Your consultant calls the number above at the time of the meeting.',
          )
        : say('開始時刻に、担当者からお電話を差し上げます。', 'Your consultant calls you at the time of the meeting.')
    case 'online':
      return joinUrl
        ? say(
            '開始時刻になりましたら、上記の「オンライン面談に参加する」からご参加ください。',
            'At the time of the meeting, please open “Join the meeting” above.',
          )
        : say('参加用のURLは、担当者から改めてお知らせいたします。', 'Your consultant will send you the address to join at.')
    case 'in_person':
      return place
        ? say('開始時刻までに、上記の場所へお越しください。', 'Please be at the place above in time.')
        : say('場所は、担当者から改めてお知らせいたします。', 'Your consultant will tell you where we meet.')
  }
}
