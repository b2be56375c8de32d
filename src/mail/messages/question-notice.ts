import type { Message } from '../blocks.ts'
import { opening, paragraph, wayToDesk, wordsOf } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** To the consultant: a municipality asks something before it answers; the consultant relays it. */
export interface QuestionNoticeProps {
  readonly consultantName: string
  readonly ticketNumber: string
  readonly municipality: string
  readonly question: string
  /** Who says they asked, where the link had been passed on. */
  readonly answerer?: string
  /** Where the ticket is worked on; http(s). */
  readonly deskUrl: string
}

export function questionNotice(props: QuestionNoticeProps, wording: Wording): Message {
  const municipality = wording.place(props.municipality)
  const known = { ticketNumber: props.ticketNumber, municipality }
  const { say } = wording
  return {
    subject: say(
      `相談案件 ${props.ticketNumber}：${municipality}から質問が届きました`,
      `Ticket ${props.ticketNumber}: ${municipality} asks a question`,
    ),
    isForStaff: true,
    blocks: [
      ...opening({ name: props.consultantName }, wording.text('question-notice.opening', known), wording, 'staff'),
      ...wordsOf(say('ご質問', 'The question'), props.question),
      ...(props.answerer === undefined
        ? []
        : [paragraph(say(`実際に質問された方：${props.answerer}`, `Who asked, as they say: ${props.answerer}`))]),
      paragraph(wording.text('question-notice.closing', known)),
      wayToDesk(props.deskUrl, wording),
    ],
  }
}
