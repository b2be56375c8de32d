import type { Message } from '../blocks.ts'
import { heading, opening, paragraph } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'
import type { AccessLinkProps, SignsInAs } from './password-reset.ts'

export interface InvitationProps extends AccessLinkProps {
  readonly as: SignsInAs
}

/** To somebody whom the desk has added to its people, or lets sign in. */
export function invitation({ readerName, url, validUntil, as }: InvitationProps, wording: Wording): Message {
  const { say, instant } = wording
  return {
    subject: say('ご利用開始の手続き', 'You are invited'),
    blocks: [
      ...opening(
        { name: readerName },
        as === 'contact'
          ? say(
              '当窓口のシステムで、ご所属の組織のご相談・打診・登録内容をご覧いただけるようになりました。パスワードを設定すると、サインインできるようになります。',
              'You can now see the cases, enquiries and profile of your organisation in the desk’s system. Choose a password to sign in.',
            )
          : say(
              '当窓口のシステムに、アカウントが登録されました。パスワードを設定すると、サインインできるようになります。',
              'An account of the desk’s system was made for you. Choose a password to sign in.',
            ),
        wording,
        'first',
      ),
      heading(say('パスワードの設定', 'Your password')),
      { kind: 'link', label: say('パスワードを設定する', 'Choose a password'), url },
      paragraph(
        say(
          `このリンクは${instant(validUntil)}まで、一度だけ使えます。ご本人だけのものですので、ほかの方へ転送しないでください。期限を過ぎたときは、${as === 'contact' ? '当窓口' : '管理者'}に再送を依頼してください。`,
          `The link works once, until ${instant(validUntil)}. It is for yourself alone: please do not pass it on. When it has expired, ask ${as === 'contact' ? 'the desk' : 'an administrator'} for another.`,
        ),
      ),
    ],
  }
}
