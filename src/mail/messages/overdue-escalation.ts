import type { Message } from '../blocks.ts'
import { opening } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'
import { overdueDetails, withOthers, type OverdueNoticeProps } from './overdue-notice.ts'

/** To a supervisor: the consultant was told, and the applicant, or the municipality that has asked, still waits. */
export type OverdueEscalationProps = OverdueNoticeProps

export function overdueEscalation(props: OverdueEscalationProps, wording: Wording): Message {
  const { readerName, ticketNumber } = props
  const which = withOthers(props, wording)
  const { question } = props
  return {
    subject: question
      ? wording.say(
          `【要確認】相談案件 ${which}：自治体の質問に、期限を過ぎても回答されていません`,
          `Ticket ${which}: still no reply to a municipality after it was overdue`,
        )
      : wording.say(
          `【要確認】相談案件 ${which}：期限を過ぎても回答されていません`,
          `Ticket ${which}: still no response after it was overdue`,
        ),
    isForStaff: true,
    blocks: [
      ...opening(
        { name: readerName },
        question
          ? wording.text('overdue-escalation.question', { ticketNumber, municipality: wording.place(question.municipality) })
          : wording.text('overdue-escalation.opening', { ticketNumber }),
        wording,
        'staff',
      ),
      ...overdueDetails(props, wording),
    ],
  }
}
