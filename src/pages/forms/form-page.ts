import { html } from 'ghtml'
import type { Sentence } from '../../errors.ts'
import { wordsIn, type Language } from '../language.ts'
import { languageField, type FormError, type Page } from '../layout.ts'
import { noteNotice } from '../notices.ts'
import { browserScriptPath } from '../browser-script.ts'
import { draftNotice, draftOffer } from './draft-notice.ts'
import { askedSteps, blocksOf, reviewStep, type Step } from './form.ts'
import type { FormState } from './form-state.ts'

const wording = {
  progress: { ja: (at: number, of: number) => `ステップ ${at} / ${of}`, en: (at: number, of: number) => `Step ${at} of ${of}` },
  next: { ja: '次へ', en: 'Continue' },
  toReview: { ja: '確認画面へ', en: 'To the summary' },
  back: { ja: '戻る', en: 'Back' },
  send: { ja: 'この内容で送信する', en: 'Send' },
  change: { ja: '変更する', en: 'Change' },
  nothing: { ja: '（未入力）', en: '(nothing)' },
} as const

const formId = 'form'

/** A step of a form: its questions, or on the review all answers; the answers of other steps travel hidden. */
export function formPage(state: FormState, errors: readonly FormError[] = [], notice?: Sentence): Page {
  return (language) => {
    const { form, step, answers, key, returning } = state
    const words = wordsIn(wording, language)
    const isReview = step.code === reviewStep
    const go = isReview ? 'send' : 'next'
    const steps = askedSteps(form, answers)
    const shown = { answers, language, errors }
    const label = isReview ? words.send : returning || steps.at(-2) === step ? words.toReview : words.next
    return {
      title: step.title[language],
      isPublic: true,
      errors,
      scripts: [browserScriptPath],
      switchBy: { form: formId, enter: { name: 'go', value: go } },
      above: progress(state, steps, language),
      body: html`!${notice ? noteNotice(language, notice) : ''} !${step.lead ? html`<p class="lead">${step.lead[language]}</p>` : ''}
        !${step === steps[0] && answers.size <= 1 ? draftOffer(form, language) : ''}
        <form
          id="${formId}"
          method="post"
          action="/forms/${form.audience}"
          novalidate
          data-form="${form.audience}"
          data-private="${privateNames(form)}"
        >
          !${languageField(language)}
          <input type="hidden" name="key" value="${key}" />
          <input type="hidden" name="step" value="${step.code}" />
          !${returning ? '<input type="hidden" name="returning" value="yes" />' : ''} !${hiddenAnswers(state)}
          !${isReview ? summary(state, language) : ''} !${step.blocks.map((block) => block.render(shown)).join('')}
          <div class="acts">
            <button class="${isReview ? 'send' : 'on'}" name="go" value="${go}">${label}</button>
            !${step === steps[0] ? '' : html`<button class="second" name="go" value="back">${words.back}</button>`}
          </div>
        </form>
        !${isReview ? '' : draftNotice(form, language)}`,
    }
  }
}

/** Names of the controls whose answers no device is to keep. */
function privateNames(form: FormState['form']): string {
  return blocksOf(form)
    .flatMap((block) => [...block.example.keys()].filter((name) => block.isPrivate?.(name)))
    .join(' ')
}

function progress({ form, step }: FormState, steps: readonly Step[], language: Language): string {
  const at = steps.indexOf(step) + 1
  const told = wording.progress[language](at, steps.length)
  return html`<div class="progress">
    <p><span>${form.title[language]}</span><span>${told}</span></p>
    <progress max="${steps.length}" value="${at}" aria-label="${told}"></progress>
  </div>`
}

/** What was said on other steps. */
function hiddenAnswers({ step, answers }: FormState): string {
  return [...answers]
    .filter(([name]) => !step.blocks.some((block) => block.owns(name)))
    .flatMap(([name, values]) =>
      values.filter((value) => value !== '').map((value) => html`<input type="hidden" name="${name}" value="${value}" />`),
    )
    .join('')
}

/** All answers, step by step, each with the way back to it. */
function summary({ form, answers }: FormState, language: Language): string {
  const words = wordsIn(wording, language)
  const shown = { answers, language, errors: [] }
  return askedSteps(form, answers)
    .filter(({ code }) => code !== reviewStep)
    .map((step) => {
      const rows = step.blocks.flatMap((block) => block.review(shown))
      if (rows.length === 0) return ''
      return html`<section class="summary">
        <div>
          <h2>${step.title[language]}</h2>
          <button class="plain" name="go" value="change:${step.code}">
            ${words.change}<span class="unseen"> ${step.title[language]}</span>
          </button>
        </div>
        <dl>
          !${rows
            .map(
              ({ label, lines }) =>
                html`<dt>${label}</dt>
                  <dd>${lines.length === 0 ? words.nothing : lines.join('\n')}</dd>`,
            )
            .join('')}
        </dl>
      </section>`
    })
    .join('')
}
