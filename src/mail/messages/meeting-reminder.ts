import type { Addressee } from '../addressee.ts'
import type { Message } from '../blocks.ts'
import { joinLink, meetingTime, wayOfMeeting, type MeetingDetails } from '../meeting-details.ts'
import { closing, opening, paragraph, withNumber } from '../phrases.ts'
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
    subject: withNumber('面談のご予定の確認', ticketNumber),
    blocks: [
      ...opening(props.to, wording.text('meeting-reminder.opening', { ticketNumber, meetingTime: time })),
      {
        kind: 'definitions',
        entries: [
          { term: '日時', detail: meetingTime(props.startsAt, props.minutes, wording) },
          ...wayOfMeeting(props),
          { term: '担当', detail: consultantName },
        ],
      },
      ...joinLink(props),
      paragraph(wording.text('meeting-reminder.closing', { ticketNumber })),
      closing(wording),
    ],
    signedBy: consultantName,
  }
}
