import { html } from 'ghtml'
import { formatInstantJa } from '../calendar/japanese-date.rules.ts'
import type { Conflict } from '../errors.ts'
import type { LinkCase } from '../links/read-link-case.ts'
import type { CandidateFacts } from '../shortlists/mail-facts.ts'
import type { StatedInterest } from '../shortlists/state-interest.ts'
import { readWords, type SentForm } from './form-fields.ts'
import { errorAt, invalidAttributes, quotation, type FormError, type Page } from './layout.ts'
import { doneNotice, endings, noteNotice } from './notices.ts'
import { answeredSentence } from './wording.ts'

type Shortlist = Extract<LinkCase, { purpose: 'interest' }>

const choices = {
  interested: { ja: '関心がある', en: 'interested' },
  declined: { ja: '今回は見送る', en: 'not this time' },
} as const

const afterwards = {
  blind: '「関心がある」とされた自治体へ、貴社名や所在地、ご担当者を伏せて当窓口から打診します。開示の前には、改めて同意をお願いします。',
  open: '「関心がある」とされた自治体へ、貴社名を添えて当窓口から打診します。自治体が受け入れを希望した場合は、双方のご担当者をお引き合わせします。',
} as const

/** The shortlist: for every municipality not answered yet two choices and room for a reason. */
export function interestPage(shown: Shortlist, action: string, sent: SentForm = new Map(), errors: readonly FormError[] = []): Page {
  const open = shown.candidates.filter(({ interest }) => interest === null)
  const answered = shown.candidates.filter(({ interest }) => interest !== null)
  const takesAnswers = shown.status === 'dispatched' && open.length > 0
  const body = [
    ...answered.map(answeredCandidate),
    takesAnswers || open.length === 0 ? '' : noteNotice(shown.status === 'withdrawn' ? endings.withdrawn : endings.expired),
    takesAnswers ? formFor(shown, open, action, sent, errors) : '',
  ]
  return {
    title: open.length === 0 ? '候補自治体への回答は完了しています' : '候補自治体への関心の有無',
    english: open.length === 0 ? 'All candidates are answered' : 'Which of these municipalities are you interested in?',
    body: html`<p>受付番号：${shown.ticketNumber}</p>
      !${body.join('\n')}`,
    errors,
  }
}

function nameOf({ municipality: { name, prefecture } }: CandidateFacts): string {
  return prefecture === name ? name : `${prefecture} ${name}`
}

function answeredCandidate(candidate: CandidateFacts): string {
  const { interest, interestAt, interestBy } = candidate
  if (interest === null || interestAt === null) return ''
  return html`<h2>${nameOf(candidate)}</h2>
    !${doneNotice(answeredSentence(interestAt, interestBy, choices[interest]))}`
}

function formFor(shown: Shortlist, open: readonly CandidateFacts[], action: string, sent: SentForm, errors: readonly FormError[]): string {
  return html`!${quotation('専任コンサルタントより', shown.note)}
    <form method="post" action="${action}" novalidate>
      !${open.map((candidate) => fieldsFor(candidate, sent, errors)).join('\n')}
      <p>${afterwards[shown.disclosure]}</p>
      <p class="hint">
        !${shown.expiresAt === null ? '' : html`ご回答の期限：${formatInstantJa(shown.expiresAt)}。`}まだ決まっていない自治体は、選ばずに残しておけます。
      </p>
      <button type="submit">回答を送信する</button>
    </form>`
}

function fieldsFor(candidate: CandidateFacts, sent: SentForm, errors: readonly FormError[]): string {
  const { code } = candidate.municipality
  const reasons = candidate.reasons.map((reason) => html`<li>${reason}</li>`).join('')
  const radios = (['interested', 'declined'] as const).map((value) => {
    const checked = sent.get(`interest.${code}`) === value ? ' checked' : ''
    const id = `interest-${code}-${value}`
    return html`<div class="choice">
      <input type="radio" id="${id}" name="interest.${code}" value="${value}" !${checked} /><label for="${id}">${choices[value].ja}</label>
    </div>`
  })
  const reason = `reason-${code}`
  return html`<fieldset>
    <legend>${nameOf(candidate)}</legend>
    !${
      reasons === ''
        ? ''
        : html`<ul>
            !${reasons}
          </ul>`
    }
    !${errorAt(`interest-${code}-interested`, errors)} !${radios.join('')}
    <div class="field">
      <label for="${reason}">理由・ご要望（任意）</label>!${errorAt(reason, errors)}
      <textarea id="${reason}" name="reason.${code}" rows="2" maxlength="2000" !${invalidAttributes(reason, errors)}>
${sent.get(`reason.${code}`) ?? ''}</textarea>
    </div>
  </fieldset>`
}

/** What the form says of the municipalities still open; an empty form is a mistake. */
export function readInterest(shown: Shortlist, sent: SentForm): { stated: StatedInterest[]; errors: FormError[] } {
  const errors: FormError[] = []
  const open = shown.candidates.filter(({ interest }) => interest === null)
  const stated = open.flatMap(({ municipality: { code } }): StatedInterest[] => {
    const interest = sent.get(`interest.${code}`)
    if (interest !== 'interested' && interest !== 'declined') return []
    return [{ code, interest, reason: readWords(sent, `reason.${code}`, `reason-${code}`, 2000, errors) || undefined }]
  })
  const first = open[0]?.municipality.code
  if (stated.length === 0 && errors.length === 0 && first !== undefined) {
    errors.push({
      field: `interest-${first}-interested`,
      ja: '少なくとも一つの自治体について、関心の有無を選んでください。',
      en: 'Choose for at least one municipality.',
    })
  }
  return { stated, errors }
}

/** The refusal `already_enquired` at the municipality it is about, with what else can be chosen; undefined for any other. */
export function alreadyEnquiredError({ code, sentence, members }: Conflict): FormError | undefined {
  if (code !== 'already_enquired') return undefined
  return {
    field: `interest-${String(members['municipalityCode'])}-interested`,
    ja: `${sentence.ja}回答はまだ保存されていません。この自治体について「${choices.declined.ja}」を選ぶか、他の自治体についてのみ送信してください。`,
    en: `${sentence.en} Nothing was stored yet: choose “${choices.declined.en}” here, or send the others without it.`,
  }
}
