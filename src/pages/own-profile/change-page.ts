import { html } from 'ghtml'
import { browserScriptPath } from '../browser-script.ts'
import { inLanguage, wordsIn } from '../language.ts'
import { languageField, type FormError, type Page } from '../layout.ts'
import { noteNotice } from '../notices.ts'
import { typedIn, type Answers } from '../forms/answers.ts'
import { blocksOf, type FormDescription } from '../forms/form.ts'
import { moveEntries } from '../forms/entry-moves.rules.ts'
import { judge } from '../forms/judge.ts'
import { wording } from './own-profile-wording.ts'
import type { ShownBlock } from './shown-blocks.ts'

const formId = 'change-form'

export interface ChangeView {
  readonly block: ShownBlock
  readonly answers: Answers
  /** Path of the page behind the link. */
  readonly path: string
  readonly errors?: readonly FormError[]
  /** Something was picked of which nothing is said yet. */
  readonly pickedAnew?: boolean
  /** What the last press led to. */
  readonly ledTo?: string | undefined
}

/** A block of the profile with the questions of the form it came by, as they would be answered today. */
export function changePage({ block, answers, path, errors = [], pickedAnew = false, ledTo }: ChangeView): Page {
  return (language) => {
    const words = wordsIn(wording, language)
    const shown = { answers, language, errors, ledTo }
    const picks = [...answers.keys()].some((name) => name.endsWith('.pick')) || block.form.steps.length > 1
    return {
      title: block.title[language],
      errors,
      scripts: [browserScriptPath],
      switchBy: { form: formId, enter: { name: 'go', value: 'send' } },
      body: html`<p>${words.editLead}</p>
        !${pickedAnew ? noteNotice(language, wording.weighNew) : ''}
        <form id="${formId}" method="post" action="${path}/profile/${block.code}" novalidate>
          !${languageField(language)}
          !${blocksOf(block.form)
            .map((one) => one.render(shown))
            .join('')}
          <div class="acts">
            <button name="go" value="send">${words.propose}</button>
            !${picks ? html`<button class="second" name="go" value="show">${words.show}</button>` : ''}
            <a href="${inLanguage(`${path}/profile`, language)}">${words.back}</a>
          </div>
        </form>`,
    }
  }
}

/** What a sent page asks for: another look at it, or that its change is proposed. */
export type Asked =
  | {
      readonly kind: 'page'
      readonly answers: Answers
      readonly errors: readonly FormError[]
      readonly pickedAnew: boolean
      readonly ledTo: string | undefined
    }
  | { readonly kind: 'propose'; readonly parsed: unknown }

export function readChange(form: FormDescription, sent: Answers): Asked {
  const blocks = blocksOf(form)
  const answers: Answers = new Map([...sent].filter(([name]) => blocks.some((block) => block.owns(name))))
  const page = (shown: Answers, more: { errors?: readonly FormError[]; pickedAnew?: boolean; ledTo?: string } = {}): Asked => ({
    kind: 'page',
    answers: shown,
    errors: more.errors ?? [],
    pickedAnew: more.pickedAnew ?? false,
    ledTo: more.ledTo,
  })
  const go = sent.has('switch') ? '' : typedIn(sent, 'go')
  const moved = moveEntries(answers, go)
  if (moved) return page(moved.answers, { ledTo: moved.ledTo })
  if (go.startsWith('find:')) return page(answers, { ledTo: go.slice('find:'.length) })
  if (go !== 'send') return page(answers)
  // Of a card just picked its reader has not been asked anything yet.
  const pickedAnew = [...answers].some(
    ([name, codes]) =>
      name.endsWith('.pick') && codes.some((code) => ![...sent.keys()].some((one) => one.startsWith(`${name.slice(0, -4)}${code}.`))),
  )
  if (pickedAnew) return page(answers, { pickedAnew })
  const { errors, parsed } = judge(form, answers)
  const told = [...errors.values()].flat()
  return told.length > 0 ? page(answers, { errors: told }) : { kind: 'propose', parsed }
}
