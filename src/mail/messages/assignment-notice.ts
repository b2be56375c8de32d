import { formatInstantJa } from '../../calendar/japanese-date.rules.ts'
import type { Addressee } from '../addressee.ts'
import type { Message } from '../blocks.ts'
import { opening, paragraph, withNumber } from '../phrases.ts'

/** To the applicant: who takes care of the ticket. */
export interface AssignmentNoticeProps {
  readonly to: Addressee
  readonly ticketNumber: string
  readonly consultantName: string
  /** Absent once the desk has answered for the first time. */
  readonly firstResponseDueAt?: Date
}

export function assignmentNotice(props: AssignmentNoticeProps): Message {
  return {
    subject: withNumber('専任コンサルタントのご案内', props.ticketNumber),
    blocks: [
      ...opening(props.to, 'お寄せいただいたご相談の専任コンサルタントが決まりましたので、お知らせいたします。'),
      {
        kind: 'definitions',
        entries: [
          { term: '受付番号', detail: props.ticketNumber },
          { term: '専任コンサルタント', detail: props.consultantName },
          ...(props.firstResponseDueAt
            ? [{ term: '最初のご連絡', detail: `${formatInstantJa(props.firstResponseDueAt)}までに差し上げます` }]
            : []),
        ],
      },
      paragraph(
        '今後は専任コンサルタントが一貫して担当いたします。追加でお伝えになりたいことやご希望の連絡方法などがございましたら、このメールにご返信ください。',
      ),
    ],
    signedBy: props.consultantName,
  }
}
