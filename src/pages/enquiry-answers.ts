import type { DeskError } from '../errors.ts'
import type { EnquiryAnswer } from '../shortlists/answer-enquiry.ts'
import { readWords, type SentForm } from './form-fields.ts'
import { readAnswerer } from './in-whose-name.ts'
import type { FormError } from './layout.ts'

export { answerChoices } from '../catalog/answer-words.ts'

/** The same while a question is open. */
export const askFurther = { ja: '別の質問を追加する', en: 'ask a further question' } as const

/** What becomes of an answer. */
export const afterAnswer = {
  accept: {
    blind: {
      ja: '企業の同意が得られ次第、双方のご担当者をお引き合わせします。',
      en: 'You will be introduced as soon as the company consents.',
    },
    open: { ja: '双方のご担当者の連絡先をメールでお送りします。', en: 'Both sides get each other’s contact by e-mail.' },
  },
  decline: {
    ja: '企業に見送りをお伝えし、この打診は終わります。別の企業の打診には影響しません。',
    en: 'We tell the company, and this enquiry is over. Enquiries of other companies are not touched by it.',
  },
  ask: {
    ja: '専任コンサルタントが企業に取り次ぎ、回答をメールでお届けします。ご回答はその後で構いません。',
    en: 'The consultant passes it on to the company and its reply comes by e-mail. You answer afterwards.',
  },
} as const

/** Why not this time, in a word; the company reads them in Japanese before the municipality's own words. */
export const declineChoices = [
  { code: 'office', ja: 'ご希望に合うオフィス・物件がない', en: 'No office that suits' },
  { code: 'support', ja: 'ご希望に合う支援制度がない', en: 'No support that suits' },
  { code: 'people', ja: 'ご希望の人材の確保が難しい', en: 'The people sought are hard to find here' },
  { code: 'field', ja: '重点とする業種・分野と異なる', en: 'Not among the industries we concentrate on' },
  { code: 'time', ja: '時期が合わない', en: 'Not at this time' },
  { code: 'hands', ja: '受け入れの体制が整っていない', en: 'We cannot attend to a company well enough' },
] as const

/** What the form says; without a choice, a question without words, or no reason to decline, it is a mistake. */
export function readAnswer(sent: SentForm): { answer: EnquiryAnswer | null; errors: FormError[] } {
  const errors: FormError[] = []
  const message = readWords(sent, 'message', 'message', 4000, errors)
  const answer = (['accept', 'decline', 'ask'] as const).find((value) => value === sent.get('answer'))
  if (answer === undefined) errors.push({ field: 'answer-accept', ja: '受け入れのご意向を選んでください。', en: 'Choose an answer.' })
  if (answer === 'ask' && message === '' && !errors.some(isAtMessage)) {
    errors.push({ field: 'message', ja: 'ご質問の内容を入力してください。', en: 'Write the question.' })
  }
  if (answer === 'decline' && message === '' && reasonsChosen(sent).length === 0 && !errors.some(isAtMessage)) {
    errors.push({
      field: 'why-office',
      ja: '見送る理由を一つ以上選んでください。当てはまるものがない場合は、メッセージの欄にご記入ください。',
      en: 'Choose at least one reason, or write it in your own words below.',
    })
  }
  const answerer = readAnswerer(sent, errors)
  if (answer === undefined || errors.length > 0) return { answer: null, errors }
  return { answer: { answer, message: answer === 'decline' ? withReasons(sent, message) : message, ...answerer }, errors }
}

const isAtMessage = ({ field }: FormError) => field === 'message'

/** Why not this time, of the list. */
export function reasonsChosen(sent: SentForm): (typeof declineChoices)[number][] {
  return declineChoices.filter(({ code }) => sent.has(`why.${code}`))
}

function withReasons(sent: SentForm, message: string): string {
  const chosen = reasonsChosen(sent).map(({ ja }) => `・${ja}`)
  return [...chosen, ...(message === '' ? [] : [message])].join('\n')
}

/** The refusal `too_many_questions` at the words of the question; undefined for any other. */
export function tooManyQuestionsError({ code, sentence }: DeskError): FormError | undefined {
  return code === 'too_many_questions' ? { field: 'message', ...sentence } : undefined
}
