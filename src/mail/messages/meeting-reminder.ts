import type { Addressee } from '../addressee.ts'
import type { Message } from '../blocks.ts'
import { hostOfMeeting, joinLink, meetingTime, wayOfMeeting, wayToTakePart, type MeetingDetails } from '../meeting-details.ts'
import { closing, heading, opening, paragraph, withNumber } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** To the applicant, on the business day before the meeting. */
export interface MeetingReminderProps extends MeetingDetails {
  readonly to: Addressee
  readonly ticketNumber: string
  readonly startsAt: Date
  readonly consultantName: string
}

export function meetingReminder(props: MeetingReminderProps, wording: Wording): Message {
  const { ticketNumber, consultantName } = props
  const time = wording.instant(props.startsAt)
  return {
    subject: withNumber(wording.say('面談のご予定の確認', 'A reminder of your meeting'), ticketNumber, wording),
    blocks: [
      ...opening(props.to, wording.text('meeting-reminder.opening', { ticketNumber, meetingTime: time }), wording),
      {
        kind: 'definitions',
        entries: [
          { term: wording.say('日時', 'When'), detail: meetingTime(props.startsAt, props.minutes, wording) },
          ...wayOfMeeting(props, wording),
          hostOfMeeting(consultantName, wording),
        ],
      },
      ...joinLink(props, wording),
      ...wayToTakePart(props, wording),
      heading(wording.say('変更・取りやめをご希望の場合', 'To move or cancel it')),
      paragraph(wording.text('meeting-reminder.closing', { ticketNumber })),
      closing(wording),
    ],
    signedBy: consultantName,
  }
}
