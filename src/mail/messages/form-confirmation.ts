import type { MailedLink, Message } from '../blocks.ts'
import { heading, opening, paragraph, strangersNote } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/**
 * Asks whoever a form names to confirm it. The address is anybody's until they do, so nothing the form said is repeated, not even
 * whose form it is.
 */
export interface FormConfirmationProps {
  readonly link: MailedLink
  /** A business day went by since the first mail, and nobody confirmed. */
  readonly reminds?: boolean
}

export function formConfirmation({ link, reminds = false }: FormConfirmationProps, wording: Wording): Message {
  const { say } = wording
  const until = wording.instant(link.validUntil)
  return {
    subject: reminds
      ? say('ご相談の送信のご確認をお待ちしています', 'Your form still waits to be confirmed')
      : say('ご相談の送信をご確認ください', 'Please confirm your form'),
    blocks: [
      ...opening(
        {},
        reminds
          ? say(
              'このメールアドレスを連絡先とするご相談のフォームが、まだ確認されていません。ご確認がないと、受付は完了しません。',
              'A form that names this address has not been confirmed yet. It is not filed unless you confirm it.',
            )
          : say(
              'このメールアドレスを連絡先とするご相談のフォームをお預かりしています。受付はまだ完了しておりません。',
              'We keep a form that names this address. It has not been filed yet.',
            ),
        wording,
        'first',
      ),
      heading(say('送信の確認', 'Is the form yours?')),
      paragraph(
        say(
          '次のリンクを開き、画面のボタンを押してください。その時点で受付が完了し、受付番号をお知らせします。',
          'Open the following link and press the button on its page: then the form is filed, and you get its number.',
        ),
      ),
      { kind: 'link', label: say('フォームの送信を確認する', 'Confirm the form'), url: link.url },
      paragraph(
        say(
          `有効期限は${until}です。期限までにご確認がない場合、お預かりした内容は消去します。`,
          `The link is valid until ${until}. What is not confirmed by then is deleted.`,
        ),
      ),
      { kind: 'code', code: link.code, page: link.codePage },
      strangersNote(wording, !reminds),
    ],
  }
}
