import { tokenReasons, type TokenReason } from '../../catalog/token-codes.ts'
import type { Message } from '../blocks.ts'
import { opening, paragraph } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

export interface TokenMadeProps {
  readonly readerName: string
  readonly tokenName: string
  readonly madeAt: Date
  /** Null: it works until it is revoked. */
  readonly expiresAt: Date | null
  readonly reason: TokenReason
}

/** After an administrator made an API token that acts with its reader's role. */
export function tokenMade({ readerName, tokenName, madeAt, expiresAt, reason }: TokenMadeProps, wording: Wording): Message {
  const { say, instant } = wording
  const until = expiresAt
    ? say(`有効期限は${instant(expiresAt)}です。`, `It works until ${instant(expiresAt)}.`)
    : say('無効にするまで使えます。', 'It works until it is revoked.')
  const why = tokenReasons.find(({ code }) => code === reason)
  return {
    subject: say('お使いのアカウントで働くAPIトークンが作られました', 'An API token that acts with your role was made'),
    blocks: [
      ...opening(
        { name: readerName },
        say(
          `${instant(madeAt)}に、管理者がお使いのアカウントの権限で働くAPIトークン「${tokenName}」を作りました。${until}`,
          `At ${instant(madeAt)} an administrator made the API token “${tokenName}”, which acts with the role of your account. ${until}`,
        ),
        wording,
        'first',
      ),
      ...(why ? [paragraph(say(`理由：${why.ja}`, `Reason: ${why.en}`))] : []),
      paragraph(
        say(
          'お心当たりがない場合は、すぐに統括責任者へご連絡ください。作成の記録は監査で確認できます。',
          'If you know nothing of this, tell a supervisor at once. The audit shows that it was made.',
        ),
      ),
    ],
  }
}
