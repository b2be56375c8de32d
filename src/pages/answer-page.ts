import { html } from 'ghtml'
import type { LinkCase } from '../links/read-link-case.ts'
import type { EnquiryAnswer } from '../shortlists/answer-enquiry.ts'
import { briefDefinitions } from './brief-definitions.ts'
import { readWords, type SentForm } from './form-fields.ts'
import { wordsIn, type Language } from './language.ts'
import { describedBy, errorAt, languageField, quotation, type FormError, type Page } from './layout.ts'
import { doneNotice, endings, noteNotice } from './notices.ts'
import { answeredSentence, instantIn } from './wording.ts'

type Enquiry = Extract<LinkCase, { purpose: 'answer' }>

const choices = {
  accept: { ja: '受け入れを希望する', en: 'we would like to receive the company' },
  decline: { ja: '今回は見送る', en: 'not this time' },
  ask: { ja: '回答の前に質問する', en: 'ask a question first' },
} as const

const afterAcceptance = {
  blind: {
    ja: '企業の同意が得られ次第、双方のご担当者をお引き合わせします。',
    en: 'You will be introduced as soon as the company consents.',
  },
  open: { ja: '双方のご担当者の連絡先をメールでお送りします。', en: 'Both sides get each other’s contact by e-mail.' },
} as const

const wording = {
  title: { ja: '企業からの打診へのご回答', en: 'Answer to a company’s enquiry' },
  answered: { ja: '企業からの打診には回答済みです', en: 'This enquiry has been answered' },
  to: { ja: (town: string) => `${town} ご担当者 様`, en: (town: string) => `To whom it concerns at ${town}` },
  company: { ja: '企業の概要', en: 'The company in brief' },
  question: { ja: 'ご質問', en: 'Your question' },
  reply: { ja: '企業からの回答', en: 'The company’s reply' },
  heading: { ja: 'ご回答', en: 'Your answer' },
  legend: { ja: '受け入れのご意向', en: 'Would you like to receive the company?' },
  message: { ja: '企業へのメッセージ・ご質問', en: 'Message or question to the company' },
  hint: {
    ja: '質問される場合は、その内容をご記入ください。それ以外の場合は任意です。専任コンサルタントを通じて企業へお伝えします。',
    en: 'Needed if you ask a question, otherwise as you like. The consultant passes it on to the company.',
  },
  whenAccepted: { ja: '「受け入れを希望する」の場合：', en: 'If you would like to receive the company: ' },
  until: {
    ja: (time: string) => `ご回答の期限：${time}。期限までは、このページを何度でも開けます。ご回答は一度限りです。`,
    en: (time: string) => `Please answer by ${time}. Until then you may open this page as often as you like; you answer once.`,
  },
  send: { ja: '回答を送信する', en: 'Send the answer' },
} as const

/** The enquiry: what the municipality may know of the company, and its answer. */
export function answerPage(shown: Enquiry, action: string, sent: SentForm = new Map(), errors: readonly FormError[] = []): Page {
  return (language) => {
    const { status, municipality, question } = shown
    const words = wordsIn(wording, language)
    const takesAnswers = status === 'sent' || status === 'asked'
    const waiting = status === 'asked' && question?.reply === null
    const body = [
      outcomeOf(shown, language),
      waiting
        ? noteNotice(language, {
            ja: 'ご質問を企業へ取り次いでいます。回答が届きましたらメールでお知らせします。お待ちにならずにご回答いただくこともできます。',
            en: 'Your question is being passed on; the reply comes by e-mail. You may also answer without waiting.',
          })
        : '',
      html`<h2>${words.company}</h2>
        <dl>!${briefDefinitions(municipality.brief, language)}</dl>`,
      question ? quotation(words.question, question.question) : '',
      question ? quotation(words.reply, question.reply) : '',
      takesAnswers ? formFor(shown, action, sent, errors, language) : '',
    ]
    return {
      title: shown.answeredAt === null ? words.title : words.answered,
      body: html`<p>${words.to(municipality.name)}</p>
        !${body.join('\n')}`,
      errors,
      ...(takesAnswers && { switchBy: { form: 'answer', enter: { name: 'act', value: 'send' } } }),
    }
  }
}

function outcomeOf({ status, answeredAt, municipality: { answeredBy, brief } }: Enquiry, language: Language): string {
  const ended = status === 'expired' || status === 'withdrawn' ? noteNotice(language, endings[status]) : ''
  if (answeredAt === null) return ended
  const said = status === 'declined' ? choices.decline : choices.accept
  const next = status === 'accepted' || status === 'introduced' ? [afterAcceptance[brief.disclosure]] : []
  return doneNotice(language, answeredSentence(answeredAt, answeredBy, said), ...next) + ended
}

function formFor(
  { status, expiresAt, municipality }: Enquiry,
  action: string,
  sent: SentForm,
  errors: readonly FormError[],
  language: Language,
): string {
  const words = wordsIn(wording, language)
  const possible = status === 'asked' ? (['accept', 'decline'] as const) : (['accept', 'decline', 'ask'] as const)
  const radios = possible.map((value) => {
    const checked = sent.get('answer') === value ? ' checked' : ''
    return html`<div class="choice">
      <input type="radio" id="answer-${value}" name="answer" value="${value}" !${checked} /><label for="answer-${value}"
        >${choices[value][language]}</label
      >
    </div>`
  })
  return html`<h2>${words.heading}</h2>
    <form id="answer" method="post" action="${action}" novalidate>
      !${languageField(language)}
      <fieldset>
        <legend>${words.legend}</legend>
        !${errorAt('answer-accept', errors, language)}!${radios.join('')}
      </fieldset>
      <div class="field">
        <label for="message">${words.message}</label>
        <p class="hint" id="message-hint">${words.hint}</p>
        !${errorAt('message', errors, language)}
        <textarea id="message" name="message" rows="5" maxlength="4000" !${describedBy('message', errors, 'message-hint')}>
${sent.get('message') ?? ''}</textarea>
      </div>
      <p>${words.whenAccepted}${afterAcceptance[municipality.brief.disclosure][language]}</p>
      <p class="hint">${words.until(instantIn(language, expiresAt))}</p>
      <button type="submit" name="act" value="send">${words.send}</button>
    </form>`
}

/** What the form says; without a choice, or a question without words, it is a mistake. */
export function readAnswer(sent: SentForm): { answer: EnquiryAnswer | null; errors: FormError[] } {
  const errors: FormError[] = []
  const message = readWords(sent, 'message', 'message', 4000, errors)
  const answer = (['accept', 'decline', 'ask'] as const).find((value) => value === sent.get('answer'))
  if (answer === undefined) errors.push({ field: 'answer-accept', ja: '受け入れのご意向を選んでください。', en: 'Choose an answer.' })
  if (answer === 'ask' && message === '' && errors.length === 0) {
    errors.push({ field: 'message', ja: 'ご質問の内容を入力してください。', en: 'Write the question.' })
  }
  return { answer: answer === undefined || errors.length > 0 ? null : { answer, message }, errors }
}
