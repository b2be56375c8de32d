import type { Message } from '../blocks.ts'
import { opening, paragraph } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

export interface PasswordSetProps {
  readonly readerName: string
  readonly changedAt: Date
  /** Where they choose another one; http(s). */
  readonly url: string
}

/** After an administrator set its reader's password. */
export function passwordSet({ readerName, changedAt, url }: PasswordSetProps, wording: Wording): Message {
  const { say, instant } = wording
  return {
    subject: say('管理者がパスワードを設定しました', 'An administrator set your password'),
    blocks: [
      ...opening(
        { name: readerName },
        say(
          `${instant(changedAt)}に、管理者がお使いのアカウントのパスワードを設定しました。サインインはすべて終了しています。`,
          `At ${instant(changedAt)} an administrator set another password for your account. You were signed out everywhere.`,
        ),
        wording,
        'first',
      ),
      paragraph(
        say(
          '次のページから、ご自身だけが知るパスワードを設定してください。設定を依頼した覚えがない場合は、すぐに統括責任者へご連絡ください。',
          'Choose a password here that only you know. If you did not ask for this, tell a supervisor at once.',
        ),
      ),
      { kind: 'link', label: say('パスワードの再設定', 'Choose another password'), url, quiet: true },
    ],
  }
}
