import { html } from 'ghtml'
import type { Sentence } from '../../errors.ts'
import type { Answers } from './answers.ts'
import { controlOf, exampleOf, linesOf, namesOf, valueOf, type Field } from './fields.ts'
import type { Block, Shown } from './form.ts'
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

const nameIn = (path: string, index: number, field: string) => `${path}.${index}.${field}`

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
      if (name === `${path}.count`) return true
      const [index = '', ...field] = name.startsWith(`${path}.`) ? name.slice(path.length + 1).split('.') : []
      return /^\d{1,3}$/u.test(index) && Number(index) < max && fieldNames.has(field.join('.'))
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
            ><span>${one[language](index + 1)}</span
            ><button class="plain" name="go" value="remove:${path}.${index}">
              ${remove[language]}<span class="unseen">${one[language](index + 1)}</span>
            </button></span
          >
        </legend>
        !${fields.map((field) => renderField(field, nameIn(path, index, field.path), shown)).join('')}
      </fieldset>`,
  )
  return html`<section class="repeated">
    <h2>${title[language]}</h2>
    <p class="hint">${lead[language]}</p>
    <input type="hidden" name="${path}.count" value="${indices.length}" />
    !${entries.join('')}
    !${indices.length < max ? html`<p><button class="second" name="go" value="add:${path}">${add[language]}</button></p>` : ''}
  </section>`
}

/** The answers with one more entry, empty. */
export function withEntryAdded(answers: Answers, path: string): Answers {
  const count = Number(answers.get(`${path}.count`)?.at(-1) ?? 0)
  return new Map([...answers, [`${path}.count`, [String((Number.isInteger(count) ? count : 0) + 1)]]])
}

/** The answers without the entry at `index`; those behind it move up. */
export function withEntryRemoved(answers: Answers, path: string, index: number): Answers {
  const count = Number(answers.get(`${path}.count`)?.at(-1) ?? 0)
  const kept = [...answers].flatMap(([name, values]): [string, readonly string[]][] => {
    const found = name.startsWith(`${path}.`) ? /^(\d+)\.(.+)$/u.exec(name.slice(path.length + 1)) : null
    if (!found) return [[name, values]]
    const at = Number(found[1])
    if (at === index) return []
    return [[at > index ? `${path}.${at - 1}.${found[2]}` : name, values]]
  })
  return new Map([...kept, [`${path}.count`, [String(Math.max(0, count - 1))]]])
}
