import { html } from 'ghtml'
import type { LinkCase } from '../links/read-link-case.ts'
import { enquiryNumber } from '../catalog/enquiry-number.rules.ts'
import { briefDefinitions } from './brief-definitions.ts'
import { townOf } from './candidates/place-names.ts'
import { deadlineNotice, standstillNotice } from './deadline.ts'
import { afterAnswer, answerChoices, askFurther, declineChoices } from './enquiry-answers.ts'
import type { SentForm } from './form-fields.ts'
import { inWhoseName, saidToBe } from './in-whose-name.ts'
import { introducedCompany } from './introduced-company.ts'
import { keptWords } from './kept-words.ts'
import { inLanguage, wordsIn, type Language, type Words } from './language.ts'
import { describedBy, errorAt, languageField, quotation, type FormError, type Page } from './layout.ts'
import { doneNotice, endingOfEnquiry, noteNotice, thanks, type JustDone } from './notices.ts'
import { answeredSentence } from './wording.ts'

export type Enquiry = Extract<LinkCase, { purpose: 'answer' }>

const wording = {
  title: { ja: '企業からの打診へのご回答', en: 'Answer to a company’s enquiry' },
  answered: { ja: '企業からの打診には回答済みです', en: 'This enquiry has been answered' },
  justNow: { ja: 'ご回答を承りました', en: 'We have your answer' },
  number: { ja: '打診番号：', en: 'Enquiry number: ' },
  to: { ja: (town: string) => `${town} ご担当者 様`, en: (town: string) => `To whom it concerns at ${town}` },
  lead: {
    ja: '貴団体にご関心をお持ちの企業から、当窓口を通じて打診が届いています。受け入れのご意向をお聞かせください。',
    en: 'A company is interested in your municipality and asks through us whether you would like to receive it.',
  },
  company: { ja: '企業の概要', en: 'The company in brief' },
  untilReply: {
    ja: 'すべてのご質問に回答をお届けするまで、期限は進みません。新しい期限は、その際にメールとこのページでお知らせします。お待ちにならずにご回答いただくこともできます。',
    en: 'It does not run until all you asked is replied to; the new date then comes by e-mail and stands on this page. You may also answer without waiting.',
  },
  waits: {
    ja: '企業へ取り次いでいます。回答が届きましたらメールでお知らせします。',
    en: 'It is being passed on; the reply comes by e-mail.',
  },
  question: { ja: 'ご質問', en: 'Your question' },
  reply: { ja: '企業からの回答', en: 'The company’s reply' },
  sheet: { ja: '庁内の決裁・稟議に', en: 'For approval within your office' },
  sheetLead: {
    ja: '打診の内容、期限、受け入れを希望した場合に生じることを、決裁欄とともにA4一枚にまとめました（内容が多い場合は、記入用の別紙が付きます）。',
    en: 'What is asked, until when, and what accepting means: one page of A4 with boxes for seals, and a second one to write on where much is asked.',
  },
  sheetLink: { ja: '決裁・稟議用の書面を新しいタブで開く（A4）', en: 'Open the sheet for approval in a new tab (A4)' },
  heading: { ja: 'ご回答', en: 'Your answer' },
  legend: { ja: '受け入れのご意向', en: 'Would you like to receive the company?' },
  why: { ja: '見送る場合：理由（一つ以上）', en: 'If not this time: why (at least one)' },
  whyHint: {
    ja: '企業にお伝えし、今後のご提案にも活かします。当てはまるものがない場合は、下のメッセージの欄にご記入ください。',
    en: 'We tell the company, and learn from it. Where none of these is yours, write it in the message below.',
  },
  message: { ja: '企業へのメッセージ・ご質問', en: 'Message or question to the company' },
  hint: {
    ja: '質問される場合は、その内容をご記入ください。それ以外の場合は任意です。専任コンサルタントを通じて企業へお伝えします。',
    en: 'Needed if you ask a question, otherwise as you like. The consultant passes it on to the company.',
  },
  until: {
    ja: 'ご回答いただくまで、このページは何度でも開け、ご担当の方への転送もできます。ご回答は一度限りです。期限までにご回答がない場合、この打診は終わります。',
    en: 'Until you have answered, the page opens as often as you like, and you may pass it on to colleagues. You answer once. Without an answer this enquiry ends.',
  },
  send: { ja: '確認画面へ', en: 'Check the answer' },
} as const

