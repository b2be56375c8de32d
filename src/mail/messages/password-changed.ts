import type { Message } from '../blocks.ts'
import { opening, paragraph } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'
import type { SignsInAs } from './password-reset.ts'

export interface PasswordChangedProps {
  readonly readerName: string
  readonly changedAt: Date
  /** Where another link can be asked for; http(s). */
  readonly url: string
  readonly as: SignsInAs
}

/** After a password was chosen by a link. */
export function passwordChanged({ readerName, changedAt, url, as }: PasswordChangedProps, wording: Wording): Message {
  const { say, instant } = wording
  return {
    subject: say('パスワードを変更しました', 'Your password was changed'),
    blocks: [
      ...opening(
        { name: readerName },
        say(
          `${instant(changedAt)}に、メールのリンクからパスワードが再設定されました。サインイン中の端末は、すべてサインアウトしています。`,
          `At ${instant(changedAt)} another password was chosen by the link in our mail. You were signed out everywhere.`,
        ),
        wording,
        as === 'staff' ? 'first' : 'known',
      ),
      paragraph(
        say(
          `お心当たりがない場合は、メールが第三者に読まれているおそれがあります。メールのパスワードを変更したうえで、次のページからもう一度再設定し、${as === 'staff' ? '管理者' : '当窓口'}にお知らせください。`,
          `If it was not you, somebody may be reading your mail: change its password first, then choose another one here, and tell ${as === 'staff' ? 'an administrator' : 'the desk'}.`,
        ),
      ),
      { kind: 'link', label: say('パスワードの再設定', 'Choose another password'), url, quiet: true },
    ],
  }
}
