import type { MailedLink, Message } from '../blocks.ts'
import { heading, opening, paragraph, strangersNote } from '../phrases.ts'
import type { Wording } from '../text-blocks/wording.ts'

/**
 * Asks whoever a form names to confirm it. The address is anybody's until they do, so nothing the form said is repeated, not even
 * whose form it is.
 */
export interface FormConfirmationProps {
  readonly link: MailedLink
}

export function formConfirmation({ link }: FormConfirmationProps, wording: Wording): Message {
  const { say } = wording
  const until = wording.instant(link.validUntil)
  return {
    subject: say('ご相談の送信をご確認ください', 'Please confirm your form'),
    blocks: [
      ...opening(
        {},
        say(
          'このメールアドレスを連絡先とするご相談のフォームをお預かりしています。まだ受け付けてはいません。',
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
      strangersNote(wording),
    ],
  }
}
