import { html } from 'ghtml'
import type { LinkCase } from '../links/read-link-case.ts'
import { inLanguage, wordsIn, type Language } from './language.ts'
import { doneNotice } from './notices.ts'
import { instantIn } from './wording.ts'

type Introduced = NonNullable<Extract<LinkCase, { purpose: 'answer' }>['introduced']>

const wording = {
  heading: { ja: '企業のご担当者', en: 'Your contact at the company' },
  lead: {
    ja: 'お引き合わせのメールは、この打診の送り先のご担当者にお送りしました。企業のご担当者のお名前と連絡先は、そのご担当者が、メールで届く確認コードを入力したときにだけ表示します。',
    en: 'The mail that introduces you went to the person this enquiry was sent to. Name and contact of the person at the company are shown only to them, once they have typed a code we mail them.',
  },
  toAnother: {
    ja: 'お引き合わせのメールは、この打診に回答された、貴団体の別のご担当者にお送りしました。企業のご担当者の連絡先は、その方にお尋ねください。',
    en: 'The mail that introduces you went to somebody else of your municipality, who answered this enquiry. Please ask them for the contact at the company.',
  },
  show: { ja: '企業のご担当者の連絡先を表示する', en: 'Show the contact at the company' },
  withheld: {
    ja: '企業のお申し出により、連絡先の表示を取りやめています。',
    en: 'At the company’s wish its contact is not shown any more.',
  },
} as const

/**
 * That both sides were introduced, when, and the way to whom the municipality was told of; not that after the company has withdrawn. HTML.
 */
export function introducedCompany({ at, withheld, isToReader }: Introduced, path: string, language: Language): string {
  const words = wordsIn(wording, language)
  const done = doneNotice(language, {
    ja: `お引き合わせ済み（${instantIn('ja', at)}）です。双方のご担当者の連絡先を、メールでお送りしました。`,
    en: `Introduced on ${instantIn('en', at)}: both sides got each other’s contact by e-mail.`,
  })
  if (withheld)
    return html`!${done}
      <p>${words.withheld}</p>`
  if (!isToReader)
    return html`!${done}
      <p>${words.toAnother}</p>`
  return html`!${done}
    <h2>${words.heading}</h2>
    <p>${words.lead}</p>
    <p><a class="button second" href="${inLanguage(`${path}/contact`, language)}">${words.show}</a></p>`
}
