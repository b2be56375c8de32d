import type { Addressee } from '../addressee.ts'
import type { Message } from '../blocks.ts'
import { joinLink, meetingTime, wayOfMeeting, type MeetingDetails } from '../meeting-details.ts'
import { closing, opening, paragraph, withNumber, wordsOf } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

interface Moved extends MeetingDetails {
  readonly ticketNumber: string
  readonly startsAt: Date
  /** When it was to be before; absent when only its place or way has changed. */
  readonly movedFrom?: Date
}

/** The meeting is at another time, or is held in another way: to the applicant, or to the consultant. */
export type MeetingMovedProps =
  | (Moved & { readonly side: 'applicant'; readonly to: Addressee; readonly consultantName: string; readonly note?: string })
  | (Moved & { readonly side: 'staff'; readonly consultantName: string; readonly deskUrl: string })

export function meetingMoved(props: MeetingMovedProps, wording: Wording): Message {
  const { ticketNumber, consultantName, movedFrom } = props
  const times = [
    ...(movedFrom ? [{ term: '変更前の日時', detail: wording.instant(movedFrom) }] : []),
    { term: movedFrom ? '変更後の日時' : '日時', detail: meetingTime(props.startsAt, props.minutes, wording) },
  ]
  if (props.side === 'staff') {
    return {
      subject: `相談案件 ${ticketNumber}：面談の予定が変わりました`,
      blocks: [
        ...opening(
          { name: consultantName },
          '面談の予定が次のとおり変わりました。添付のファイルから、カレンダーの予定を更新できます。',
          'staff',
        ),
        { kind: 'definitions', entries: [...times, ...wayOfMeeting(props)] },
        ...joinLink(props),
        { kind: 'link', label: '相談案件を開く', url: props.deskUrl },
      ],
    }
  }
  return {
    subject: withNumber('面談のご予定の変更', ticketNumber),
    blocks: [
      ...opening(props.to, wording.text('meeting-moved.opening', { ticketNumber, consultant: consultantName })),
      { kind: 'definitions', entries: [...times, ...wayOfMeeting(props), { term: '担当', detail: consultantName }] },
      ...joinLink(props),
      ...wordsOf('担当者より', props.note),
      paragraph('添付のファイル（.ics）を開くと、カレンダーに登録済みのご予定を更新できます。'),
      paragraph(wording.text('meeting-moved.closing', { ticketNumber })),
      closing(wording),
    ],
    signedBy: consultantName,
  }
}
