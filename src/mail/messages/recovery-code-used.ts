import type { Message } from '../blocks.ts'
import { opening, paragraph } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'
import { notYourDoing } from './not-your-doing.ts'
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
          'ご自身でお使いになった場合は、サインイン後の「自分のアカウント」で、残りのコードの数をお確かめください。',
          'If it was you, see under “Your account” how many codes are left. ',
        ) + notYourDoing(wording),
      ),
      { kind: 'link', label: say('サインイン', 'Sign in'), url, quiet: true },
    ],
  }
}
