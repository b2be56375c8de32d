import type { Addressee } from '../addressee.ts'
import type { Message } from '../blocks.ts'
import { closing, opening, paragraph, wayToDesk, withNumber, wordsOf } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/**
 * The meeting will not take place, or its times are offered no more (`startsAt` absent): to the applicant, or to the consultant. `former`:
 * it takes place, but with somebody else, to the consultant whose it was.
 */
export type MeetingCancelledProps =
  | {
      readonly side: 'applicant'
      readonly to: Addressee
      readonly ticketNumber: string
      readonly startsAt?: Date
      readonly consultantName: string
      /** They have called it off themselves. */
      readonly byApplicant?: true
      readonly note?: string
    }
  | {
      readonly side: 'staff'
      readonly ticketNumber: string
      readonly startsAt: Date
      readonly consultantName: string
      readonly byApplicant?: true
      readonly deskUrl: string
    }
  | {
      readonly side: 'former'
      readonly ticketNumber: string
      readonly startsAt: Date
      readonly consultantName: string
      readonly handedTo: string
      readonly deskUrl: string
    }

export function meetingCancelled(props: MeetingCancelledProps, wording: Wording): Message {
  const { ticketNumber, consultantName } = props
  const { say } = wording
  if (props.side === 'former') {
    const at = wording.instant(props.startsAt)
    return {
      subject: say(`相談案件 ${ticketNumber}：面談の担当が替わりました`, `Ticket ${ticketNumber}: the meeting is somebody else’s now`),
      isForStaff: true,
      blocks: [
        ...opening(
          { name: consultantName },
          say(
            `${at}からの面談は、${props.handedTo}さんが担当することになりました。添付のファイルから、カレンダーの予定を削除できます。`,
            `The meeting on ${at} will be held by ${props.handedTo}. Open the attached file (.ics) to take it out of your calendar.`,
          ),
          wording,
          'staff',
        ),
        wayToDesk(props.deskUrl, wording),
      ],
    }
  }
  if (props.side === 'staff') {
    const at = wording.instant(props.startsAt)
    return {
      subject: say(`相談案件 ${ticketNumber}：面談が取りやめになりました`, `Ticket ${ticketNumber}: meeting cancelled`),
      isForStaff: true,
      blocks: [
        ...opening(
          { name: consultantName },
          props.byApplicant
            ? say(
                `${at}からの面談は、相談者のお申し出により取りやめになりました。ご相談にはメッセージが届いています。添付のファイルから、カレンダーの予定を削除できます。`,
                `The applicant has called off the meeting on ${at}; their words are in the ticket. Open the attached file (.ics) to take it out of your calendar.`,
              )
            : say(
                `${at}からの面談は取りやめになりました。添付のファイルから、カレンダーの予定を削除できます。`,
                `The meeting on ${at} is cancelled. Open the attached file (.ics) to take it out of your calendar.`,
              ),
          wording,
          'staff',
        ),
        wayToDesk(props.deskUrl, wording),
      ],
    }
  }
  const said = props.startsAt
    ? props.byApplicant
      ? calledOff(props.startsAt, wording)
      : wording.text('meeting-cancelled.opening', { ticketNumber, meetingTime: wording.instant(props.startsAt) })
    : wording.text('meeting-cancelled.offer', { ticketNumber })
  return {
    subject: withNumber(
      props.startsAt
        ? say('面談の取りやめのお知らせ', 'Your meeting is cancelled')
        : say('面談の候補日時の取下げのお知らせ', 'The times for a meeting are withdrawn'),
      ticketNumber,
      wording,
    ),
    blocks: [
      ...opening(props.to, said, wording),
      ...wordsOf(say('担当者より', 'From your consultant'), props.note),
      ...(props.startsAt
        ? [
            paragraph(
              say(
                '添付のファイル（.ics）を開くと、カレンダーに登録済みのご予定を削除できます。',
                'Open the attached file (.ics) to take it out of your calendar.',
              ),
            ),
          ]
        : []),
      paragraph(wording.text('meeting-cancelled.closing', { ticketNumber })),
      closing(wording),
    ],
    signedBy: consultantName,
  }
}

/** Nobody apologises to whoever called it off themselves. */
function calledOff(startsAt: Date, { say, instant }: Wording): string {
  const at = instant(startsAt)
  return say(`${at}からの面談のお取りやめを承りました。`, `As you wished, the meeting on ${at} will not take place.`)
}
