import { desk } from '../catalog/desk.ts'
import { addressLines, type Addressee } from './addressee.ts'
import type { Block, MailedLink } from './blocks.ts'
import type { Wording } from './text-blocks/wording.ts'

/** How the desk stands to the reader: writes for the first time, knows them, or speaks to one of its own. */
export type Acquaintance = 'first' | 'known' | 'staff'

const selfIntroductions: Record<Acquaintance, string> = {
  first: `${desk.ja}です。`,
  known: `お世話になっております。${desk.ja}です。`,
  staff: `${desk.ja}からのお知らせです。`,
}

/** How every message begins: whom it greets, then who writes and why. */
export function opening(to: Addressee, text: string, acquaintance: Acquaintance = 'known'): Block[] {
  return [
    { kind: 'greeting', lines: addressLines(to) },
    { kind: 'paragraph', text: `${selfIntroductions[acquaintance]}\n${text}` },
  ]
}

/** How a message to somebody outside the desk ends. */
export function closing(wording: Wording): Block {
  return paragraph(wording.text('mail.closing', {}))
}

/** The way to the page of a case: button, until when an answer counts, and the short code for gateways that strip links. */
export function wayToCase(label: string, link: MailedLink, wording: Wording): Block[] {
  const until = wording.instant(link.validUntil)
  return way(label, link, `ご回答の期限は${until}です。それまでは何度でも開けますので、内部でのご検討や転送にもお使いください。`)
}

/** The same for the proof of an address, which is its owner's alone and must not be passed on. */
export function wayToVerification(link: MailedLink, wording: Wording): Block[] {
  const until = wording.instant(link.validUntil)
  return way(
    'このメールアドレスを確認する',
    link,
    `有効期限は${until}です。ご本人の確認のためのものですので、ほかの方へ転送しないでください。`,
  )
}

/** The part of a mail to an address nobody has proved yet that lets its owner prove it. */
export function verificationPart(link: MailedLink, wording: Wording): Block[] {
  return [
    heading('このメールアドレスの確認'),
    paragraph(
      'ご本人のメールアドレスであることを確かめるため、次のリンクを開き、画面のボタンを押してください。ご確認が済むまでは、ご相談に関するメールをお送りできません。',
    ),
    ...wayToVerification(link, wording),
  ]
}

function way(label: string, link: MailedLink, use: string): Block[] {
  return [
    { kind: 'link', label, url: link.url },
    { kind: 'paragraph', text: use },
    { kind: 'code', code: link.code, page: link.codePage },
  ]
}

/** What a municipality is called in a letter to itself. */
export function ownNameOf({ organization }: Addressee): string {
  return organization?.trim() || '貴団体'
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
