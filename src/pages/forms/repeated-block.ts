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

/** The entry taken away last travels along under this name instead of a number: with one press it is back. */
const removed = 'removed'
/** Which one it was. */
const removedName = (path: string) => `${path}.${removed}`

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
    !${entries.join('')} !${indices.length < max ? wayBack(path, one, shown) : ''}
    !${indices.length < max ? html`<p><button class="second" name="go" value="add:${path}">${add[language]}</button></p>` : ''}
  </section>`
}

/** What was taken away last, and the button that brings it back; nothing where nothing was. HTML. */
function wayBack(path: string, one: Repeated['one'], { answers, language }: Shown): string {
  const at = answers.get(removedName(path))?.at(-1)
  if (at === undefined || !/^\d{1,3}$/u.test(at)) return ''
  const hidden = [...answers]
    .filter(([name]) => name === removedName(path) || name.startsWith(`${removedName(path)}.`))
    .flatMap(([name, values]) => values.map((value) => html`<input type="hidden" name="${name}" value="${value}" />`))
  return html`<p class="note" role="status">
    !${hidden.join('')} ${wording.removed[language](one[language](Number(at) + 1))}
    <button class="plain" name="go" value="restore:${path}">${wording.restore[language]}</button>
  </p>`
}

const wording = {
  removed: { ja: (which: string) => `${which}を削除しました。`, en: (which: string) => `${which} was removed.` },
  restore: { ja: '元に戻す', en: 'Bring it back' },
} as const

/** The answers with one more entry, empty. */
export function withEntryAdded(answers: Answers, path: string): Answers {
  return new Map([...answers, [`${path}.count`, [String(countSaid(answers, path) + 1)]]])
}

/** The answers without the entry at `index`, which travels along to be brought back; those behind it move up. */
export function withEntryRemoved(answers: Answers, path: string, index: number): Answers {
  const moved = [...answers].flatMap(([name, values]): [string, readonly string[]][] => {
    const entry = entryOf(name, path)
    if (entry === undefined) return isOfRemoved(name, path) ? [] : [[name, values]]
    const [at, field] = entry
    if (at === index) return [[`${removedName(path)}.${field}`, values]]
    return [[at > index ? nameIn(path, at - 1, field) : name, values]]
  })
  const wasSaid = moved.some(([name, values]) => isOfRemoved(name, path) && values.some((value) => value !== ''))
  const kept = wasSaid ? [...moved, [removedName(path), [String(index)]] as const] : moved.filter(([name]) => !isOfRemoved(name, path))
  return new Map([...kept, [`${path}.count`, [String(Math.max(0, countSaid(answers, path) - 1))]]])
}

/** The answers with the entry taken away last where it was. */
export function withEntryRestored(answers: Answers, path: string): Answers {
  const said = Number(answers.get(removedName(path))?.at(-1) ?? Number.NaN)
  if (!Number.isInteger(said)) return answers
  const index = Math.min(Math.max(said, 0), countSaid(answers, path))
  const moved = [...answers].flatMap(([name, values]): [string, readonly string[]][] => {
    if (name === removedName(path)) return []
    if (isOfRemoved(name, path)) return [[nameIn(path, index, name.slice(removedName(path).length + 1)), values]]
    const [at, field] = entryOf(name, path) ?? []
    return [[at !== undefined && field !== undefined && at >= index ? nameIn(path, at + 1, field) : name, values]]
  })
  return new Map([...moved, [`${path}.count`, [String(countSaid(answers, path) + 1)]]])
}

/** Which entry a control is of, and its field; undefined for any other control. */
function entryOf(name: string, path: string): [at: number, field: string] | undefined {
  const [, at = '', field = ''] = (name.startsWith(`${path}.`) ? /^(\d+)\.(.+)$/u.exec(name.slice(path.length + 1)) : null) ?? []
  return at === '' ? undefined : [Number(at), field]
}

function isOfRemoved(name: string, path: string): boolean {
  return name === removedName(path) || name.startsWith(`${removedName(path)}.`)
}

function countSaid(answers: Answers, path: string): number {
  const count = Number(answers.get(`${path}.count`)?.at(-1) ?? 0)
  return Number.isInteger(count) ? count : 0
}
