import type { Addressee } from '../addressee.ts'
import type { Message } from '../blocks.ts'
import { hostOfMeeting, joinLink, meetingTime, wayForHost, wayOfMeeting, wayToTakePart, type MeetingDetails } from '../meeting-details.ts'
import { closing, heading, opening, paragraph, wayToDesk, withNumber, wordsOf } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

interface Confirmed extends MeetingDetails {
  readonly ticketNumber: string
  readonly startsAt: Date
}

/** The meeting is booked: to the applicant, or to the consultant, who reads at the desk whom it is with. */
export type MeetingConfirmationProps =
  | (Confirmed & { readonly side: 'applicant'; readonly to: Addressee; readonly consultantName: string; readonly note?: string })
  | (Confirmed & { readonly side: 'staff'; readonly consultantName: string; readonly deskUrl: string })

export function meetingConfirmation(props: MeetingConfirmationProps, wording: Wording): Message {
  const { ticketNumber, consultantName } = props
  const { say } = wording
  const time = { term: say('日時', 'When'), detail: meetingTime(props.startsAt, props.minutes, wording) }
  if (props.side === 'staff') {
    return {
      subject: say(`相談案件 ${ticketNumber}：面談の予約が入りました`, `Ticket ${ticketNumber}: meeting booked`),
      isForStaff: true,
      blocks: [
        ...opening(
          { name: consultantName },
          say(
            '次の面談が予約されました。添付のファイルから、カレンダーに登録できます。',
            'The following meeting is booked. Open the attached file (.ics) to put it into your calendar.',
          ),
          wording,
          'staff',
        ),
        { kind: 'definitions', entries: [time, ...wayForHost(props, wording)] },
        ...joinLink(props, wording),
        wayToDesk(props.deskUrl, wording),
      ],
    }
  }
  return {
    subject: withNumber(say('面談の日時が決まりました', 'Your meeting is booked'), ticketNumber, wording),
    blocks: [
      ...opening(props.to, wording.text('meeting-confirmation.opening', { ticketNumber, consultant: consultantName }), wording),
      { kind: 'definitions', entries: [time, ...wayOfMeeting(props, wording), hostOfMeeting(consultantName, wording)] },
      ...joinLink(props, wording),
      ...wayToTakePart(props, wording),
      ...wordsOf(say('担当者より', 'From your consultant'), props.note),
      paragraph(
        say(
          '添付のファイル（.ics）を開くと、お使いのカレンダーに登録できます。',
          'Open the attached file (.ics) to put it into your calendar.',
        ),
      ),
      heading(say('変更・取りやめをご希望の場合', 'To move or cancel it')),
      paragraph(wording.text('meeting-confirmation.closing', { ticketNumber })),
      closing(wording),
    ],
    signedBy: consultantName,
  }
}
