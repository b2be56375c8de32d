import type { Message } from '../blocks.ts'
import { opening, paragraph } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** A link by which its reader chooses a password; it is theirs alone. */
export interface AccessLinkProps {
  readonly readerName: string
  /** http(s). */
  readonly url: string
  readonly validUntil: Date
}

/** Whom its reader signs in as: a member of the desk, or a contact of an organisation, who sees what is its own. */
export type SignsInAs = 'staff' | 'contact'

export interface PasswordResetProps extends AccessLinkProps {
  readonly as: SignsInAs
}

/** To whoever asked for another password, or had somebody ask in their name. */
export function passwordReset({ readerName, url, validUntil, as }: PasswordResetProps, wording: Wording): Message {
  const { say, instant } = wording
  return {
    subject: say('パスワードの再設定', 'Choose another password'),
    blocks: [
      ...opening(
        { name: readerName },
        say('パスワードの再設定のお申し込みを受け付けました。', 'Somebody asked to choose another password for your account.'),
        wording,
        as === 'staff' ? 'first' : 'known',
      ),
      { kind: 'link', label: say('パスワードを再設定する', 'Choose another password'), url },
      paragraph(
        say(
          `このリンクは${instant(validUntil)}まで、一度だけ使えます。設定が済むと、ほかの端末でのサインインはすべて終了します。`,
          `The link works once, until ${instant(validUntil)}. When you have chosen, you are signed out everywhere.`,
        ),
      ),
      paragraph(
        say(
          'お心当たりがない場合は、何もせずにこのメールを破棄してください。パスワードは変わりません。',
          'If you did not ask for it, ignore this mail: your password stays as it is.',
        ),
      ),
    ],
  }
}
