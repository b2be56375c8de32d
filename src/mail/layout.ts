import { desk } from '../catalog/desk.ts'
import type { Language } from '../catalog/desk-codes.ts'
import type { Message } from './blocks.ts'
import { footOf } from './foot.ts'
import { renderHtml } from './layout-html.ts'
import { renderText } from './layout-text.ts'
import { oneLine } from './plain-text.ts'
import type { Wording } from './text-blocks/wording.ts'

const prefixes: Record<Language, string> = { ja: `【${desk.ja}】`, en: `[${desk.en}] ` }

/** A message ready to be mailed. */
export interface ComposedMail {
  readonly subject: string
  readonly text: string
  readonly html: string
  /** What it was rendered from. */
  readonly message: Message
}

/**
 * Renders a message: the desk's name once before the subject (but for its own staff), its signature at the end, plain text and HTML with
 * the same content. Either is worked out when it is first read: most mails are signed once more before anybody reads them.
 */
export function render(message: Message, { language, contact }: Pick<Wording, 'language' | 'contact'>): ComposedMail {
  const foot = footOf(message, language, contact)
  const bare = Object.values(prefixes).reduce((subject, prefix) => subject.replaceAll(prefix.trim(), ' '), message.subject)
  const subject = `${message.isForStaff ? '' : prefixes[language]}${oneLine(bare)}`
  let text: string | undefined
  let html: string | undefined
  return {
    message,
    subject,
    get text() {
      return (text ??= renderText(message.blocks, language, foot))
    },
    get html() {
      return (html ??= renderHtml(subject, message.blocks, language, foot))
    },
  }
}
