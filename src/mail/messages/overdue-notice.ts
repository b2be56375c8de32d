import type { Block, Message } from '../blocks.ts'
import { numberRow, opening, wayToDesk } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'
import { groupOf, type DigestGroup } from './weekly-digest.ts'

/**
 * To whoever has the ticket: the applicant, or a municipality that has asked something, still waits for the desk. No personal data: those
 * are read at the desk.
 */
export interface OverdueNoticeProps {
  readonly readerName: string
  readonly ticketNumber: string
  /** Whether the desk has never answered. */
  readonly first: boolean
  readonly dueAt: Date
  /** Whose question it is that waits for a reply; absent: the applicant waits. */
  readonly question?: { readonly municipality: string }
  /** Who has the ticket; absent when nobody does. */
  readonly consultantName?: string
  /** What else its reader is told of in the same mail. */
  readonly others?: DigestGroup
  readonly deskUrl: string
}

export function overdueNotice(props: OverdueNoticeProps, wording: Wording): Message {
  const { readerName, ticketNumber } = props
  const which = withOthers(props, wording)
  const { question } = props
  return {
    subject: question
      ? wording.say(
          `【要対応】相談案件 ${which}：自治体の質問への回答が期限を過ぎています`,
          `Ticket ${which}: the reply to a municipality is overdue`,
        )
      : wording.say(`【要対応】相談案件 ${which}：回答の期限を過ぎています`, `Ticket ${which}: the response is overdue`),
    isForStaff: true,
    blocks: [
      ...opening(
        { name: readerName },
        question
          ? wording.text('overdue-notice.question', { ticketNumber, municipality: wording.place(question.municipality) })
          : wording.text('overdue-notice.opening', { ticketNumber }),
        wording,
        'staff',
      ),
      ...overdueDetails(props, wording),
    ],
  }
}

/** What is overdue since when, and the way to it. */
export function overdueDetails(props: OverdueNoticeProps, wording: Wording): Block[] {
  const { say, instant } = wording
  return [
    {
      kind: 'definitions',
      entries: [
        numberRow(props.ticketNumber, wording),
        {
          term: say('回答', 'Response'),
          detail: awaitedOf(props, wording),
        },
        { term: say('期限', 'Due'), detail: instant(props.dueAt) },
        { term: say('担当', 'Consultant'), detail: props.consultantName ?? say('（未定）', '(nobody)') },
      ],
    },
    wayToDesk(props.deskUrl, wording),
    ...groupOf(say('ほかに期限を過ぎている案件', 'Also overdue'), props.others ?? { count: 0, tickets: [] }, wording),
  ]
}

function awaitedOf({ first, question }: OverdueNoticeProps, { say, place }: Wording): string {
  const asked = question && place(question.municipality)
  if (asked !== undefined) return say(`${asked}からの質問への回答`, `to what ${asked} asked`)
  return first ? say('初回のご連絡', 'the first one') : say('相談者からのご連絡への返答', 'to what the applicant wrote')
}

/** The ticket, and how many others the same mail tells of. */
export function withOthers({ ticketNumber, others }: OverdueNoticeProps, { say }: Wording): string {
  const count = others?.count ?? 0
  return count > 0 ? say(`${ticketNumber} ほか${count}件`, `${ticketNumber} and ${count} more`) : ticketNumber
}
