import { html } from 'ghtml'
import type { Language } from '../language.ts'
import { describedBy, errorAt, type FormError } from '../layout.ts'
import { typedIn, type Answers } from './answers.ts'
import { countWords } from './cards-block.ts'
import { typedPlaceName, yesOrNoOf, type Field, type Option } from './fields.ts'
import type { Shown } from './form.ts'
import { renderPlace } from './render-place.ts'

const wording = {
  /** 必須 is what a wish may be, on the same card. */
  required: { ja: '要入力', en: 'Required' },
  optional: { ja: '任意', en: 'Optional' },
  choose: { ja: '選んでください', en: 'Choose one' },
  numberRight: { ja: '番号の形式が正しいことを確認しました。', en: 'The digits fit together.' },
  numberWrong: {
    ja: '番号に誤りがあるようです。13桁の数字をお確かめください。',
    en: 'There seems to be a mistake; compare the 13 digits.',
  },
  numberShort: { ja: 'あと{left}桁です。', en: '{left} digits to go.' },
} as const

/** A field with its label, its help, why it is asked, its mistake and its control. HTML. */
export function renderField(field: Field, name: string, shown: Shown): string {
  const { language, errors } = shown
  const id = field.kind === 'place' ? typedPlaceName(name) : name
  const wrong = errors.some((error) => error.field === id) ? ' wrong' : ''
  const told = html`!${hintOf(field, id, language)} !${errorAt(id, errors, language)}`
  if (isGroup(field)) {
    return html`<fieldset class="field!${wrong}" id="${id}" tabindex="-1" !${describedBy(id, errors, hintIdOf(field, id))}>
      <legend>${field.label[language]}!${needMark(field, language)}</legend>
      !${told} !${choicesOf(field, name, shown)}
    </fieldset>`
  }
  return html`<div class="field!${wrong}">
    <label class="label" for="${id}">${field.label[language]}!${needMark(field, language)}</label>
    !${told} !${field.kind === 'place' ? renderPlace(field, name, shown) : controlOf(field, name, shown)}
  </div>`
}

function isGroup(field: Field): boolean {
  return field.kind === 'many' || field.kind === 'yes_no' || (field.kind === 'one' && field.as === 'radios')
}

function needMark(field: Field, language: Language): string {
  // Where something is chosen already, nothing can be left open.
  if (field.kind === 'one' && field.preset !== undefined) return ''
  return field.required
    ? html`<span class="need">${wording.required[language]}</span>`
    : html`<span class="need free">${wording.optional[language]}</span>`
}

function hintIdOf(field: Field, id: string): string | undefined {
  return field.help || field.why ? `${id}-hint` : undefined
}

function hintOf(field: Field, id: string, language: Language): string {
  const lines = [field.help, field.why].flatMap((line) => (line ? [line[language]] : []))
  return lines.length === 0 ? '' : html`<p class="hint" id="${id}-hint">${lines.join(language === 'ja' ? '' : ' ')}</p>`
}

/** Attributes by which help and mistake are read out with the control. */
function toldWith(field: Field, id: string, errors: readonly FormError[]): string {
  return describedBy(id, errors, hintIdOf(field, id))
}

/**
 * What the browser may suggest, as an attribute. Nowhere `off` but on shared devices: on coming Back it leaves such a field empty, whatever
 * was typed in it.
 */
function suggesting(field: Field, shared: boolean): string {
  const known = 'autocomplete' in field ? field.autocomplete : undefined
  if (shared) return html` autocomplete="off"`
  return known === undefined ? '' : html` autocomplete="${known}"`
}

