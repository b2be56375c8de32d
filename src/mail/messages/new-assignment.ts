import { audiences, topics, type Audience, type Topic } from '../../catalog/desk-codes.ts'
import { topicWords } from '../../catalog/topic-words.ts'
import type { Message } from '../blocks.ts'
import { numberRow, opening, wayToDesk } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** To the consultant: a ticket is now yours. No personal data: those are read at the desk. */
export interface NewAssignmentProps {
  readonly consultantName: string
  readonly ticketNumber: string
  readonly audience: Audience
  readonly topics: readonly Topic[]
  readonly firstResponseDueAt: Date
  readonly fastPass: boolean
  /** Where the ticket is worked on; http(s). */
  readonly deskUrl: string
}

export function newAssignment(props: NewAssignmentProps, wording: Wording): Message {
  const { say, label, row } = wording
  const { ticketNumber } = props
  return {
    subject: say(
      `${props.fastPass ? '［ファストパス］' : ''}相談案件 ${ticketNumber} の担当になりました`,
      `${props.fastPass ? '[Fast pass] ' : ''}Ticket ${ticketNumber} is yours`,
    ),
    isForStaff: true,
    blocks: [
      ...opening({ name: props.consultantName }, wording.text('new-assignment.opening', { ticketNumber }), wording, 'staff'),
      {
        kind: 'definitions',
        entries: [
          numberRow(ticketNumber, wording),
          { term: say('相談区分', 'Audience'), detail: label(audiences, props.audience) },
          {
            term: say('課題', 'Topics'),
            detail:
              row(
                props.topics.map((topic) =>
                  say(`${label(topics, topic)}（${topicWords[topic].ja}）`, `${label(topics, topic)} (${topicWords[topic].en})`),
                ),
              ) || say('（未選択）', '(none chosen)'),
          },
          { term: say('初回連絡の期限', 'First answer due'), detail: wording.instant(props.firstResponseDueAt) },
          ...(props.fastPass
            ? [{ term: say('ファストパス', 'Fast pass'), detail: say('対象（Action宣言企業）', 'yes (declared company)') }]
            : []),
        ],
      },
      wayToDesk(props.deskUrl, wording),
    ],
  }
}
