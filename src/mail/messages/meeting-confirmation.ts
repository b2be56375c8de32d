import type { Addressee } from '../addressee.ts'
import type { Message } from '../blocks.ts'
import { joinLink, meetingTime, wayOfMeeting, type MeetingDetails } from '../meeting-details.ts'
import { closing, opening, paragraph, withNumber, wordsOf } from '../phrases.ts'
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
  const time = { term: '日時', detail: meetingTime(props.startsAt, props.minutes, wording) }
  if (props.side === 'staff') {
    return {
      subject: `相談案件 ${ticketNumber}：面談の予約が入りました`,
      blocks: [
        ...opening({ name: consultantName }, '次の面談が予約されました。添付のファイルから、カレンダーに登録できます。', 'staff'),
        { kind: 'definitions', entries: [time, ...wayOfMeeting(props)] },
        ...joinLink(props),
        { kind: 'link', label: '相談案件を開く', url: props.deskUrl },
      ],
    }
  }
  return {
    subject: withNumber('面談の日時が決まりました', ticketNumber),
    blocks: [
      ...opening(props.to, wording.text('meeting-confirmation.opening', { ticketNumber, consultant: consultantName })),
      { kind: 'definitions', entries: [time, ...wayOfMeeting(props), { term: '担当', detail: consultantName }] },
      ...joinLink(props),
      ...wordsOf('担当者より', props.note),
      paragraph('添付のファイル（.ics）を開くと、お使いのカレンダーに登録できます。'),
      paragraph(wording.text('meeting-confirmation.closing', { ticketNumber })),
      closing(wording),
    ],
    signedBy: consultantName,
  }
}
