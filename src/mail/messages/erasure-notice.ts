import type { Addressee } from '../addressee.ts'
import type { Message } from '../blocks.ts'
import { opening, paragraph } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** The last mail to somebody who asked for the erasure of their personal data: that it was granted, and that nothing follows. */
export interface ErasureNoticeProps {
  readonly to: Addressee
  readonly grantedAt: Date
}

export function erasureNotice({ to, grantedAt }: ErasureNoticeProps, wording: Wording): Message {
  const { say, instant } = wording
  return {
    subject: say('個人データの消去のお申し出への対応が完了しました', 'Your request for erasure has been carried out'),
    blocks: [
      ...opening(
        to,
        say(
          '個人データの消去のお申し出につきまして、対応が完了しましたので、お知らせいたします。',
          'We have carried out your request for the erasure of your personal data.',
        ),
        wording,
      ),
      {
        kind: 'definitions',
        entries: [
          { term: say('完了日時', 'Carried out'), detail: instant(grantedAt) },
          {
            term: say('メール', 'Mail'),
            detail: say(
              '今後、当窓口からこのメールアドレスへメールをお送りすることはありません。お送りする予定だったメールは取り消しました。',
              'We will not write to this address again. What was to be sent to it is cancelled.',
            ),
          },
          {
            term: say('面談', 'Meetings'),
            detail: say(
              'ご予約中の面談と、ご案内中の候補日時は取り消しました。',
              'Meetings that were booked, and times we had offered, are cancelled.',
            ),
          },
          {
            term: say('保管する記録', 'What we keep'),
            detail: say(
              '法令により保存が必要な記録（第三者提供の記録など）に限り、定められた期間、保管いたします。',
              'Only the records the law requires us to keep, such as those of data given to others, for as long as it requires.',
            ),
          },
        ],
      },
      paragraph(
        say(
          'このメールが、当窓口からの最後のご連絡となります。お心当たりがない場合や、ご不明な点がございましたら、お電話番号など、メール以外のご連絡先を添えて、このメールにご返信ください。',
          'This is the last mail you get from us. If you did not ask for this, or have a question, please reply and tell us how to reach you otherwise, for instance by telephone.',
        ),
      ),
      paragraph(say('これまでご利用いただき、誠にありがとうございました。', 'Thank you for having turned to us.')),
    ],
  }
}
