import { html } from 'ghtml'
import { formatInstantEn, formatInstantJa } from '../calendar/japanese-date.rules.ts'
import type { LinkCase } from '../links/read-link-case.ts'
import type { PersonFacts } from '../shortlists/mail-facts.ts'
import { inLanguage, wordsIn, type Language } from './language.ts'
import { definition, type Page } from './layout.ts'
import { doneNotice } from './notices.ts'

type Introduced = NonNullable<Extract<LinkCase, { purpose: 'answer' }>['introduced']>

const wording = {
  heading: { ja: '企業のご担当者', en: 'Your contact at the company' },
  company: { ja: '企業名', en: 'Company' },
  name: { ja: 'お名前', en: 'Name' },
  department: { ja: '部署', en: 'Department' },
  position: { ja: '役職', en: 'Title' },
  email: { ja: 'メールアドレス', en: 'E-mail address' },
  phone: { ja: '電話番号', en: 'Telephone' },
  use: {
    ja: 'ご利用は、この企業の進出に関する連絡に限ってください。',
    en: 'Please use it only to talk with the company about its coming.',
  },
  lead: {
    ja: 'お引き合わせのメールは、この打診の送り先のご担当者にお送りしました。企業のご担当者のお名前と連絡先は、そのご担当者が、メールで届く確認コードを入力したときにだけ表示します。',
    en: 'The mail that introduces you went to the person this enquiry was sent to. Name and contact of the person at the company are shown only to them, once they have typed a code we mail them.',
  },
  toAnother: {
    ja: 'お引き合わせのメールは、この打診に回答された、貴団体の別のご担当者にお送りしました。企業のご担当者の連絡先は、その方にお尋ねください。',
    en: 'The mail that introduces you went to somebody else of your municipality, who answered this enquiry. Please ask them for the contact at the company.',
  },
  show: { ja: '企業のご担当者の連絡先を表示する', en: 'Show the contact at the company' },
  back: { ja: '打診のページへ', en: 'To the page of the enquiry' },
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
    ja: `お引き合わせ済み（${formatInstantJa(at)}）です。双方のご担当者の連絡先を、メールでお送りしました。`,
    en: `Introduced on ${formatInstantEn(at)}: both sides got each other’s contact by e-mail.`,
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

/** Whom the company named, to whoever the enquiry was sent to and typed the code. */
export function introducedPersonPage(person: PersonFacts, path: string): Page {
  return (language) => {
    const words = wordsIn(wording, language)
    return {
      title: words.heading,
      ownPath: `${path}/contact`,
      body: html`<dl class="brief">
          !${definition(words.company, person.organization)} !${definition(words.department, person.department)}
          !${definition(words.position, person.title)} !${definition(words.name, person.name)} !${definition(words.email, person.email)}
          !${definition(words.phone, person.phone)}
        </dl>
        <p class="hint">${words.use}</p>
        <p><a href="${inLanguage(path, language)}">${words.back}</a></p>`,
    }
  }
}
