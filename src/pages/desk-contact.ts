import type { FastifyInstance } from 'fastify'
import { html } from 'ghtml'
import { desk } from '../catalog/desk.ts'
import type { Config } from '../config.ts'
import type { Sentence } from '../errors.ts'
import { deskContactOf, type DeskContact } from '../desk-contact.ts'
import { wordsIn, type Language } from './language.ts'

declare module 'fastify' {
  interface FastifyInstance {
    deskContact: DeskContact
  }
}

type Stated = Pick<Config, 'MAIL_FROM' | 'DESK_PHONE' | 'DESK_ADDRESS'>

/** Lets every page say it. */
export function showDeskContact(app: FastifyInstance, config: Stated): void {
  app.decorate('deskContact', deskContactOf(config))
}

const wording = {
  mail: { ja: 'メール：', en: 'E-mail: ' },
  phone: { ja: '電話：', en: 'Telephone: ' },
  postal: { ja: '所在地：', en: 'Address: ' },
  hours: { ja: `受付時間：${desk.hours.ja}`, en: desk.hours.en },
} as const

/** When somebody is there, and how to reach them, a line each. HTML. */
export function deskContactLines({ mail, phone, postal }: DeskContact, language: Language): string {
  const words = wordsIn(wording, language)
  const lines = [
    html`${words.hours}`,
    html`${words.mail}<a href="mailto:${mail}">${mail}</a>`,
    ...(phone === undefined ? [] : [html`${words.phone}<a href="tel:${phone.replaceAll(/[^\d+]/gu, '')}">${phone}</a>`]),
    ...(postal === undefined ? [] : [html`${words.postal}<span lang="ja">${postal}</span>`]),
  ]
  return lines.join('<br />')
}

/** How to get through where a page lets nobody through. */
export function wayToDesk({ mail, phone }: DeskContact): Sentence {
  return phone === undefined
    ? {
        ja: `お待ちいただけない場合は、${mail} へメールでご連絡ください。内容を伺い、当窓口で受け付けます。`,
        en: `If you cannot wait, write to ${mail}: we take up your case by mail.`,
      }
    : {
        ja: `お待ちいただけない場合は、お電話（${phone}、${desk.hours.ja}）または ${mail} へのメールでご連絡ください。内容を伺い、当窓口で受け付けます。`,
        en: `If you cannot wait, call ${phone} (${desk.hours.en}) or write to ${mail}: we take up your case that way.`,
      }
}

/** The same where a mail of ours led to the page: a reply to it reaches whoever has the case. */
export function replyOrCall({ phone }: DeskContact): Sentence {
  return phone === undefined
    ? {
        ja: 'お待ちいただけない場合は、当窓口からのメールにそのままご返信ください。内容を伺い、当窓口で受け付けます。',
        en: 'If you cannot wait, reply to our mail: we see to it that way.',
      }
    : {
        ja: `お待ちいただけない場合は、当窓口からのメールにそのままご返信いただくか、お電話（${phone}、${desk.hours.ja}）でお知らせください。内容を伺い、当窓口で受け付けます。`,
        en: `If you cannot wait, reply to our mail or call ${phone} (${desk.hours.en}): we see to it that way.`,
      }
}
