import { desk } from '../../catalog/desk.ts'
import type { Message } from '../blocks.ts'
import { heading, opening, paragraph } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/** A link by which its reader chooses a password; it is theirs alone. */
export interface AccessLinkProps {
  readonly readerName: string
  /** http(s). */
  readonly url: string
  readonly validUntil: Date
}

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

/** To whoever asked for another password, or had somebody ask in their name. */
export function passwordReset({ readerName, url, validUntil }: AccessLinkProps, wording: Wording): Message {
  const { say, instant } = wording
  return {
    subject: say('パスワードの再設定', 'Choose another password'),
    blocks: [
      ...opening(
        { name: readerName },
        say('パスワードの再設定のお申し込みを受け付けました。', 'Somebody asked to choose another password for your account.'),
        wording,
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

export interface PasswordChangedProps {
  readonly readerName: string
  readonly changedAt: Date
  /** Where another link can be asked for; http(s). */
  readonly url: string
}

/** After a password was chosen by a link. */
export function passwordChanged({ readerName, changedAt, url }: PasswordChangedProps, wording: Wording): Message {
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
      ),
      paragraph(
        say(
          'お心当たりがない場合は、どなたかがあなたのメールを読める状態かもしれません。メールのパスワードを変更したうえで、次のページからもう一度再設定し、管理者にお知らせください。',
          'If it was not you, somebody may be reading your mail: change its password first, then choose another one here, and tell an administrator.',
        ),
      ),
      { kind: 'link', label: say('パスワードの再設定', 'Choose another password'), url, quiet: true },
    ],
  }
}

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
          `${instant(changedAt)}に、あなたのアカウントの認証アプリが設定されました。以前の認証アプリとリカバリーコードは使えなくなり、ほかの端末でのサインインはすべて終了しています。`,
          `At ${instant(changedAt)} an authenticator app was set up for your account. Earlier apps and recovery codes count no more, and you were signed out everywhere else.`,
        ),
        wording,
      ),
      paragraph(
        say(
          'お心当たりがない場合は、どなたかがあなたのパスワードを知っているおそれがあります。すぐに管理者へ連絡し、認証アプリの解除を依頼したうえで、次のページの「パスワードをお忘れの方」から再設定してください。',
          'If it was not you, somebody may know your password: tell an administrator at once, who takes the app away, and choose another password from the page below (“Forgotten your password?”).',
        ),
      ),
      { kind: 'link', label: say('サインイン', 'Sign in'), url, quiet: true },
    ],
  }
}

/** After an administrator took its reader's second factor away. */
export function secondFactorRemoved({ readerName, changedAt, url }: SecondFactorChangedProps, wording: Wording): Message {
  const { say, instant } = wording
  return {
    subject: say('認証アプリを解除しました', 'Your authenticator app was taken away'),
    blocks: [
      ...opening(
        { name: readerName },
        say(
          `${instant(changedAt)}に、管理者があなたのアカウントの認証アプリとリカバリーコードを解除しました。サインインはすべて終了しています。`,
          `At ${instant(changedAt)} an administrator took your authenticator app and recovery codes away. You were signed out everywhere.`,
        ),
        wording,
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
