import type { PassedCaseAnswer } from '../../catalog/passed-case-codes.ts'
import type { Addressee } from '../addressee.ts'
import type { Message } from '../blocks.ts'
import { closing, opening, paragraph, withNumber, wordsOf } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** To the office of a prefecture: what its municipality said to what it passed on. */
export interface PassedCaseOutcomeProps {
  readonly to: Addressee
  /** Of what the prefecture sent: nothing of the municipality's own. */
  readonly ticketNumber: string
  readonly municipality: string
  readonly answer: PassedCaseAnswer
  /** Why not, in the municipality's words. */
  readonly reason?: string
}

export function passedCaseOutcome(props: PassedCaseOutcomeProps, wording: Wording): Message {
  const { say } = wording
  const { answer } = props
  const municipality = wording.place(props.municipality)
  const isConfirmed = answer !== 'declined'
  return {
    subject: withNumber(
      isConfirmed
        ? say(`${municipality}が内容を確認しました`, `${municipality} has confirmed what you passed on`)
        : say(`${municipality}からのご回答`, `The answer of ${municipality}`),
      props.ticketNumber,
      wording,
    ),
    blocks: [
      ...opening(props.to, sentenceOf(props, wording), wording),
      ...(isConfirmed ? [] : wordsOf(say(`${municipality}より`, `From ${municipality}`), props.reason)),
      paragraph(
        isConfirmed
          ? say(
              `以後のご相談は、当窓口が${municipality}と直接進めます。お手続きいただくことはございません。お取り次ぎいただき、誠にありがとうございました。`,
              `From here on we work with ${municipality} directly; there is nothing more for you to do. Thank you for passing it on.`,
            )
          : say(
              'お送りいただいた内容は、登録内容への反映にも、企業へのご紹介にも用いません。ご不明な点がございましたら、このメールにご返信ください。',
              'What you stated is neither entered in its profile nor told to companies. If anything is unclear, please reply to this mail.',
            ),
      ),
      closing(wording),
    ],
  }
}

function sentenceOf({ municipality: name, answer }: PassedCaseOutcomeProps, { say, place }: Wording): string {
  const municipality = place(name)
  switch (answer) {
    case 'confirmed':
      return say(
        `お取り次ぎいただいたご相談について、${municipality}に内容を確認いただきました。`,
        `${municipality} has confirmed what you passed on to it.`,
      )
    case 'corrected':
      return say(
        `お取り次ぎいただいたご相談について、${municipality}に、一部を訂正のうえ確認いただきました。`,
        `${municipality} has confirmed what you passed on to it, with corrections.`,
      )
    case 'declined':
      return say(
        `お取り次ぎいただいたご相談について、${municipality}から、今回は進めないとのご回答がありました。`,
        `${municipality} has answered that what you passed on to it shall not go on this time.`,
      )
  }
}
