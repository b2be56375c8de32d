import { html } from 'ghtml'
import type { Sentence } from '../../errors.ts'
import type { Answers } from './answers.ts'
import { nameIn, removed, removedName } from './entry-moves.rules.ts'
import { controlOf, exampleOf, linesOf, namesOf, valueOf, type Field } from './fields.ts'
import { focused, type Block, type Shown } from './form.ts'
import { renderField } from './render-field.ts'

export interface Repeated {
  /** Where the list stands in the body; its entries are called by it: `offices.0.name`. */
  readonly path: string
  readonly title: Sentence
  readonly lead: Sentence
  readonly one: { readonly ja: (number: number) => string; readonly en: (number: number) => string }
  readonly add: Sentence
  readonly remove: Sentence
  readonly fields: readonly Field[]
  readonly max: number
}

/** How many entries a list has: hidden beside it, so that one just added, still empty, is there. */
function countOf({ path, max }: Repeated, answers: Answers): number {
  const count = Number(answers.get(`${path}.count`)?.at(-1) ?? 0)
  return Number.isInteger(count) ? Math.min(Math.max(count, 0), max) : 0
}

/** Entries of one kind, added and removed by buttons that send the page. Entries nothing was typed in are not sent. */
export function repeatedBlock(repeated: Repeated): Block {
  const { path, fields, max } = repeated
  const fieldNames = new Set(fields.flatMap((field) => namesOf(field, field.path)))
  const indices = (answers: Answers) => Array.from({ length: countOf(repeated, answers) }, (_, index) => index)
  const isSaid = (answers: Answers, index: number) =>
    fields.some((field) => namesOf(field, nameIn(path, index, field.path)).some((name) => answers.get(name)?.some((value) => value !== '')))
  const said = (answers: Answers) => indices(answers).filter((index) => isSaid(answers, index))
  return {
    owns: (name) => {
      if (name === `${path}.count` || name === removedName(path)) return true
      const [index = '', ...field] = name.startsWith(`${path}.`) ? name.slice(path.length + 1).split('.') : []
      const isEntry = (/^\d{1,3}$/u.test(index) && Number(index) < max) || index === removed
      return isEntry && fieldNames.has(field.join('.'))
    },
    write: (answers, body) => {
      body[path] = said(answers).map((index) =>
        Object.fromEntries(
          fields.flatMap((field) => {
            const value = valueOf(field, nameIn(path, index, field.path), answers)
            return value === undefined ? [] : [[field.path, value]]
          }),
        ),
      )
    },
    controlAt: ([list, at, member], answers) => {
      const index = list === path && typeof at === 'number' ? said(answers)[at] : undefined
      const field = index === undefined ? undefined : fields.find((one) => one.path === member)
      if (!field || index === undefined) return undefined
      const control = controlOf(field, nameIn(path, index, field.path), answers)
      const { label } = control
      return {
        ...control,
        label: { ja: `${repeated.one.ja(index + 1)}：${label.ja}`, en: `${repeated.one.en(index + 1)}, ${label.en}` },
      }
    },
    render: (shown) => renderRepeated(repeated, indices(shown.answers), shown),
    review: ({ answers, language }) =>
      said(answers).map((index, place) => ({
        label: repeated.one[language](place + 1),
        lines: fields.flatMap((field) => {
          const lines = linesOf(field, nameIn(path, index, field.path), answers, language)
          return lines.length === 0 ? [] : [`${field.label[language]}${language === 'ja' ? '：' : ': '}${lines.join(' ')}`]
        }),
      })),
    example: new Map([[`${path}.count`, ['1']], ...fields.map((field) => exampleOf(field, nameIn(path, 0, field.path)))]),
  }
}

function renderRepeated({ path, title, lead, one, add, remove, fields, max }: Repeated, indices: readonly number[], shown: Shown): string {
  const { language } = shown
  const entries = indices.map(
    (index) =>
      html`<fieldset class="block" id="${path}.${index}">
        <legend>
          <span class="legend-row"
            ><span !${focused(`${path}.${index}`, shown)}>${one[language](index + 1)}</span
            ><button class="plain" name="go" value="remove:${path}.${index}">
              ${remove[language]}<span class="unseen">${one[language](index + 1)}</span>
            </button></span
          >
        </legend>
        !${fields.map((field) => renderField(field, nameIn(path, index, field.path), shown)).join('')}
      </fieldset>`,
  )
  const back = indices.length < max ? wayBack(path, one, shown) : ''
  return html`<section class="repeated">
    <h2 !${back === '' ? focused(removedName(path), shown) : ''}>${title[language]}</h2>
    <p class="hint">${lead[language]}</p>
    <input type="hidden" name="${path}.count" value="${indices.length}" />
    !${entries.join('')} !${back}
    !${indices.length < max ? html`<p><button class="second" name="go" value="add:${path}">${add[language]}</button></p>` : ''}
  </section>`
}

/** What was taken away last, and the button that brings it back; nothing where nothing was. HTML. */
function wayBack(path: string, one: Repeated['one'], shown: Shown): string {
  const { answers, language } = shown
  const at = answers.get(removedName(path))?.at(-1)
  if (at === undefined || !/^\d{1,3}$/u.test(at)) return ''
  const hidden = [...answers]
    .filter(([name]) => name === removedName(path) || name.startsWith(`${removedName(path)}.`))
    .flatMap(([name, values]) => values.map((value) => html`<input type="hidden" name="${name}" value="${value}" />`))
  return html`<p class="note" role="status" !${focused(removedName(path), shown)}>
    !${hidden.join('')} ${wording.removed[language](one[language](Number(at) + 1))}
    <button class="plain" name="go" value="restore:${path}">${wording.restore[language]}</button>
  </p>`
}

const wording = {
  removed: { ja: (which: string) => `${which}を削除しました。`, en: (which: string) => `${which} was removed.` },
  restore: { ja: '元に戻す', en: 'Bring it back' },
} as const
