import { desk } from '../catalog/desk.ts'
import { formatInstantJa } from '../calendar/japanese-date.rules.ts'
import { addressLines, type Addressee } from './addressee.ts'
import type { Block, MailedLink } from './blocks.ts'

/** How every message begins: whom it greets, then who writes and why. */
export function opening(to: Addressee, text: string): Block[] {
  return [
    { kind: 'greeting', lines: addressLines(to) },
    { kind: 'paragraph', text: `${desk.ja}です。\n${text}` },
  ]
}

/** The way to the page of a case: button, until when an answer counts, and the short code for gateways that strip links. */
export function wayToCase(label: string, link: MailedLink): Block[] {
  const until = formatInstantJa(link.validUntil)
  return way(label, link, `ご回答の期限は${until}です。それまでは何度でも開けますので、内部でのご検討や転送にもお使いください。`)
}

/** The same for the proof of an address, which is its owner's alone and must not be passed on. */
export function wayToVerification(link: MailedLink): Block[] {
  const until = formatInstantJa(link.validUntil)
  return way(
    'このメールアドレスを確認する',
    link,
    `有効期限は${until}です。ご本人の確認のためのものですので、ほかの方へ転送しないでください。`,
  )
}

/** The part of a mail to an address nobody has proved yet that lets its owner prove it. */
export function verificationPart(link: MailedLink): Block[] {
  return [
    heading('このメールアドレスの確認'),
    paragraph(
      'ご本人のメールアドレスであることを確かめるため、次のリンクを開き、画面のボタンを押してください。ご確認が済むまでは、ご相談に関するメールをお送りできません。',
    ),
    ...wayToVerification(link),
  ]
}

function way(label: string, link: MailedLink, use: string): Block[] {
  return [
    { kind: 'link', label, url: link.url },
    { kind: 'paragraph', text: use },
    { kind: 'code', code: link.code, page: link.codePage },
  ]
}

/** A subject with the number people quote on the telephone. */
export function withNumber(subject: string, ticketNumber: string): string {
  return `${subject}（受付番号 ${ticketNumber}）`
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}

export function heading(text: string): Block {
  return { kind: 'heading', text }
}

/** A quotation under its own heading, or nothing when there are no words. */
export function wordsOf(title: string, text: string | undefined): Block[] {
  return text?.trim() ? [heading(title), { kind: 'quotation', text }] : []
}
