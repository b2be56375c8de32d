import type { Addressee } from '../addressee.ts'
import type { Message } from '../blocks.ts'
import { opening, paragraph } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** To a proved address: six digits to type on the page that asked for them. It carries no link, so that none like it need be trusted. */
export interface OneTimeCodeProps {
  readonly to: Addressee
  readonly code: string
  /** Until when it can be typed. */
  readonly validUntil: Date
}

export function oneTimeCode({ to, code, validUntil }: OneTimeCodeProps, wording: Wording): Message {
  const { say, instant } = wording
  return {
    subject: say('確認コードのお知らせ', 'Your code'),
    blocks: [
      ...opening(
        to,
        say(
          '確認コードを求められたページで入力していただく確認コードをお知らせします。',
          'Here is the code to type on the page that asked for it.',
        ),
        wording,
      ),
      {
        kind: 'definitions',
        entries: [
          { term: say('確認コード', 'Code'), detail: code },
          { term: say('有効期限', 'Valid until'), detail: say(`${instant(validUntil)}（10分間）`, `${instant(validUntil)} (ten minutes)`) },
        ],
      },
      paragraph(
        say(
          'このコードは、どなたにもお伝えにならないでください。当窓口からコードをお尋ねすることはありません。お心当たりがない場合は、このメールを破棄してください。',
          'Please tell it to nobody: we never ask for it. If you did not ask for a code, ignore this mail.',
        ),
      ),
    ],
  }
}
