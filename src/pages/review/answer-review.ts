import { html } from 'ghtml'
import type { Sentence } from '../../errors.ts'
import { enquiryNumber } from '../../catalog/enquiry-number.rules.ts'
import type { EnquiryAnswer } from '../../shortlists/answer-enquiry.ts'
import type { Enquiry } from '../answer-page.ts'
import { afterAnswer, answerChoices, reasonsChosen, readAnswer } from '../enquiry-answers.ts'
import type { SentForm } from '../form-fields.ts'
import { recordedInName } from '../in-whose-name.ts'
import { wordsIn, type Language } from '../language.ts'
import { definition } from '../layout.ts'
import { answerOnce, type Review, type Told } from './review-page.ts'

type Answer = EnquiryAnswer['answer']

const wording = {
  answer: { ja: '受け入れのご意向', en: 'Your answer' },
  why: { ja: '見送る理由', en: 'Why' },
  message: { ja: '企業へのメッセージ', en: 'Message to the company' },
  question: { ja: 'ご質問', en: 'Your question' },
} as const

const company: Sentence = { ja: '企業', en: 'The company' }
const afterConsent: Sentence = { ja: '企業（開示に同意した場合）', en: 'The company, if it consents to being named' }
const own: Sentence = { ja: '貴団体のご担当者のお名前・ご連絡先', en: 'Name and contact of your person in charge' }
const theirs: Sentence = { ja: '企業名と、企業のご担当者のお名前・ご連絡先', en: 'The company’s name, and name and contact of its person' }
const you: Sentence = { ja: '貴団体のご担当者', en: 'Your person in charge' }
const youAfterConsent: Sentence = {
  ja: '貴団体のご担当者（企業が開示に同意した場合）',
  en: 'Your person in charge, if the company consents',
}
const told: Readonly<Record<Answer, Readonly<Record<'blind' | 'open', readonly Told[]>>>> = {
  accept: {
    blind: [
      { what: { ja: '受け入れを希望すること、メッセージ', en: 'That you would like to receive it, and your message' }, whom: company },
      { what: own, whom: afterConsent },
      { what: theirs, whom: youAfterConsent },
    ],
    open: [
      { what: { ja: '受け入れを希望すること', en: 'That you would like to receive it' }, whom: company },
      { what: own, whom: company },
      { what: theirs, whom: you },
    ],
  },
  decline: ofBoth([
    { what: { ja: '見送ること、その理由とメッセージ', en: 'That it is not this time, why, and your message' }, whom: company },
    { what: own, whom: null },
  ]),
  ask: ofBoth([
    {
      what: { ja: 'ご質問の内容', en: 'Your question' },
      whom: { ja: '企業（専任コンサルタントを通じて）', en: 'The company, through the consultant' },
    },
    { what: own, whom: null },
  ]),
}

function ofBoth(all: readonly Told[]) {
  return { blind: all, open: all }
}

/** A municipality's answer before it counts; undefined when it says nothing that can be taken. */
export function answerReview({ enquiryId, status, readerName, municipality: { brief } }: Enquiry, sent: SentForm): Review | undefined {
  if (status !== 'sent' && status !== 'asked') return undefined
  const { answer: said } = readAnswer(sent)
  if (said === null) return undefined
  const { answer, answerer } = said
  const next = answer === 'accept' ? afterAnswer.accept[brief.disclosure] : afterAnswer[answer]
  const number = enquiryNumber(enquiryId)
  return {
    about: { ja: `打診番号：${number}`, en: `Enquiry number: ${number}` },
    said: (language) => saidBy(answer, sent, language),
    next: answer === 'ask' ? [next] : [next, answerOnce],
    told: [...told[answer][brief.disclosure], recordedInName(readerName, answerer)],
  }
}

function saidBy(answer: Answer, sent: SentForm, language: Language): string {
  const words = wordsIn(wording, language)
  const reasons = answer === 'decline' ? reasonsChosen(sent).map((reason) => reason[language]) : []
  return html`<dl class="brief">
    !${definition(words.answer, answerChoices[answer][language])} !${definition(words.why, reasons.join('\n'))}
    !${definition(answer === 'ask' ? words.question : words.message, sent.get('message')?.trim() ?? '')}
  </dl>`
}
