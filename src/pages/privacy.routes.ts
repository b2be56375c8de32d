import type { FastifyInstance } from 'fastify'
import { html } from 'ghtml'
import { formatDayEn, formatDayJa } from '../calendar/japanese-date.rules.ts'
import { labelOf } from '../catalog/code-list.ts'
import { consentTexts } from '../catalog/consent-texts.ts'
import { desk } from '../catalog/desk.ts'
import { audiences } from '../catalog/desk-codes.ts'
import type { Deps } from '../deps.ts'
import { consentParts, consentWording } from './consent-parts.ts'
import { deskContactOf, type DeskContact } from '../desk-contact.ts'
import { deskContactLines } from './desk-contact.ts'
import { wordsIn } from './language.ts'
import type { Page } from './layout.ts'
import { sendPage } from './send-page.ts'

/** What the desk does with personal data, for everybody to read before they send anything, and whom to ask. */
export function addPrivacyPage(app: FastifyInstance, { config }: Deps): void {
  app.get('/privacy', { schema: { hide: true }, config: { outsideApi: true } }, (_request, reply) =>
    sendPage(reply, privacyPage(deskContactOf(config))),
  )
}

const wording = {
  lead: {
    ja: 'フォームの送信時にご同意いただく内容です。送信の際に表示された版は、受付の記録とともに保管しています。',
    en: 'This is what you agree to when you send a form. The version shown to you then is kept with your case.',
  },
  from: { ja: (day: string) => `${day}から`, en: (day: string) => `from ${day}` },
  contact: { ja: '問合せ先', en: 'Whom to ask' },
} as const

/** Every consent text there is, the newest first, and whom to ask. */
function privacyPage(contact: DeskContact): Page {
  return (language) => {
    const words = wordsIn(wording, language)
    const texts = consentTexts
      .toSorted((one, other) => other.date.localeCompare(one.date))
      .map((text) => {
        const day = language === 'en' ? formatDayEn(text.date) : formatDayJa(text.date)
        return html`<section class="consent">
          <h2>${labelOf(audiences, text.audience, language)}${consentWording.version[language](text.version)}</h2>
          <p class="hint">${words.from(day)}</p>
          !${consentParts(text, language)}
        </section>`
      })
    return {
      title: consentWording.title[language],
      isPublic: true,
      isPackable: true,
      body: html`<p class="lead">${words.lead}</p>
        !${texts.join('')}
        <h2>${words.contact}</h2>
        <p>${desk[language]}<br />!${deskContactLines(contact, language)}</p>`,
    }
  }
}
