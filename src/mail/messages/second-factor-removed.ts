import type { Message } from '../blocks.ts'
import { opening, paragraph } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'
import type { SecondFactorChangedProps } from './second-factor-set-up.ts'

/** After an administrator took its reader's second factor away. */
export function secondFactorRemoved({ readerName, changedAt, url }: SecondFactorChangedProps, wording: Wording): Message {
  const { say, instant } = wording
  return {
    subject: say('認証アプリを解除しました', 'Your authenticator app was taken away'),
    blocks: [
      ...opening(
        { name: readerName },
        say(
          `${instant(changedAt)}に、管理者がお使いのアカウントの認証アプリとリカバリーコードを解除しました。サインインはすべて終了しています。`,
          `At ${instant(changedAt)} an administrator took your authenticator app and recovery codes away. You were signed out everywhere.`,
        ),
        wording,
        'first',
      ),
      paragraph(
        say(
          '次のページからパスワードでサインインし、認証アプリを設定し直してください。解除を依頼した覚えがない場合は、すぐに管理者へご連絡ください。',
          'Sign in with your password and set an app up again. If you did not ask for this, tell an administrator at once.',
        ),
      ),
      { kind: 'link', label: say('サインイン', 'Sign in'), url, quiet: true },
    ],
  }
}
