import { html } from 'ghtml'
import type { Conflict } from '../errors.ts'
import type { LinkCase } from '../links/read-link-case.ts'
import type { CandidateFacts } from '../shortlists/mail-facts.ts'
import type { StatedInterest } from '../shortlists/state-interest.ts'
import { readWords, type SentForm } from './form-fields.ts'
import { wordsIn, type Language } from './language.ts'
import { describedBy, errorAt, languageField, quotation, type FormError, type Page } from './layout.ts'
import { doneNotice, endings, noteNotice } from './notices.ts'
import { answeredSentence, instantIn } from './wording.ts'

type Shortlist = Extract<LinkCase, { purpose: 'interest' }>

const choices = {
  interested: { ja: '関心がある', en: 'interested' },
  declined: { ja: '今回は見送る', en: 'not this time' },
} as const

const wording = {
  title: { ja: '候補自治体への関心の有無', en: 'Which of these municipalities are you interested in?' },
  complete: { ja: '候補自治体への回答は完了しています', en: 'All candidates are answered' },
  number: { ja: '受付番号：', en: 'Reference number: ' },
  note: { ja: '専任コンサルタントより', en: 'From your consultant' },
  blind: {
    ja: '「関心がある」とされた自治体へ、貴社名や所在地、ご担当者を伏せて当窓口から打診します。開示の前には、改めて同意をお願いします。',
    en: 'We carry your wish to those you are interested in, without the name or place of your company or your own. Before anything is disclosed we ask for your consent.',
  },
  open: {
    ja: '「関心がある」とされた自治体へ、貴社名を添えて当窓口から打診します。自治体が受け入れを希望した場合は、双方のご担当者をお引き合わせします。',
    en: 'We carry your wish, with the name of your company, to those you are interested in. If a municipality would like to receive you, we introduce you to each other.',
  },
  until: { ja: (time: string) => `ご回答の期限：${time}。`, en: (time: string) => `Please answer by ${time}. ` },
  later: {
    ja: 'まだ決まっていない自治体は、選ばずに残しておけます。',
    en: 'Leave open those you have not decided about; you can come back to them.',
  },
  reason: { ja: '理由・ご要望（任意）', en: 'Reason or wishes (optional)' },
  send: { ja: '回答を送信する', en: 'Send the answers' },
} as const

/** The shortlist: for every municipality not answered yet two choices and room for a reason. */
export function interestPage(shown: Shortlist, action: string, sent: SentForm = new Map(), errors: readonly FormError[] = []): Page {
  return (language) => {
    const words = wordsIn(wording, language)
    const open = shown.candidates.filter(({ interest }) => interest === null)
    const answered = shown.candidates.filter(({ interest }) => interest !== null)
    const takesAnswers = shown.status === 'dispatched' && open.length > 0
    const body = [
      ...answered.map((candidate) => answeredCandidate(candidate, language)),
      takesAnswers || open.length === 0 ? '' : noteNotice(language, shown.status === 'withdrawn' ? endings.withdrawn : endings.expired),
      takesAnswers ? formFor(shown, open, action, sent, errors, language) : '',
    ]
    return {
      title: open.length === 0 ? words.complete : words.title,
      body: html`<p>${words.number}${shown.ticketNumber}</p>
        !${body.join('\n')}`,
      errors,
      ...(takesAnswers && { switchBy: { form: 'interest', enter: { name: 'act', value: 'send' } } }),
    }
  }
}

function nameOf({ municipality: { name, prefecture } }: CandidateFacts): string {
  return prefecture === name ? name : `${prefecture} ${name}`
}

function answeredCandidate(candidate: CandidateFacts, language: Language): string {
  const { interest, interestAt, interestBy } = candidate
  if (interest === null || interestAt === null) return ''
  return html`<h2>${nameOf(candidate)}</h2>
    !${doneNotice(language, answeredSentence(interestAt, interestBy, choices[interest]))}`
}

function formFor(
  shown: Shortlist,
  open: readonly CandidateFacts[],
  action: string,
  sent: SentForm,
  errors: readonly FormError[],
  language: Language,
): string {
  const words = wordsIn(wording, language)
  return html`!${quotation(words.note, shown.note)}
    <form id="interest" method="post" action="${action}" novalidate>
      !${languageField(language)} !${open.map((candidate) => fieldsFor(candidate, sent, errors, language)).join('\n')}
      <p>${words[shown.disclosure]}</p>
      <p class="hint">${shown.expiresAt === null ? '' : words.until(instantIn(language, shown.expiresAt))}${words.later}</p>
      <button type="submit" name="act" value="send">${words.send}</button>
    </form>`
}

function fieldsFor(candidate: CandidateFacts, sent: SentForm, errors: readonly FormError[], language: Language): string {
  const { code } = candidate.municipality
  const reasons = candidate.reasons.map((reason) => html`<li lang="ja">${reason}</li>`).join('')
  const radios = (['interested', 'declined'] as const).map((value) => {
    const checked = sent.get(`interest.${code}`) === value ? ' checked' : ''
    const id = `interest-${code}-${value}`
    return html`<div class="choice">
      <input type="radio" id="${id}" name="interest.${code}" value="${value}" !${checked} /><label for="${id}"
        >${choices[value][language]}</label
      >
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
    !${errorAt(`interest-${code}-interested`, errors, language)} !${radios.join('')}
    <div class="field">
      <label for="${reason}">${wording.reason[language]}</label>!${errorAt(reason, errors, language)}
      <textarea id="${reason}" name="reason.${code}" rows="2" maxlength="2000" !${describedBy(reason, errors)}>
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
