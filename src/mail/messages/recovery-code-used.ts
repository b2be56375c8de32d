import type { Message } from '../blocks.ts'
import { opening, paragraph } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'
import type { SecondFactorChangedProps } from './second-factor-set-up.ts'

/** After a recovery code of its reader stood for their app at a sign-in. */
export function recoveryCodeUsed({ readerName, changedAt, url }: SecondFactorChangedProps, wording: Wording): Message {
  const { say, instant } = wording
  return {
    subject: say('リカバリーコードでサインインがありました', 'A recovery code was used to sign in'),
    blocks: [
      ...opening(
        { name: readerName },
        say(
          `${instant(changedAt)}に、お使いのアカウントに、認証アプリの代わりにリカバリーコードでサインインがありました。使われたコードはもう使えません。`,
          `At ${instant(changedAt)} somebody signed in to your account with a recovery code in the place of your authenticator app. That code counts no more.`,
        ),
        wording,
        'first',
      ),
      paragraph(
        say(
          'ご自身でお使いになった場合は、サインイン後の「自分のアカウント」で、残りのコードの数をお確かめください。お心当たりがない場合は、パスワードが第三者に知られているおそれがあります。すぐに管理者へ連絡し、認証アプリの解除を依頼したうえで、次のページの「パスワードをお忘れの方」から再設定してください。',
          'If it was you, see under “Your account” how many codes are left. If it was not you, somebody may know your password: tell an administrator at once, who takes the app away, and choose another password from the page below (“Forgotten your password?”).',
        ),
      ),
      { kind: 'link', label: say('サインイン', 'Sign in'), url, quiet: true },
    ],
  }
}
