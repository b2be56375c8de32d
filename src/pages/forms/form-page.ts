import { html } from 'ghtml'
import { wordsIn, type Language } from '../language.ts'
import { languageField, type FormError, type Page } from '../layout.ts'
import { noteNotice } from '../notices.ts'
import { browserScriptPath } from '../browser-script.ts'
import { changesOf } from '../straightened.ts'
import { draftNotice, draftOffer } from './draft-notice.ts'
import { askedSteps, blocksOf, reviewStep, type Step } from './form.ts'
import { trapName, unsavedName, type FormState } from './form-state.ts'
import type { Hindrance } from './hindrances.ts'

const wording = {
  progress: { ja: (at: number, of: string) => `ステップ ${at} / ${of}`, en: (at: number, of: string) => `Step ${at} of ${of}` },
  between: { ja: (least: number, most: number) => `${least}〜${most}`, en: (least: number, most: number) => `${least} to ${most}` },
  next: { ja: '次へ', en: 'Continue' },
  toReview: { ja: '確認画面へ', en: 'To the summary' },
  back: { ja: '戻る', en: 'Back' },
  send: { ja: 'この内容で送信する', en: 'Send' },
  change: { ja: '変更する', en: 'Change' },
  nothing: { ja: '（未入力）', en: '(nothing)' },
  byMail: { ja: 'メールで確認して送信する', en: 'Send it and confirm by mail' },
  leaveEmpty: { ja: 'この欄には何も入力しないでください', en: 'Leave this empty' },
  proving: {
    ja: '送信の前に、自動送信でないことを確かめています。数秒お待ちください。入力内容はこのまま送信されます。',
    en: 'Making sure that this is no flood of machines: a few seconds, then your form is sent as it is.',
  },
  withoutScript: {
    ja: 'お使いのブラウザーではスクリプトが動いていないため、送信のあと、ご連絡先のメールアドレスにお届けするリンクで送信をご確認いただきます。',
    en: 'Your browser runs no scripts, so after sending we ask you to confirm the form by a link in a mail to the address you gave.',
  },
} as const

const formId = 'form'

/** A step of a form: its questions, or on the review all answers; the answers of other steps travel hidden. */
export function formPage(state: FormState, errors: readonly FormError[] = [], notice?: Hindrance): Page {
  return (language) => {
    const { form, step, answers, key, returning, shared, ledTo } = state
    const words = wordsIn(wording, language)
    const isReview = step.code === reviewStep
    const go = isReview ? 'send' : 'next'
    const steps = askedSteps(form, answers)
    const shown = { answers, language, errors, shared, ledTo }
    const label = isReview ? words.send : returning || steps.at(-2) === step ? words.toReview : words.next
    return {
      title: step.title[language],
      isPublic: true,
      isKeptForBack: !shared,
      errors,
      scripts: [browserScriptPath],
      switchBy: { form: formId, enter: { name: 'go', value: go } },
      above: progress(state, language),
      body: html`!${notice ? html`<div role="alert">!${noteNotice(language, ...notice.sentences)}</div>` : ''}
        !${step.lead ? html`<p class="lead">${step.lead[language]}</p>` : ''}
        !${step === steps[0] && answers.size <= 1 ? draftOffer(form, language) : ''}
        <form
          id="${formId}"
          method="post"
          action="${state.action}"
          novalidate
          !${shared ? ' autocomplete="off"' : ''}
          data-form="${form.audience}"
          data-private="${privateNames(form)}"
          !${isReview && state.provesWork ? html`data-proof="/api/v1/intake/challenge" data-proving="${words.proving}"` : ''}
        >
          !${languageField(language)}
          <input type="hidden" name="key" value="${key}" />
          <input type="hidden" name="step" value="${step.code}" />
          !${returning ? '<input type="hidden" name="returning" value="yes" />' : ''}
          !${state.unsaved ? html`<input type="hidden" name="${unsavedName}" value="yes" />` : ''} !${hiddenAnswers(state)}
          !${guards(state, words.leaveEmpty)} !${isReview ? `${straightened(state, language)}${summary(state, language)}` : ''}
          !${step.blocks.map((block) => block.render(shown)).join('')}
          !${isReview && state.provesWork ? html`<noscript><p class="hint">${words.withoutScript}</p></noscript>` : ''}
          <div class="acts">
            <button class="${isReview ? 'send' : 'on'}" name="go" value="${go}">${label}</button>
            !${notice?.byMail ? html`<button class="second" name="go" value="mail">${words.byMail}</button>` : ''}
            !${step === steps[0] ? '' : html`<button class="second" name="go" value="back">${words.back}</button>`}
          </div>
        </form>
        !${draftNotice(state, formId, language)}`,
    }
  }
}

/** Names of the controls whose answers no device is to keep. */
function privateNames(form: FormState['form']): string {
  return blocksOf(form)
    .flatMap((block) => [...block.example.keys()].filter((name) => block.isPrivate?.(name)))
    .join(' ')
}

/**
 * Of the steps somebody is shown. Whether some of those ahead are asked is decided by answers still to be given: until then both counts are
 * said, since one that changed on the way would look broken.
 */
function progress({ form, step, answers }: FormState, language: Language): string {
  const { title } = form
  const asked = askedSteps(form, answers)
  const decided = new Set(form.steps.slice(0, form.steps.indexOf(step)).map(({ code }) => code))
  const isOpen = ({ decidedBy }: Step) => decidedBy !== undefined && !decided.has(decidedBy)
  const least = asked.filter((one) => !isOpen(one)).length
  const most = least + form.steps.filter(isOpen).length
  const at = asked.indexOf(step) + 1
  const told = wording.progress[language](at, least === most ? `${most}` : wording.between[language](least, most))
  return html`<div class="progress">
    <p><span>${title[language]}</span><span>${told}</span></p>
    <progress max="${most}" value="${at}" aria-label="${told}"></progress>
  </div>`
}

/** What tells people from programs: when the form was opened, a control only programs fill in, and room for proof of work. */
function guards({ begun, trapped, provesWork }: FormState, leaveEmpty: string): string {
  return html`<input type="hidden" name="begun" value="${begun}" />
    <div class="spare" aria-hidden="true">
      <label for="${trapName}">${leaveEmpty}</label>
      <input type="text" id="${trapName}" name="${trapName}" value="${trapped}" tabindex="-1" autocomplete="off" />
    </div>
    !${provesWork ? '<input type="hidden" name="proof" value="" />' : ''}`
}

/** What was said on other steps than the one shown; all of it where none is. */
export function hiddenAnswers({ step, answers }: { step?: Step; answers: FormState['answers'] }): string {
  return [...answers]
    .filter(([name]) => !step?.blocks.some((block) => block.owns(name)))
    .flatMap(([name, values]) =>
      values.filter((value) => value !== '').map((value) => html`<input type="hidden" name="${name}" value="${value}" />`),
    )
    .join('')
}

/** Said where all answers stand as the desk will keep them. */
function straightened({ answers }: FormState, language: Language): string {
  const said = changesOf([...answers.values()].flat())
  return said.length > 0 ? noteNotice(language, ...said) : ''
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
              ({ label, lines, unsaid = words.nothing }) =>
                html`<dt>${label}</dt>
                  <dd>${lines.length === 0 ? unsaid : lines.join('\n')}</dd>`,
            )
            .join('')}
        </dl>
      </section>`
    })
    .join('')
}
