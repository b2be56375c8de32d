import type { Addressee } from '../addressee.ts'
import type { Message } from '../blocks.ts'
import { closing, opening, paragraph } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** To somebody who asks for the erasure of their personal data: that it arrived, what happens, and by when they hear of it. */
export interface ErasureReceiptProps {
  readonly to: Addressee
  readonly requestedAt: Date
  /** Until when the desk settles it. */
  readonly settledBy: Date
}

export function erasureReceipt({ to, requestedAt, settledBy }: ErasureReceiptProps, wording: Wording): Message {
  const { say, instant } = wording
  const by = instant(settledBy)
  return {
    subject: say('個人データの消去のお申し出を受け付けました', 'We have received your request for erasure'),
    blocks: [
      ...opening(to, wording.text('erasure-receipt.opening', {}), wording),
      {
        kind: 'definitions',
        entries: [
          { term: say('受付日時', 'Received'), detail: instant(requestedAt) },
          {
            term: say('今後の流れ', 'What happens'),
            detail: say(
              `窓口の統括責任者または管理者がお申し出を確認し、${by}までに対応します。確認が必要な場合は、先にご連絡することがあります。`,
              `A supervisor of the desk or an administrator sees to it by ${by}, and may get in touch first if there is something to ask.`,
            ),
          },
          {
            term: say('お申し出をお受けした場合', 'When it is granted'),
            detail: say(
              '最後のメールでお知らせし、それ以後はメールをお送りしません。これまでのメールのリンクは使えなくなり、ご予約中の面談は取り消します。お名前やご相談の記録などの個人データは、続いて担当者が個別に対応します。',
              'One last mail tells you; after that we write no more. The links in our mails open nothing any more, and booked meetings are cancelled. Your personal data itself is then seen to separately.',
            ),
          },
          {
            term: say('お申し出をお受けできない場合', 'When it cannot be'),
            detail: say('理由を添えて、当窓口からご連絡します。', 'We get in touch and tell you why.'),
          },
          {
            term: say('対応が済むまで', 'Until then'),
            detail: say('ご相談のご案内やリンクは、これまでどおりご利用いただけます。', 'Our mails and their links go on as before.'),
          },
        ],
      },
      paragraph(
        say(
          'お申し出を取りやめる場合や、お心当たりがない場合は、このメールにご返信ください。',
          'If you change your mind, or did not ask for this, please reply to this mail.',
        ),
      ),
      closing(wording),
    ],
  }
}
