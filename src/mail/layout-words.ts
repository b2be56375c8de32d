import type { Language } from '../catalog/desk-codes.ts'

/** What the layout itself says around a message, and how plain text marks its parts. */
export interface LayoutWords {
  readonly consultant: string
  readonly hours: string
  readonly mail: string
  readonly phone: string
  readonly postal: string
  readonly reply: string
  readonly byHand: string
  readonly page: string
  readonly code: string
  /** Between a term and what it is. */
  readonly colon: string
  /** Before a heading, the item of a list, a link; and before their further lines. */
  readonly heading: string
  readonly item: string
  readonly link: string
  readonly indent: string
}

export const layoutWords: Readonly<Record<Language, LayoutWords>> = {
  ja: {
    consultant: '担当',
    hours: '受付時間',
    mail: 'メール',
    phone: '電話',
    postal: '所在地',
    reply: 'このメールにご返信いただいても、当窓口に届きます。',
    byHand: 'リンクを開けない場合は、ブラウザーで次のページを開き、リンクコードを入力してください。',
    page: 'ページ',
    code: 'リンクコード',
    colon: '：',
    heading: '■ ',
    item: '・',
    link: '▼ ',
    indent: '　',
  },
  en: {
    consultant: 'Your consultant',
    hours: 'Office hours',
    mail: 'E-mail',
    phone: 'Telephone',
    postal: 'Address',
    reply: 'A reply to this mail reaches the desk, too.',
    byHand: 'If the link does not open, go to the following page in a browser and enter the link code.',
    page: 'Page',
    code: 'Link code',
    colon: ': ',
    heading: '## ',
    item: '- ',
    link: '=> ',
    indent: '  ',
  },
}
