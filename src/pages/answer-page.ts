import { html } from 'ghtml'
import { formatInstantJa } from '../calendar/japanese-date.rules.ts'
import type { LinkCase } from '../links/read-link-case.ts'
import type { EnquiryAnswer } from '../shortlists/answer-enquiry.ts'
import { briefDefinitions } from './brief-definitions.ts'
import { readWords, type SentForm } from './form-fields.ts'
import { errorAt, invalidAttributes, quotation, type FormError, type Page } from './layout.ts'
import { doneNotice, endings, noteNotice } from './notices.ts'
import { answeredSentence } from './wording.ts'

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

/** The enquiry: what the municipality may know of the company, and its answer. */
export function answerPage(shown: Enquiry, action: string, sent: SentForm = new Map(), errors: readonly FormError[] = []): Page {
  const { status, municipality, question } = shown
  const takesAnswers = status === 'sent' || status === 'asked'
  const waiting = status === 'asked' && question?.reply === null
  const body = [
    outcomeOf(shown),
    waiting
      ? noteNotice({
          ja: 'ご質問を企業へ取り次いでいます。回答が届きましたらメールでお知らせします。お待ちにならずにご回答いただくこともできます。',
          en: 'Your question is being passed on; the reply comes by e-mail. You may also answer without waiting.',
        })
      : '',
    html`<h2>企業の概要</h2>
      <dl>!${briefDefinitions(municipality.brief)}</dl>`,
    question ? quotation('ご質問', question.question) : '',
    question ? quotation('企業からの回答', question.reply) : '',
    takesAnswers ? formFor(shown, action, sent, errors) : '',
  ]
  return {
    title: shown.answeredAt === null ? '企業からの打診へのご回答' : '企業からの打診には回答済みです',
    english: shown.answeredAt === null ? 'Answer to a company’s enquiry' : 'This enquiry has been answered',
    body: html`<p>${municipality.name} ご担当者 様</p>
      !${body.join('\n')}`,
    errors,
  }
}

function outcomeOf({ status, answeredAt, municipality: { answeredBy, brief } }: Enquiry): string {
  const ended = status === 'expired' || status === 'withdrawn' ? noteNotice(endings[status]) : ''
  if (answeredAt === null) return ended
  const said = status === 'declined' ? choices.decline : choices.accept
  const next = status === 'accepted' || status === 'introduced' ? [afterAcceptance[brief.disclosure]] : []
  return doneNotice(answeredSentence(answeredAt, answeredBy, said), ...next) + ended
}

function formFor({ status, expiresAt, municipality }: Enquiry, action: string, sent: SentForm, errors: readonly FormError[]): string {
  const possible = status === 'asked' ? (['accept', 'decline'] as const) : (['accept', 'decline', 'ask'] as const)
  const radios = possible.map((value) => {
    const checked = sent.get('answer') === value ? ' checked' : ''
    return html`<div class="choice">
      <input type="radio" id="answer-${value}" name="answer" value="${value}" !${checked} /><label for="answer-${value}"
        >${choices[value].ja}</label
      >
    </div>`
  })
  return html`<h2>ご回答</h2>
    <form method="post" action="${action}" novalidate>
      <fieldset>
        <legend>受け入れのご意向</legend>
        !${errorAt('answer-accept', errors)}!${radios.join('')}
      </fieldset>
      <div class="field">
        <label for="message">企業へのメッセージ・ご質問</label>
        <p class="hint">
          質問される場合は、その内容をご記入ください。それ以外の場合は任意です。専任コンサルタントを通じて企業へお伝えします。
        </p>
        !${errorAt('message', errors)}
        <textarea id="message" name="message" rows="5" maxlength="4000" !${invalidAttributes('message', errors)}>
${sent.get('message') ?? ''}</textarea>
      </div>
      <p>「受け入れを希望する」の場合：${afterAcceptance[municipality.brief.disclosure].ja}</p>
      <p class="hint">ご回答の期限：${formatInstantJa(expiresAt)}。期限までは、このページを何度でも開けます。ご回答は一度限りです。</p>
      <button type="submit">回答を送信する</button>
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
