import { html } from 'ghtml'
import type { PassedCaseAnswer } from '../../catalog/passed-case-codes.ts'
import type { Sentence } from '../../errors.ts'
import type { PassedCase } from '../../links/read-passed-case-link.ts'
import { placeNamed } from '../candidates/place-names.ts'
import type { SentForm } from '../form-fields.ts'
import { recordedInName } from '../in-whose-name.ts'
import { definition } from '../layout.ts'
import { readPassedCaseWord } from '../passed-case/answer-form.ts'
import { choices, partNames } from '../passed-case/passed-case-wording.ts'
import { answerOnce, type Review, type Told } from './review-page.ts'

const names = {
  answer: { ja: 'ご回答', en: 'Your answer' },
  corrected: { ja: '訂正する点', en: 'What to correct' },
  declined: { ja: '進めない理由', en: 'Why it shall not go on' },
  parts: { ja: '登録内容の案に使わない部分', en: 'Not proposed for your profile' },
  consent: { ja: '個人情報の取扱い', en: 'Personal data' },
  agreed: { ja: '同意します', en: 'you agree to how it is handled' },
} as const

const afterCorrections: Sentence = {
  ja: '貴団体のご相談として進めます。訂正する点は、当窓口の担当者が確かめます。登録内容は、進めたあとに「登録内容の確認と変更」のページでも直せます。',
  en: 'It goes on as a case of your own, and the desk looks at what to correct. Afterwards you can also change your profile on its own page.',
}

/** A municipality's word on what its prefecture passed on, before it counts; undefined when it says nothing that can be taken. */
export function passedReview(shown: PassedCase, sent: SentForm): Review | undefined {
  const { word } = readPassedCaseWord(shown, sent)
  if (word === null || shown.status !== 'waiting') return undefined
  const { answer, words, answerer, wrongParts } = word
  return {
    about: {
      ja: `${shown.prefecture}からのご相談の確認`,
      en: `What ${placeNamed(shown.prefecture, 'en')} passed on`,
    },
    said: (language) => {
      const parts = wrongParts.map((part) => partNames[part][language]).join(language === 'ja' ? '、' : ', ')
      return html`<dl class="brief">
        !${definition(names.answer[language], choices[answer][language])}
        !${answer === 'confirmed' ? '' : definition(names[answer][language], words, language)} !${definition(names.parts[language], parts)}
        !${answer === 'declined' ? '' : definition(names.consent[language], names.agreed[language])}
      </dl>`
    },
    next: [answer === 'corrected' ? afterCorrections : choices[answer].next, answerOnce],
    told: [toPrefecture(answer, shown), ...(answer === 'corrected' ? [corrections] : []), recordedInName(shown.readerName, answerer)],
  }
}

function toPrefecture(answer: PassedCaseAnswer, { prefecture, passer }: PassedCase): Told {
  const whom: Sentence = {
    ja: `${prefecture}から送られた方（${passer.name} 様）`,
    en: `Whoever passed it on at ${placeNamed(prefecture, 'en')} (${passer.name})`,
  }
  return { what: told[answer], whom }
}

const told: Readonly<Record<PassedCaseAnswer, Sentence>> = {
  confirmed: { ja: '内容を確認されたこと', en: 'That you have confirmed it' },
  corrected: { ja: '一部を訂正のうえ、内容を確認されたこと', en: 'That you have confirmed it, with corrections' },
  declined: { ja: '進めないこと、その理由', en: 'That it shall not go on, and why' },
}

const corrections: Told = {
  what: { ja: '訂正する点', en: 'What is to be corrected' },
  whom: { ja: '当窓口の担当者のみ', en: 'The desk alone' },
}
