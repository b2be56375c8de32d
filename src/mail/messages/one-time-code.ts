import type { Addressee } from '../addressee.ts'
import type { Message } from '../blocks.ts'
import { opening, paragraph } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** To a proved address: six digits to type on the page that asked for them. It carries no link, so that none like it need be trusted. */
export interface OneTimeCodeProps {
  readonly to: Addressee
  readonly code: string
  /** Letters by which the page that awaits it names this mail. */
  readonly mark: string
  /** Until when it can be typed. */
  readonly validUntil: Date
}

export function oneTimeCode({ to, code, mark, validUntil }: OneTimeCodeProps, wording: Wording): Message {
  const { say, instant } = wording
  return {
    subject: say('確認コードのお知らせ', 'Your code'),
    blocks: [
      ...opening(
        to,
        say(
          '確認コードをお知らせします。お求めになったときのページ（同じブラウザー）で入力してください。ほかのブラウザーではお使いいただけません。',
          'Here is the code to type on the page, and in the browser, in which you asked for it. It works in no other.',
        ),
        wording,
      ),
      {
        kind: 'definitions',
        entries: [
          { term: say('確認コード', 'Code'), detail: code },
          { term: say('照合記号', 'Mark'), detail: say(`${mark}（ページに表示の記号と同じもの）`, `${mark} (as the page shows it)`) },
          { term: say('有効期限', 'Valid until'), detail: say(`${instant(validUntil)}（10分間）`, `${instant(validUntil)} (ten minutes)`) },
        ],
      },
      paragraph(
        say(
          'このコードは、どなたにもお伝えにならないでください。当窓口からコードをお尋ねすることはありません。お心当たりがない場合は、専用リンクをお持ちの別の方が求めたものと思われますので、このメールを破棄してください。確認コードがなければ、そのページは開けません。ご自身の確認コードは、いつでも別にお求めいただけます。',
          'Please tell it to nobody: we never ask for it. If you did not ask for a code, somebody else who has one of your links did: ignore this mail, the page stays shut without the code. You can ask for one of your own at any time.',
        ),
      ),
    ],
  }
}
