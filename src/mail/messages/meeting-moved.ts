import type { Addressee } from '../addressee.ts'
import type { Message } from '../blocks.ts'
import { joinLink, meetingTime, wayForHost, wayOfMeeting, wayToTakePart, type MeetingDetails } from '../meeting-details.ts'
import { closing, heading, opening, paragraph, wayToDesk, withNumber, wordsOf } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

interface Moved extends MeetingDetails {
  readonly ticketNumber: string
  readonly startsAt: Date
  /** When it was to be before; absent when only its place or way has changed. */
  readonly movedFrom?: Date
  /** Who was to hold it before; absent when that has not changed. */
  readonly formerConsultantName?: string
  /** The applicant has picked the new time themselves. */
  readonly byApplicant?: true
}

/** The meeting is at another time, or is held in another way: to the applicant, or to the consultant. */
export type MeetingMovedProps =
  | (Moved & { readonly side: 'applicant'; readonly to: Addressee; readonly consultantName: string; readonly note?: string })
  | (Moved & { readonly side: 'staff'; readonly consultantName: string; readonly deskUrl: string })

export function meetingMoved(props: MeetingMovedProps, wording: Wording): Message {
  const { ticketNumber, consultantName, movedFrom, formerConsultantName } = props
  const { say } = wording
  const times = [
    ...(movedFrom ? [{ term: say('変更前の日時', 'Before'), detail: wording.instant(movedFrom) }] : []),
    { term: movedFrom ? say('変更後の日時', 'Now') : say('日時', 'When'), detail: meetingTime(props.startsAt, props.minutes, wording) },
  ]
  const hosts = [
    ...(formerConsultantName ? [{ term: say('変更前の担当', 'Consultant before'), detail: formerConsultantName }] : []),
    { term: formerConsultantName ? say('変更後の担当', 'Consultant now') : say('担当', 'Consultant'), detail: consultantName },
  ]
  if (props.side === 'staff') {
    return {
      subject: formerConsultantName
        ? say(`相談案件 ${ticketNumber}：面談の担当になりました`, `Ticket ${ticketNumber}: the meeting is yours now`)
        : say(`相談案件 ${ticketNumber}：面談の予定が変わりました`, `Ticket ${ticketNumber}: meeting changed`),
      isForStaff: true,
      blocks: [
        ...opening(
          { name: consultantName },
          // Who takes it over has nothing of it in their calendar yet.
          formerConsultantName
            ? say(
                '次の面談の担当になりました。添付のファイルから、カレンダーに登録できます。',
                'The following meeting is yours now. Open the attached file (.ics) to put it into your calendar.',
              )
            : props.byApplicant
              ? say(
                  '相談者が、面談の日時を次のとおり変更しました。添付のファイルから、カレンダーの予定を更新できます。',
                  'The applicant has moved the meeting as follows. Open the attached file (.ics) to bring your calendar up to date.',
                )
              : say(
                  '面談の予定が次のとおり変わりました。添付のファイルから、カレンダーの予定を更新できます。',
                  'The meeting has changed as follows. Open the attached file (.ics) to bring your calendar up to date.',
                ),
          wording,
          'staff',
        ),
        { kind: 'definitions', entries: [...times, ...wayForHost(props, wording), ...(formerConsultantName ? hosts : [])] },
        ...joinLink(props, wording),
        wayToDesk(props.deskUrl, wording),
      ],
    }
  }
  return {
    subject: withNumber(say('面談のご予定の変更', 'Your meeting has changed'), ticketNumber, wording),
    blocks: [
      ...opening(
        props.to,
        props.byApplicant
          ? say('面談の日時の変更を、次のとおり承りました。', 'As you wished, our meeting is moved as follows.')
          : wording.text('meeting-moved.opening', { ticketNumber, consultant: consultantName }),
        wording,
      ),
      { kind: 'definitions', entries: [...times, ...wayOfMeeting(props, wording), ...hosts] },
      ...joinLink(props, wording),
      ...wayToTakePart(props, wording),
      ...wordsOf(say('担当者より', 'From your consultant'), props.note),
      paragraph(
        say(
          '添付のファイル（.ics）を開くと、カレンダーに登録済みのご予定を更新できます。',
          'Open the attached file (.ics) to bring your calendar up to date.',
        ),
      ),
      heading(say('変更・取りやめをご希望の場合', 'To move or cancel it')),
      paragraph(wording.text('meeting-moved.closing', { ticketNumber })),
      closing(wording),
    ],
    signedBy: consultantName,
  }
}
