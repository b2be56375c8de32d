import type { Addressee } from '../addressee.ts'
import type { Message } from '../blocks.ts'
import { opening, paragraph } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/**
 * The last mail to somebody who asked for the erasure of their personal data: what was done for now, what was not, and that nothing
 * follows.
 */
export interface ErasureNoticeProps {
  readonly to: Addressee
  readonly grantedAt: Date
}

export function erasureNotice({ to, grantedAt }: ErasureNoticeProps, wording: Wording): Message {
  const { say, instant } = wording
  return {
    subject: say('個人データの消去のお申し出に伴い、ご連絡を停止しました', 'Your request for erasure: we write to you no more'),
    blocks: [
      ...opening(
        to,
        say(
          '個人データの消去のお申し出に伴い、当窓口からのご連絡を停止しましたので、お知らせいたします。',
          'You asked for the erasure of your personal data. As a first step we have stopped writing to you.',
        ),
        wording,
      ),
      {
        kind: 'definitions',
        entries: [
          { term: say('停止日時', 'Stopped'), detail: instant(grantedAt) },
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
            term: say('リンク', 'Links'),
            detail: say(
              'これまでのメールに記載したリンクとリンクコードは、お使いいただけなくなりました。',
              'The links and link codes in our earlier mails open nothing any more.',
            ),
          },
          {
            term: say('保存している記録', 'What we hold'),
            detail: say(
              'お名前、ご連絡先、ご相談の記録などの個人データは、この手続きでは消去していません。窓口の統括責任者または管理者が、法令により保存が必要な記録（第三者提供の記録など）を除き、別途対応します。',
              'Your personal data itself, such as your name, address and the records of your case, is not erased by this. A supervisor of the desk or an administrator sees to it separately, except for records the law requires us to keep, such as those of data given to others.',
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
