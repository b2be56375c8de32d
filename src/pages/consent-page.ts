import { html } from 'ghtml'
import { formatInstantEn, formatInstantJa } from '../calendar/japanese-date.rules.ts'
import type { LinkCase } from '../links/read-link-case.ts'
import type { SentForm } from './form-fields.ts'
import { wordsIn, type Language } from './language.ts'
import { definition, errorAt, languageField, quotation, type FormError, type Page } from './layout.ts'
import { doneNotice, endings, noteNotice } from './notices.ts'
import { answeredSentence, instantIn } from './wording.ts'

type Consent = Extract<LinkCase, { purpose: 'consent' }>

const choices = {
  give: { ja: '開示に同意する', en: 'I consent to the disclosure' },
  refuse: { ja: '同意しない（打診を取り下げる）', en: 'I do not consent; withdraw the enquiry' },
} as const

const wording = {
  title: { ja: (town: string) => `${town}への貴社名等の開示`, en: (town: string) => `Consent to being named to ${town}` },
  number: { ja: '受付番号：', en: 'Reference number: ' },
  answer: { ja: (town: string) => `${town}より`, en: (town: string) => `From ${town}` },
  lead: {
    ja: (town: string) =>
      `${town}から、貴社の受け入れを希望するとのご回答をいただきました。お引き合わせに進むにあたり、次の内容をお伝えすることへの同意をお願いします。`,
    en: (town: string) =>
      `${town} would like to receive your company. To introduce you, we ask for your consent to giving it the following.`,
  },
  heading: { ja: 'お伝えする内容', en: 'What would be given' },
  recipient: { ja: 'お伝えする先', en: 'To whom' },
  use: { ja: '利用の目的', en: 'What for' },
  purpose: { ja: '貴社の進出に関する連絡', en: 'To talk with you about coming to the region' },
  company: { ja: '企業名', en: 'Company' },
  name: { ja: 'ご担当者', en: 'Contact' },
  department: { ja: '部署', en: 'Department' },
  position: { ja: '役職', en: 'Title' },
  email: { ja: 'メール', en: 'E-mail' },
  phone: { ja: '電話', en: 'Telephone' },
  legend: { ja: '開示の同意', en: 'Do you consent?' },
  until: {
    ja: (time: string) =>
      `ご回答の期限：${time}。同意いただくまで、上記の内容をお伝えすることはありません。同意の撤回は、お送りしたメールへのご返信で承ります。`,
    en: (time: string) =>
      `Please answer by ${time}. Nothing of this is given before you consent. To withdraw your consent later, reply to our mail.`,
  },
  send: { ja: '回答を送信する', en: 'Send the answer' },
} as const

/** What a blind company is asked before it is named: exactly what would be given, to whom, for what. */
export function consentPage(shown: Consent, action: string, errors: readonly FormError[] = []): Page {
  return (language) => {
    const { municipalityName } = shown
    const words = wordsIn(wording, language)
    const body = [
      stateOf(shown, language),
      quotation(words.answer(municipalityName), shown.answerMessage),
      shown.status === 'accepted' ? formFor(shown, action, errors, language) : '',
    ]
    return {
      title: words.title(municipalityName),
      body: html`<p>${words.number}${shown.ticketNumber}</p>
        !${body.join('\n')}`,
      errors,
    }
  }
}

function stateOf(shown: Consent, language: Language): string {
  const { status, consentedAt, consentWithdrawnAt, consentedBy, municipalityName } = shown
  const withdrawn = consentWithdrawnAt && {
    ja: `${formatInstantJa(consentWithdrawnAt)}に、開示しない旨のご回答を記録しました。`,
    en: `Recorded on ${formatInstantEn(consentWithdrawnAt)}: no disclosure.`,
  }
  if (consentedAt !== null) {
    return doneNotice(language, answeredSentence(consentedAt, consentedBy, choices.give), ...(withdrawn ? [withdrawn] : []))
  }
  if (withdrawn) return doneNotice(language, withdrawn)
  if (status === 'expired' || status === 'withdrawn') return noteNotice(language, endings[status])
  if (status === 'sent' || status === 'asked') {
    return noteNotice(language, {
      ja: `${municipalityName}からのご回答をお待ちしています。`,
      en: `${municipalityName} has not answered yet.`,
    })
  }
  return html`<p>${wording.lead[language](municipalityName)}</p>`
}

function formFor(
  { municipalityName, applicant, expiresAt }: Consent,
  action: string,
  errors: readonly FormError[],
  language: Language,
): string {
  const words = wordsIn(wording, language)
  const radios = (['give', 'refuse'] as const).map(
    (value) =>
      html`<div class="choice">
        <input type="radio" id="consent-${value}" name="consent" value="${value}" /><label for="consent-${value}"
          >${choices[value][language]}</label
        >
      </div>`,
  )
  return html`<h2>${words.heading}</h2>
    <dl>
      !${definition(words.recipient, municipalityName)} !${definition(words.use, words.purpose)}
      !${definition(words.company, applicant.organization)} !${definition(words.name, applicant.name)}
      !${definition(words.department, applicant.department)} !${definition(words.position, applicant.title)}
      !${definition(words.email, applicant.email)} !${definition(words.phone, applicant.phone)}
    </dl>
    <form method="post" action="${action}" novalidate>
      !${languageField(language)}
      <fieldset>
        <legend>${words.legend}</legend>
        !${errorAt('consent-give', errors, language)}!${radios.join('')}
      </fieldset>
      <p class="hint">${words.until(instantIn(language, expiresAt))}</p>
      <button type="submit">${words.send}</button>
    </form>`
}

/** What the form says; without a choice it is a mistake. */
export function readConsent(sent: SentForm): { consent: 'give' | 'refuse' | null; errors: FormError[] } {
  const consent = (['give', 'refuse'] as const).find((value) => value === sent.get('consent')) ?? null
  const missing: FormError = { field: 'consent-give', ja: '同意するかどうかを選んでください。', en: 'Choose whether you consent.' }
  return { consent, errors: consent === null ? [missing] : [] }
}
