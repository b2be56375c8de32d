import { desk } from '../catalog/desk.ts'
import type { Message } from './blocks.ts'
import { renderHtml } from './layout-html.ts'
import { renderText } from './layout-text.ts'
import { oneLine } from './plain-text.ts'

const prefix = `【${desk.ja}】`

/** Renders a message: the desk's name once before the subject, its signature at the end, plain text and HTML with the same content. */
export function render(message: Message): { subject: string; text: string; html: string } {
  const subject = `${prefix}${oneLine(message.subject.replaceAll(prefix, ' '))}`
  return {
    subject,
    text: renderText(message.blocks, message.signedBy),
    html: renderHtml(subject, message.blocks, message.signedBy),
  }
}
