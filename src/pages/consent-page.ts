import { html } from 'ghtml'
import { formatInstantJa } from '../calendar/japanese-date.rules.ts'
import type { LinkCase } from '../links/read-link-case.ts'
import type { SentForm } from './form-fields.ts'
import { definition, errorAt, quotation, type FormError, type Page } from './layout.ts'
import { doneNotice, endings, noteNotice } from './notices.ts'
import { answeredSentence, formatInstantEn } from './wording.ts'

type Consent = Extract<LinkCase, { purpose: 'consent' }>

const choices = {
  give: { ja: '開示に同意する', en: 'I consent to the disclosure' },
  refuse: { ja: '同意しない（打診を取り下げる）', en: 'I do not consent; withdraw the enquiry' },
} as const

/** What a blind company is asked before it is named: exactly what would be given, to whom, for what. */
export function consentPage(shown: Consent, action: string, errors: readonly FormError[] = []): Page {
  const { municipalityName } = shown
  const body = [
    stateOf(shown),
    quotation(`${municipalityName}より`, shown.answerMessage),
    shown.status === 'accepted' ? formFor(shown, action, errors) : '',
  ]
  return {
    title: `${municipalityName}への貴社名等の開示`,
    english: 'Consent to being named to the municipality',
    body: html`<p>受付番号：${shown.ticketNumber}</p>
      !${body.join('\n')}`,
    errors,
  }
}

function stateOf({ status, consentedAt, consentWithdrawnAt, consentedBy, municipalityName }: Consent): string {
  const withdrawn = consentWithdrawnAt && {
    ja: `${formatInstantJa(consentWithdrawnAt)}に、開示しない旨のご回答を記録しました。`,
    en: `Recorded on ${formatInstantEn(consentWithdrawnAt)}: no disclosure.`,
  }
  if (consentedAt !== null) {
    return doneNotice(answeredSentence(consentedAt, consentedBy, choices.give), ...(withdrawn ? [withdrawn] : []))
  }
  if (withdrawn) return doneNotice(withdrawn)
  if (status === 'expired' || status === 'withdrawn') return noteNotice(endings[status])
  if (status === 'sent' || status === 'asked') {
    return noteNotice({
      ja: `${municipalityName}からのご回答をお待ちしています。`,
      en: 'The municipality has not answered yet.',
    })
  }
  return html`<p>
    ${municipalityName}から、貴社の受け入れを希望するとのご回答をいただきました。お引き合わせに進むにあたり、次の内容をお伝えすることへの同意をお願いします。
  </p>`
}

function formFor({ municipalityName, applicant, expiresAt }: Consent, action: string, errors: readonly FormError[]): string {
  const radios = (['give', 'refuse'] as const).map(
    (value) =>
      html`<div class="choice">
        <input type="radio" id="consent-${value}" name="consent" value="${value}" /><label for="consent-${value}"
          >${choices[value].ja}</label
        >
      </div>`,
  )
  return html`<h2>お伝えする内容</h2>
    <dl>
      !${definition('お伝えする先', municipalityName)} !${definition('利用の目的', '貴社の進出に関する連絡')}
      !${definition('企業名', applicant.organization)} !${definition('ご担当者', applicant.name)}
      !${definition('部署', applicant.department)} !${definition('役職', applicant.title)} !${definition('メール', applicant.email)}
      !${definition('電話', applicant.phone)}
    </dl>
    <form method="post" action="${action}" novalidate>
      <fieldset>
        <legend>開示の同意</legend>
        !${errorAt('consent-give', errors)}!${radios.join('')}
      </fieldset>
      <p class="hint">
        ご回答の期限：${formatInstantJa(expiresAt)}。同意いただくまで、上記の内容をお伝えすることはありません。同意の撤回は、お送りしたメールへのご返信で承ります。
      </p>
      <button type="submit">回答を送信する</button>
    </form>`
}

/** What the form says; without a choice it is a mistake. */
export function readConsent(sent: SentForm): { consent: 'give' | 'refuse' | null; errors: FormError[] } {
  const consent = (['give', 'refuse'] as const).find((value) => value === sent.get('consent')) ?? null
  const missing: FormError = { field: 'consent-give', ja: '同意するかどうかを選んでください。', en: 'Choose whether you consent.' }
  return { consent, errors: consent === null ? [missing] : [] }
}
