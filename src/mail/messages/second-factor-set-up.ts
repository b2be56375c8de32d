import type { Message } from '../blocks.ts'
import { opening, paragraph } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'
import { notYourDoing } from './not-your-doing.ts'

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
      paragraph(notYourDoing(wording)),
      { kind: 'link', label: say('サインイン', 'Sign in'), url, quiet: true },
    ],
  }
}
