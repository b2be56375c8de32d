import { html } from 'ghtml'
import { consentTexts, currentConsentVersionOf } from '../../catalog/consent-texts.ts'
import type { Audience } from '../../catalog/desk-codes.ts'
import { errorAt } from '../layout.ts'
import { typedIn, type Answers } from './answers.ts'
import { consentParts, consentWording } from '../consent-parts.ts'
import { isFiledByPrefecture } from './filer-block.ts'
import { put, type Block } from './form.ts'

const wording = {
  agree: { ja: '上記の個人情報の取扱いに同意します', en: 'I agree to this handling of personal data' },
  ofOthers: { ja: '市区町村のご担当者の情報について', en: 'Data of whom you name at the municipality' },
  ofOthersText: {
    ja: 'ご記入いただいた市区町村のご担当者のお名前・ご連絡先は、まず、内容の確認をお願いするために利用します。ご担当者には、確認をお願いするページで、改めて同意をお願いします。',
    en: 'We first use their name and contact details to have what you file confirmed; they are asked for their own consent on the page where they confirm it.',
  },
  agreeForOthers: {
    ja: '上記の個人情報の取扱いに同意します。また、ご担当者の情報を当窓口に伝えることについて、ご本人の了承を得ています',
    en: 'I agree to this handling of personal data, and whom I name knows that I give their details to the desk',
  },
} as const

const versionName = 'formConsent.version'
const acceptedName = 'formConsent.accepted'

/** The consent text, of the version that was shown before where it is still one of ours, and the box. */
export function consentBlock(audience: Audience): Block {
  const textOf = (answers: Answers) => {
    const ours = consentTexts.filter((text) => text.audience === audience)
    const shown = typedIn(answers, versionName)
    const text = ours.find(({ version }) => version === shown) ?? ours.find(({ version }) => version === currentConsentVersionOf(audience))
    if (!text) throw new Error(`there is no consent text for the ${audience} form`)
    return text
  }
  return {
    owns: (name) => name === versionName || name === acceptedName,
    write: (answers, body) => {
      put(body, versionName, textOf(answers).version)
      put(body, acceptedName, typedIn(answers, acceptedName) === 'yes' || undefined)
    },
    controlAt: (path) =>
      path[0] === 'formConsent' ? { name: acceptedName, label: wording.agree, kind: 'accept', typed: '', example: '' } : undefined,
    render: ({ answers, language, errors }) => {
      const text = textOf(answers)
      const ofOthers = isFiledByPrefecture(answers)
      const checked = typedIn(answers, acceptedName) === 'yes' ? ' checked' : ''
      const wrong = errors.some(({ field }) => field === acceptedName)
      return html`<section class="consent">
        <h2>${consentWording.title[language]}${consentWording.version[language](text.version)}</h2>
        !${consentParts(text, language)}
        !${
          ofOthers
            ? html`<h3>${wording.ofOthers[language]}</h3>
                <p>${wording.ofOthersText[language]}</p>`
            : ''
        }
        <input type="hidden" name="${versionName}" value="${text.version}" />
        !${errorAt(acceptedName, errors, language)}
        <div class="choice">
          <input
            type="checkbox"
            id="${acceptedName}"
            name="${acceptedName}"
            value="yes"
            required
            !${checked}!${wrong ? html` aria-invalid="true" aria-describedby="${acceptedName}-error"` : ''}
          /><label for="${acceptedName}">${(ofOthers ? wording.agreeForOthers : wording.agree)[language]}</label>
        </div>
      </section>`
    },
    review: () => [],
    example: new Map([
      [versionName, [currentConsentVersionOf(audience)]],
      [acceptedName, ['yes']],
    ]),
  }
}
