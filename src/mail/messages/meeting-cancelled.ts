import type { Addressee } from '../addressee.ts'
import type { Message } from '../blocks.ts'
import { closing, opening, paragraph, withNumber, wordsOf } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** The meeting will not take place, or its times are offered no more (`startsAt` absent): to the applicant, or to the consultant. */
export type MeetingCancelledProps =
  | {
      readonly side: 'applicant'
      readonly to: Addressee
      readonly ticketNumber: string
      readonly startsAt?: Date
      readonly consultantName: string
      readonly note?: string
    }
  | {
      readonly side: 'staff'
      readonly ticketNumber: string
      readonly startsAt: Date
      readonly consultantName: string
      readonly deskUrl: string
    }

export function meetingCancelled(props: MeetingCancelledProps, wording: Wording): Message {
  const { ticketNumber, consultantName } = props
  if (props.side === 'staff') {
    return {
      subject: `相談案件 ${ticketNumber}：面談が取りやめになりました`,
      blocks: [
        ...opening(
          { name: consultantName },
          `${wording.instant(props.startsAt)}からの面談は取りやめになりました。添付のファイルから、カレンダーの予定を削除できます。`,
          'staff',
        ),
        { kind: 'link', label: '相談案件を開く', url: props.deskUrl },
      ],
    }
  }
  const said = props.startsAt
    ? wording.text('meeting-cancelled.opening', { ticketNumber, meetingTime: wording.instant(props.startsAt) })
    : wording.text('meeting-cancelled.offer', { ticketNumber })
  return {
    subject: withNumber(props.startsAt ? '面談の取りやめのお知らせ' : '面談の候補日時の取下げのお知らせ', ticketNumber),
    blocks: [
      ...opening(props.to, said),
      ...wordsOf('担当者より', props.note),
      ...(props.startsAt ? [paragraph('添付のファイル（.ics）を開くと、カレンダーに登録済みのご予定を削除できます。')] : []),
      paragraph(wording.text('meeting-cancelled.closing', { ticketNumber })),
      closing(wording),
    ],
    signedBy: consultantName,
  }
}
