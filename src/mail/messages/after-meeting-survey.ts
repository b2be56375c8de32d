import { formatInstantJa } from '../../calendar/japanese-date.rules.ts'
import { labelOf } from '../../catalog/code-list.ts'
import { meetingKinds, type MeetingKind } from '../../catalog/desk-codes.ts'
import type { Addressee } from '../addressee.ts'
import type { Message } from '../blocks.ts'
import { heading, opening, paragraph, withNumber } from '../phrases.ts'

/** To the applicant, after a meeting (面談): three questions, answered by a reply. */
export interface AfterMeetingSurveyProps {
  readonly to: Addressee
  readonly ticketNumber: string
  readonly metAt: Date
  readonly meetingKind: MeetingKind
  readonly consultantName?: string
}

export function afterMeetingSurvey(props: AfterMeetingSurveyProps): Message {
  return {
    subject: withNumber('面談後のアンケートのお願い', props.ticketNumber),
    blocks: [
      ...opening(
        props.to,
        `${formatInstantJa(props.metAt)}からの面談（${labelOf(meetingKinds, props.meetingKind)}）では、貴重なお時間をいただき、誠にありがとうございました。今後の改善のため、次の3問にご協力をお願いいたします。`,
      ),
      heading('ご質問'),
      {
        kind: 'list',
        ordered: true,
        items: [
          '面談は、課題の解決に役立ちましたか。「5 とても役立った」から「1 役立たなかった」までの数字でお答えください。',
          '次に取り組むことは、はっきりしましたか。（はい／いいえ）',
          'ほかにお困りのこと、当窓口へのご意見・ご要望があればお聞かせください。',
        ],
      },
      paragraph('このメールに、番号とご回答を添えてご返信ください。所要時間は1〜2分です。'),
    ],
    ...(props.consultantName ? { signedBy: props.consultantName } : {}),
  }
}
