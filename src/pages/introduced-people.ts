import { html } from 'ghtml'
import type { Introduced } from '../links/read-introduced-people.ts'
import { enquiryNumber } from '../catalog/enquiry-number.rules.ts'
import { placeNamed } from './candidates/place-names.ts'
import { inLanguage, wordsIn, type Language } from './language.ts'
import { definition, type Page } from './layout.ts'

const wording = {
  ofEnquiry: { ja: '企業のご担当者', en: 'Your contact at the company' },
  ofCase: { ja: 'お引き合わせしたご担当者', en: 'Whom you were introduced to' },
  number: { ja: '打診番号', en: 'Enquiry' },
  company: { ja: '企業名', en: 'Company' },
  organization: { ja: '企業・自治体名', en: 'Company or municipality' },
  name: { ja: 'お名前', en: 'Name' },
  department: { ja: '部署', en: 'Department' },
  position: { ja: '役職', en: 'Title' },
  email: { ja: 'メールアドレス', en: 'E-mail address' },
  phone: { ja: '電話番号', en: 'Telephone' },
  use: {
    ja: 'ご利用は、この企業の進出に関する連絡に限ってください。',
    en: 'Please use it only to talk with the company about its coming.',
  },
  useOfCase: {
    ja: 'ご利用は、企業の進出に関する連絡に限ってください。',
    en: 'Please use it only to talk about the company’s coming.',
  },
  toEnquiry: { ja: '打診のページへ', en: 'To the page of the enquiry' },
} as const

/**
 * Whom introductions named, to whoever the link was sent to and typed the code: by a link to an enquiry the one of that, by one to a case
 * each under the number of its enquiry.
 */
export function introducedPeoplePage(introduced: readonly Introduced[], path: string, isOfCase: boolean): Page {
  return (language) => {
    const words = wordsIn(wording, language)
    return {
      title: isOfCase ? words.ofCase : words.ofEnquiry,
      ownPath: `${path}/contact`,
      body: html`!${introduced.map((one) => contactOf(one, isOfCase, language)).join('')}
        <p class="hint">${isOfCase ? words.useOfCase : words.use}</p>
        !${isOfCase ? '' : html`<p><a href="${inLanguage(path, language)}">${words.toEnquiry}</a></p>`}`,
    }
  }
}

function contactOf({ enquiryId, person }: Introduced, isOfCase: boolean, language: Language): string {
  const words = wordsIn(wording, language)
  const number = enquiryNumber(enquiryId)
  const organization = placeNamed(person.organization, language)
  return html`!${isOfCase ? html`<h2 id="${number}">${words.number} ${number}</h2>` : ''}
    <dl class="brief">
      !${definition(isOfCase ? words.organization : words.company, organization)} !${definition(words.department, person.department)}
      !${definition(words.position, person.title)} !${definition(words.name, person.name)} !${definition(words.email, person.email)}
      !${definition(words.phone, person.phone)}
    </dl>`
}