/** The enquiry: what the municipality may know of the company, until when, what follows from which answer, and the answer. */
export function answerPage(
  shown: Enquiry,
  path: string,
  { sent = new Map(), errors = [], just }: { sent?: SentForm; errors?: readonly FormError[]; just?: JustDone | undefined } = {},
): Page {
  return (language) => {
    const { status, municipality } = shown
    const words = wordsIn(wording, language)
    const takesAnswers = status === 'sent' || status === 'asked'
    const justAsked = just === 'asked' && status === 'asked'
    const justAnswered = just === 'answered' && shown.answeredAt !== null
    const body = [
      justAsked ? doneNotice(language, askedSentence, afterAnswer.ask) : outcomeOf(shown, justAnswered, language),
      takesAnswers ? html`<p class="lead">${words.lead}</p>` : '',
      takesAnswers ? timeFor(shown, words, language) : '',
      shown.introduced === null ? '' : introducedCompany(shown.introduced, path, language),
      html`<h2>${words.company}</h2>
        <dl class="brief">!${briefDefinitions(municipality.brief, language, { isNamed: shown.introduced?.withheld === false })}</dl>`,
      ...shown.questions.flatMap(({ question, answerer, reply }) => [
        quotation(words.question, question, language),
        ...saidToBe('asked', answerer).map((asker) => html`<p class="hint">${asker[language]}</p>`),
        reply === null ? (takesAnswers ? html`<p>${words.waits}</p>` : '') : quotation(words.reply, reply, language),
      ]),
      takesAnswers
        ? html`<section class="aside" aria-labelledby="sheet-title">
            <h2 id="sheet-title">${words.sheet}</h2>
            <p>${words.sheetLead}</p>
            <p>
              <a class="button second" href="${inLanguage(`${path}/sheet`, language)}" target="_blank" rel="noopener">${words.sheetLink}</a>
            </p>
          </section>`
        : '',
      takesAnswers ? formFor(shown, path, sent, errors, language) : '',
    ]
    return {
      title: shown.answeredAt === null ? words.title : justAnswered ? words.justNow : words.answered,
      isKeptForBack: takesAnswers,
      words: keptWords(path, justAsked || !takesAnswers),
      ...(justAnswered && { ownPath: `${path}?done=answered` }),
      body: html`<p>${words.number}${enquiryNumber(shown.enquiryId)}</p>
        <p>${words.to(townOf(municipality, language))}</p>
        !${body.join('\n')}`,
      errors,
      ...(takesAnswers && { switchBy: { form: 'answer', enter: { name: 'act', value: 'send' } } }),
    }
  }
}

function timeFor({ deadline, daysLeft }: Enquiry, words: Words<typeof wording>, language: Language): string {
  return deadline === null ? standstillNotice(words.untilReply, language) : deadlineNotice(deadline, daysLeft, words.until, language)
}

const toChange = {
  ja: 'ご回答を改めたい場合や取り下げたい場合は、お送りしたメールにご返信ください。専任コンサルタントが承ります。',
  en: 'To change your answer or take it back, reply to our mail; the consultant sees to it.',
} as const

const askedSentence = { ja: 'ご質問を承りました。', en: 'We have your question.' } as const

function outcomeOf(
  { status, answeredAt, municipality: { answeredBy, answerer, brief } }: Enquiry,
  justNow: boolean,
  language: Language,
): string {
  const ending = endingOfEnquiry(status, answeredAt)
  const ended = ending === undefined ? '' : noteNotice(language, ending)
  if (answeredAt === null) return ended
  const said = status === 'declined' ? answerChoices.decline : answerChoices.accept
  const next = status === 'accepted' ? [afterAnswer.accept[brief.disclosure]] : []
  const over = status === 'declined' ? [afterAnswer.decline] : []
  const sentence = answeredSentence(answeredAt, answeredBy, said)
  return (
    doneNotice(
      language,
      ...(justNow ? [thanks] : []),
      sentence,
      ...saidToBe('answered', answerer),
      ...next,
      ...over,
      ...(ending === undefined ? [toChange] : []),
    ) + ended
  )
}

function formFor(
  { status, municipality, readerName }: Enquiry,
  path: string,
  sent: SentForm,
  errors: readonly FormError[],
  language: Language,
): string {
  const words = wordsIn(wording, language)
  const radios = (['accept', 'decline', 'ask'] as const).map((value) => {
    const checked = sent.get('answer') === value ? ' checked' : ''
    const id = `answer-${value}`
    const next = value === 'accept' ? afterAnswer.accept[municipality.brief.disclosure] : afterAnswer[value]
    return html`<label class="card" for="${id}">
      <input type="radio" id="${id}" name="answer" value="${value}" !${checked} !${describedBy(id, errors)} /><span
        ><strong>${(value === 'ask' && status === 'asked' ? askFurther : answerChoices[value])[language]}</strong>
        <span>${next[language]}</span></span
      >
    </label>`
  })
  const reasons = declineChoices.map(({ code, [language]: label }) => {
    const checked = sent.has(`why.${code}`) ? ' checked' : ''
    return html`<div class="choice">
      <input type="checkbox" id="why-${code}" name="why.${code}" value="yes" !${checked} !${describedBy(`why-${code}`, errors)} /><label
        for="why-${code}"
        >${label}</label
      >
    </div>`
  })
  return html`<h2>${words.heading}</h2>
    <form id="answer" method="post" action="${path}" novalidate>
      !${languageField(language)}
      <fieldset>
        <legend>${words.legend}</legend>
        !${errorAt('answer-accept', errors, language)}
        <div class="stack">!${radios.join('')}</div>
      </fieldset>
      <fieldset class="if-declined" aria-describedby="why-hint">
        <legend>${words.why}</legend>
        <p class="hint" id="why-hint">${words.whyHint}</p>
        !${errorAt('why-office', errors, language)}
        <div class="choices">!${reasons.join('')}</div>
      </fieldset>
      <div class="field">
        <label for="message">${words.message}</label>
        <p class="hint" id="message-hint">${words.hint}</p>
        !${errorAt('message', errors, language)}
        <textarea id="message" name="message" rows="5" maxlength="4000" !${describedBy('message', errors, 'message-hint')}>
${sent.get('message') ?? ''}</textarea>
      </div>
      !${inWhoseName(readerName, sent, errors, language)}
      <p class="acts"><button class="send" type="submit" name="act" value="send">${words.send}</button></p>
    </form>`
}
