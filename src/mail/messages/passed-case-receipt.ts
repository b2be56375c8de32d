import type { Addressee } from '../addressee.ts'
import type { MailedLink, Message } from '../blocks.ts'
import { closing, heading, numberRow, opening, paragraph, strangersNote, wayToVerification, withNumber } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/**
 * To the office of a prefecture that filed for a municipality: it has arrived, and the municipality is asked. To an unproved address
 * nothing the form said.
 */
export type PassedCaseReceiptProps = { readonly ticketNumber: string; readonly dueAt: Date } & (
  | { readonly verified: false; readonly verification: MailedLink }
  | { readonly verified: true; readonly to: Addressee; readonly municipality: string }
)

export function passedCaseReceipt(props: PassedCaseReceiptProps, wording: Wording): Message {
  const { say } = wording
  const town = props.verified ? wording.place(props.municipality) : say('市区町村', 'the municipality')
  return {
    subject: withNumber(
      say('市区町村に代わってお送りいただいたご相談を受け付けました', 'We have received what you filed for a municipality'),
      props.ticketNumber,
      wording,
    ),
    blocks: [
      ...opening(
        props.verified ? props.to : {},
        say(
          `このたびは、${town}に代わってご相談をお送りいただき、誠にありがとうございます。${town}に、内容の確認をお願いいたします。`,
          `Thank you for filing for ${town}. We ask ${town} to confirm what you stated.`,
        ),
        wording,
        'first',
      ),
      {
        kind: 'definitions',
        entries: [
          numberRow(props.ticketNumber, wording),
          { term: say('ご回答の期限', 'Asked to answer by'), detail: wording.instant(props.dueAt) },
        ],
      },
      paragraph(
        say(
          `${town}に確認いただくまで、お送りいただいた内容を登録内容に反映したり、企業に紹介したりすることはありません。確認の結果は、このメールアドレスにお知らせします。以後のご相談は、当窓口と${town}との間で進めます。`,
          `Before that, nothing you stated is entered in its profile or told to companies. We write to you what it answers; from then on the case is between ${town} and us.`,
        ),
      ),
      ...(props.verified
        ? [closing(wording)]
        : [
            heading(say('このメールアドレスの確認', 'Is this address yours?')),
            paragraph(
              say(
                '結果をお知らせするため、次のリンクを開き、画面のボタンを押してください。',
                'So that we can write to you about the outcome, please open the following link and press the button on the page.',
              ),
            ),
            ...wayToVerification(props.verification, wording),
            strangersNote(wording),
          ]),
    ],
  }
}