function controlOf(field: Field, name: string, { answers, language, errors, shared = false }: Shown): string {
  const value = typedIn(answers, name)
  const told = toldWith(field, name, errors)
  const required = field.required ? ' required' : ''
  const suggest = suggesting(field, shared)
  switch (field.kind) {
    case 'paragraph':
      return html`<textarea id="${name}" name="${name}" rows="${field.rows}" !${required}!${told}>${value}</textarea>`
    case 'places':
      return html`<textarea id="${name}" name="${name}" rows="3" !${told}>${value}</textarea>`
    case 'one':
      return html`<select id="${name}" name="${name}" !${required}!${told}>
        <option value="">${wording.choose[language]}</option>
        !${field.options.map((option) => listed(option, value, language)).join('')}
      </select>`
    case 'whole':
      return html`<span class="unit"
        ><input
          class="short"
          type="text"
          inputmode="numeric"
          id="${name}"
          name="${name}"
          value="${value}"
          !${suggest}!${required}!${told}
        />
        ${field.unit?.[language] ?? ''}</span
      >`
    case 'email':
    case 'tel':
      return html`<input
        class="middle"
        type="${field.kind}"
        id="${name}"
        name="${name}"
        value="${value}"
        !${suggest}!${required}!${told}
      />`
    case 'corporate_number':
      return html`<input
        class="middle"
        type="text"
        inputmode="numeric"
        id="${name}"
        name="${name}"
        value="${value}"
        !${suggest}
        data-check="corporate-number"
        data-right="${wording.numberRight[language]}"
        data-wrong="${wording.numberWrong[language]}"
        data-short="${wording.numberShort[language]}"
        !${told}
      />`
    case 'day':
      return html`<input class="short" type="text" id="${name}" name="${name}" value="${value}" !${suggest}!${required}!${told} />`
    default:
      return html`<input type="text" id="${name}" name="${name}" value="${value}" !${suggest}!${required}!${told} />`
  }
}

function listed(option: Option, value: string, language: Language): string {
  const selected = option.code === value ? ' selected' : ''
  return html`<option value="${option.code}" !${selected}>${option[language]}</option>`
}

function choicesOf(field: Field, name: string, { answers, language }: Shown): string {
  if (field.kind === 'many') return renderMany(name, field.options, answers.get(name) ?? [], language)
  if (field.kind === 'yes_no') return renderChoices('radio', name, yesOrNoOf(field), [chosenOf(answers, name)], language)
  if (field.kind === 'one') return renderChoices('radio', name, field.options, [typedIn(answers, name) || (field.preset ?? '')], language)
  return ''
}

/** Undecided until something was said. */
function chosenOf(answers: Answers, name: string): string {
  return typedIn(answers, name)
}

const optionsInRows = 6

/** Many choices stand in columns; those in groups fold, and are open where something is chosen, or else at the first. */
function renderMany(name: string, options: readonly Option[], chosen: readonly string[], language: Language): string {
  const columns = (some: readonly Option[]) => html`<div class="choices">!${renderChoices('checkbox', name, some, chosen, language)}</div>`
  const groups = Map.groupBy(options, ({ group }) => group?.[language])
  if (groups.has(undefined)) {
    const isShort = options.length <= optionsInRows || options.some(({ hint }) => hint)
    return isShort ? renderChoices('checkbox', name, options, chosen, language) : columns(options)
  }
  return [...groups]
    .map(([title = '', some], place) => {
      const picked = some.filter(({ code }) => chosen.includes(code)).length
      const open = picked > 0 || (place === 0 && chosen.length === 0) ? ' open' : ''
      return html`<details class="fold group few" !${open}>
        <summary>${title} <span class="hint">${countWords[language](some.length)}</span></summary>
        !${columns(some)}
      </details>`
    })
    .join('')
}

/** Radio buttons or check boxes, each with its label and line. HTML. */
export function renderChoices(
  type: 'radio' | 'checkbox',
  name: string,
  options: readonly Option[],
  chosen: readonly string[],
  language: Language,
): string {
  return options
    .map((option) => {
      const id = `${name}-${option.code || 'none'}`
      const checked = chosen.includes(option.code) ? ' checked' : ''
      const hint = option.hint ? html`<span class="hint">${option.hint[language]}</span>` : ''
      return html`<div class="choice">
        <input type="${type}" id="${id}" name="${name}" value="${option.code}" !${checked} /><label for="${id}"
          >${option[language]}!${hint}</label
        >
      </div>`
    })
    .join('')
}
