import { desk } from '../../catalog/desk.ts'
import type { Message } from '../blocks.ts'
import { heading, opening, paragraph } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'
import type { AccessLinkProps } from './password-reset.ts'

/** To somebody whom the desk has added to its people. */
export function invitation({ readerName, url, validUntil }: AccessLinkProps, wording: Wording): Message {
  const { say, instant } = wording
  return {
    subject: say('ご利用開始の手続き', 'You are invited'),
    blocks: [
      ...opening(
        { name: readerName },
        say(
          `${desk.ja}のシステムに、あなたのアカウントが登録されました。パスワードを設定すると、サインインできるようになります。`,
          'An account of the desk’s system was made for you. Choose a password to sign in.',
        ),
        wording,
        'first',
      ),
      heading(say('パスワードの設定', 'Your password')),
      { kind: 'link', label: say('パスワードを設定する', 'Choose a password'), url },
      paragraph(
        say(
          `このリンクは${instant(validUntil)}まで、一度だけ使えます。ご本人だけのものですので、ほかの方へ転送しないでください。期限を過ぎたときは、管理者に再送を依頼してください。`,
          `The link works once, until ${instant(validUntil)}. It is for yourself alone: please do not pass it on. When it has expired, ask an administrator for another.`,
        ),
      ),
    ],
  }
}
