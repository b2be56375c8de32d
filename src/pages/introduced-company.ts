import { html } from 'ghtml'
import { formatInstantEn, formatInstantJa } from '../calendar/japanese-date.rules.ts'
import type { LinkCase } from '../links/read-link-case.ts'
import { wordsIn, type Language } from './language.ts'
import { definition } from './layout.ts'
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
  withheld: {
    ja: '企業のお申し出により、連絡先の表示を取りやめています。',
    en: 'At the company’s wish its contact is not shown any more.',
  },
} as const

/** That both sides were introduced, when, and whom the municipality was told of; not that after the company has withdrawn. HTML. */
export function introducedCompany({ at, person }: Introduced, language: Language): string {
  const words = wordsIn(wording, language)
  const done = doneNotice(language, {
    ja: `お引き合わせ済み（${formatInstantJa(at)}）です。双方のご担当者の連絡先を、メールでお送りしました。`,
    en: `Introduced on ${formatInstantEn(at)}: both sides got each other’s contact by e-mail.`,
  })
  if (person === null)
    return html`!${done}
      <p>${words.withheld}</p>`
  return html`!${done}
    <h2>${words.heading}</h2>
    <dl class="brief">
      !${definition(words.company, person.organization)} !${definition(words.department, person.department)}
      !${definition(words.position, person.title)} !${definition(words.name, person.name)} !${definition(words.email, person.email)}
      !${definition(words.phone, person.phone)}
    </dl>
    <p class="hint">${words.use}</p>`
}
