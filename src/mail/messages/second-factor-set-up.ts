import type { Message } from '../blocks.ts'
import { opening, paragraph } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

export interface SecondFactorChangedProps {
  readonly readerName: string
  readonly changedAt: Date
  /** Where they sign in; http(s). */
  readonly url: string
}

/** After an authenticator app began to count for its reader's account. */
export function secondFactorSetUp({ readerName, changedAt, url }: SecondFactorChangedProps, wording: Wording): Message {
  const { say, instant } = wording
  return {
    subject: say('認証アプリを設定しました', 'An authenticator app was set up'),
    blocks: [
      ...opening(
        { name: readerName },
        say(
          `${instant(changedAt)}に、お使いのアカウントの認証アプリが設定されました。以前に設定した認証アプリとリカバリーコードがあれば使えなくなり、ほかの端末でのサインインはすべて終了しています。`,
          `At ${instant(changedAt)} an authenticator app was set up for your account. Earlier apps and recovery codes, if any, count no more, and you were signed out everywhere else.`,
        ),
        wording,
        'first',
      ),
      paragraph(
        say(
          'お心当たりがない場合は、パスワードが第三者に知られているおそれがあります。すぐに管理者へ連絡し、認証アプリの解除を依頼したうえで、次のページの「パスワードをお忘れの方」から再設定してください。',
          'If it was not you, somebody may know your password: tell an administrator at once, who takes the app away, and choose another password from the page below (“Forgotten your password?”).',
        ),
      ),
      { kind: 'link', label: say('サインイン', 'Sign in'), url, quiet: true },
    ],
  }
}
