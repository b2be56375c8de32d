import { meetingKinds, type MeetingKind } from '../../catalog/desk-codes.ts'
import type { Addressee } from '../addressee.ts'
import type { Message } from '../blocks.ts'
import { closing, heading, opening, paragraph, withNumber } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** To the applicant, after a meeting (面談): three questions, answered by a reply. */
export interface AfterMeetingSurveyProps {
  readonly to: Addressee
  readonly ticketNumber: string
  readonly metAt: Date
  readonly meetingKind: MeetingKind
  readonly consultantName?: string
}

export function afterMeetingSurvey(props: AfterMeetingSurveyProps, wording: Wording): Message {
  return {
    subject: withNumber(wording.say('面談後のアンケートのお願い', 'Three questions after our meeting'), props.ticketNumber, wording),
    blocks: [
      ...opening(
        props.to,
        wording.text('after-meeting-survey.opening', {
          ticketNumber: props.ticketNumber,
          meetingTime: wording.instant(props.metAt),
          meetingKind: wording.label(meetingKinds, props.meetingKind),
        }),
        wording,
      ),
      heading(wording.say('ご質問', 'Questions')),
      {
        kind: 'list',
        ordered: true,
        items: wording.items('after-meeting-survey.questions', {}),
      },
      paragraph(wording.text('after-meeting-survey.closing', { ticketNumber: props.ticketNumber })),
      closing(wording),
    ],
    ...(props.consultantName ? { signedBy: props.consultantName } : {}),
  }
}
