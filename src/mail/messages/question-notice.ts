import type { Message } from '../blocks.ts'
import { opening, paragraph, wordsOf } from '../phrases.ts'

/** To the consultant: a municipality asks something before it answers; the consultant relays it. */
export interface QuestionNoticeProps {
  readonly consultantName: string
  readonly ticketNumber: string
  readonly municipality: string
  readonly question: string
  /** Where the ticket is worked on; http(s). */
  readonly deskUrl: string
}

export function questionNotice(props: QuestionNoticeProps): Message {
  return {
    subject: `相談案件 ${props.ticketNumber}：${props.municipality}から質問が届きました`,
    blocks: [
      ...opening(
        { name: props.consultantName },
        `打診中の${props.municipality}から、回答に先立ち、次の質問が届きました。企業へのお取り次ぎをお願いします。`,
      ),
      ...wordsOf('ご質問', props.question),
      paragraph(
        '企業に確認のうえ、回答を登録してください。登録した回答は、自治体へメールでお伝えします。それまでの間、自治体への督促は止まります。',
      ),
      { kind: 'link', label: '相談案件を開く', url: props.deskUrl },
    ],
  }
}
