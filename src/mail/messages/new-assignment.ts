import { labelOf } from '../../catalog/code-list.ts'
import { audiences, topics, type Audience, type Topic } from '../../catalog/desk-codes.ts'
import type { Message } from '../blocks.ts'
import { opening } from '../phrases.ts'
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
  return {
    subject: `${props.fastPass ? '［ファストパス］' : ''}相談案件 ${props.ticketNumber} の担当になりました`,
    blocks: [
      ...opening({ name: props.consultantName }, wording.text('new-assignment.opening', { ticketNumber: props.ticketNumber }), 'staff'),
      {
        kind: 'definitions',
        entries: [
          { term: '受付番号', detail: props.ticketNumber },
          { term: '相談者の区分', detail: labelOf(audiences, props.audience) },
          { term: '課題', detail: props.topics.map((topic) => labelOf(topics, topic)).join('、') || '（未選択）' },
          { term: '初回連絡の期限', detail: wording.instant(props.firstResponseDueAt) },
          ...(props.fastPass ? [{ term: 'ファストパス', detail: '対象（Action宣言企業）' }] : []),
        ],
      },
      { kind: 'link', label: '相談案件を開く', url: props.deskUrl },
    ],
  }
}
