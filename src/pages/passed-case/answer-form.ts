import { html } from 'ghtml'
import type { PassedCase } from '../../links/read-passed-case-link.ts'
import { currentConsentVersionOf } from '../../catalog/consent-texts.ts'
import type { PassedCaseAnswer } from '../../catalog/passed-case-codes.ts'
import type { PassedCaseWord } from '../../tickets/passing/answer-passed-case.ts'
import { readWords, type SentForm } from '../form-fields.ts'
import { consentBlock } from '../forms/consent-block.ts'
import { inWhoseName, readAnswerer } from '../in-whose-name.ts'
import { wordsIn, type Language } from '../language.ts'
import { describedBy, errorAt, languageField, type FormError } from '../layout.ts'
import { choices, partNames, wording } from './passed-case-wording.ts'

const consent = consentBlock('municipal')
const accepted = 'formConsent.accepted'
const answers = ['confirmed', 'corrected', 'declined'] as const satisfies readonly PassedCaseAnswer[]

/** The answer of a municipality: one of three, and what belongs to each. HTML. */
export function answerForm(shown: PassedCase, path: string, sent: SentForm, errors: readonly FormError[], language: Language): string {
  const words = wordsIn(wording, language)
  const radios = answers.map((value) => {
    const id = `passed-${value}`
    const checked = sent.get('answer') === value ? ' checked' : ''
    return html`<label class="card" for="${id}">
      <input type="radio" id="${id}" name="answer" value="${value}" !${checked} !${describedBy(id, errors)} /><span
        ><strong>${choices[value][language]}</strong> <span>${choices[value].next[language]}</span></span
      >
    </label>`
  })
  const typed = new Map([...sent].map(([name, value]) => [name, [value]]))
  return html`<h2>${words.heading}</h2>
    <form id="passed" method="post" action="${path}" novalidate>
      !${languageField(language)}
      <fieldset>
        <legend>${words.legend}</legend>
        !${errorAt('passed-confirmed', errors, language)}
        <div class="stack">!${radios.join('')}</div>
      </fieldset>
      !${partsOf(shown, sent, language)}
      <div class="field if-worded">
        <label for="words">${words.words}</label>
        <p class="hint" id="words-hint">${words.wordsHint}</p>
        !${errorAt('words', errors, language)}
        <textarea id="words" name="words" rows="5" maxlength="4000" !${describedBy('words', errors, 'words-hint')}>
${sent.get('words') ?? ''}</textarea>
      </div>
      <div class="if-confirmed">!${consent.render({ answers: typed, language, errors })}</div>
      !${inWhoseName(shown.readerName, sent, errors, language)}
      <p class="acts"><button class="send" type="submit" name="act" value="send">${words.send}</button></p>
    </form>`
}

function partsOf({ parts }: PassedCase, sent: SentForm, language: Language): string {
  if (parts.length === 0) return ''
  const words = wordsIn(wording, language)
  const boxes = parts.map((part) => {
    const checked = sent.has(`wrong.${part}`) ? ' checked' : ''
    return html`<div class="choice">
      <input type="checkbox" id="wrong-${part}" name="wrong.${part}" value="yes" !${checked} /><label for="wrong-${part}"
        >${partNames[part][language]}</label
      >
    </div>`
  })
  return html`<fieldset class="if-corrected" aria-describedby="parts-hint">
    <legend>${words.parts}</legend>
    <p class="hint" id="parts-hint">${words.partsHint}</p>
    <div class="choices">!${boxes.join('')}</div>
  </fieldset>`
}

/** What the form says; mistakes stand at their controls. */
export function readPassedCaseWord({ parts }: PassedCase, sent: SentForm): { word: PassedCaseWord | null; errors: FormError[] } {
  const errors: FormError[] = []
  const words = readWords(sent, 'words', 'words', 4000, errors)
  const answerer = readAnswerer(sent, errors)
  const answer = answers.find((value) => value === sent.get('answer'))
  if (answer === undefined) errors.push(noAnswer)
  if (words === '' && !errors.some(({ field }) => field === 'words')) {
    if (answer === 'declined') errors.push(noReason)
    if (answer === 'corrected') errors.push(noCorrection)
  }
  const isConfirmed = answer === 'confirmed' || answer === 'corrected'
  if (isConfirmed && sent.get(accepted) !== 'yes') errors.push(noConsent)
  if (answer === undefined || errors.length > 0) return { word: null, errors }
  const wrongParts = answer === 'corrected' ? parts.filter((part) => sent.has(`wrong.${part}`)) : []
  const body: Record<string, unknown> = {}
  consent.write(new Map([...sent].map(([name, value]) => [name, [value]])), body)
  const { version = currentConsentVersionOf('municipal') } = body['formConsent'] as { version?: string } // what the block writes
  // What is confirmed as it is needs no words: those of a choice that was changed are left out.
  return {
    word: {
      answer,
      words: answer === 'confirmed' ? '' : words,
      wrongParts,
      ...answerer,
      ...(isConfirmed && { formConsentVersion: version }),
    },
    errors,
  }
}

const noAnswer: FormError = { field: 'passed-confirmed', ja: 'ご回答を選んでください。', en: 'Choose an answer.' }
const noReason: FormError = { field: 'words', ja: '進めない理由を入力してください。', en: 'Write why it shall not go on.' }
const noCorrection: FormError = { field: 'words', ja: '訂正する点を入力してください。', en: 'Write what to correct.' }
const noConsent: FormError = {
  field: accepted,
  ja: '個人情報の取扱いにご同意いただける場合は、チェックを入れてください。',
  en: 'Tick the box if you agree to the handling of personal data.',
}
