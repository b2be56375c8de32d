import { html } from 'ghtml'
import type { Sentence } from '../../errors.ts'
import { typedIn, type Answers } from './answers.ts'
import { pickedCodes, type Card, type CardGroup } from './cards-block.ts'
import { controlOf, linesOf, namesOf, valueOf, type Field, type Option } from './fields.ts'
import { put, type Block, type Body, type Shown } from './form.ts'
import { renderField } from './render-field.ts'

/** A scale in words. */
export interface Scale {
  /** Member of the entry it is written to. */
  readonly member: string
  readonly label: Sentence
  /** Weakest first; `must` stands apart. */
  readonly options: readonly Option[]
  /** What is meant as long as nobody says otherwise. */
  readonly preset: string
}

export interface Weighed {
  readonly path: string
  readonly groups: readonly CardGroup[]
  readonly scale: Scale
  /** What else is said of a card: fields at paths below its entry. */
  fieldsOf(code: string): readonly Field[]
  /** How matching uses what is said of it. */
  whyOf(code: string): Sentence
  /** What is typed in the example, by code and member. */
  readonly example: ReadonlyMap<string, readonly string[]>
}

/** For each card picked: how much it matters, in words, and what exactly is meant. */
export function weighBlock(weighed: Weighed): Block {
  const { path, groups, scale, fieldsOf } = weighed
  const cards = groups.flatMap((group) => group.cards)
  const nameOf = (code: string, member: string) => `${path}.${code}.${member}`
  const names = new Set(
    cards.flatMap(({ code }) => [
      nameOf(code, scale.member),
      ...fieldsOf(code).flatMap((field) => namesOf(field, nameOf(code, field.path))),
    ]),
  )
  const picked = (answers: Answers) => pickedCodes(path, groups, answers)
  const degreeOf = (code: string, answers: Answers) => typedIn(answers, nameOf(code, scale.member)) || scale.preset
  return {
    owns: (name) => names.has(name),
    write: (answers, body) => {
      body[path] = picked(answers).map((code) => {
        const degree = degreeOf(code, answers)
        const entry: Body = { code, [scale.member]: /^\d+$/u.test(degree) ? Number(degree) : degree }
        for (const field of fieldsOf(code)) writeField(entry, field, valueOf(field, nameOf(code, field.path), answers))
        return entry
      })
    },
    controlAt: ([list, at, ...members], answers) => {
      const code = list === path && typeof at === 'number' ? picked(answers)[at] : undefined
      const card = cards.find((one) => one.code === code)
      if (!card || members.length === 0) return undefined
      const member = members.map(String).join('.')
      const field = fieldsOf(card.code).find((one) => one.path === member || one.path.startsWith(`${member}.`))
      if (field) return { ...controlOf(field, nameOf(card.code, field.path), answers), label: field.label }
      return { name: nameOf(card.code, scale.member), label: card.label, kind: 'one', typed: '', example: '' }
    },
    render: (shown) =>
      picked(shown.answers)
        .map((code) => cards.find((card) => card.code === code))
        .map((card) => (card ? renderCard(weighed, card, nameOf, degreeOf(card.code, shown.answers), shown) : ''))
        .join(''),
    review: ({ answers, language }) =>
      picked(answers).map((code) => ({
        label: cards.find((card) => card.code === code)?.label[language] ?? code,
        lines: [
          scale.options.find((option) => option.code === degreeOf(code, answers))?.[language] ?? '',
          ...fieldsOf(code).flatMap((field) => {
            const lines = linesOf(field, nameOf(code, field.path), answers, language)
            return lines.length === 0
              ? []
              : [`${field.label[language]}${language === 'ja' ? '：' : ': '}${lines.join(language === 'ja' ? '、' : ', ')}`]
          }),
        ],
      })),
    example: new Map([...weighed.example].map(([name, typed]) => [`${path}.${name}`, typed])),
  }
}

/** Lists nothing is chosen of are left out: a target is there or not. */
function writeField(entry: Body, field: Field, value: unknown): void {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return
  put(entry, field.path, value)
}

function renderCard(
  { scale, fieldsOf, whyOf }: Weighed,
  card: Card,
  nameOf: (code: string, member: string) => string,
  degree: string,
  shown: Shown,
): string {
  const { language } = shown
  const name = nameOf(card.code, scale.member)
  const options = scale.options.map((option) => {
    const id = `${name}-${option.code}`
    const checked = option.code === degree ? ' checked' : ''
    return html`<label class="!${option.code === 'must' ? 'must' : 'step'}" for="${id}"
      ><input type="radio" id="${id}" name="${name}" value="${option.code}" !${checked} />${option[language]}</label
    >`
  })
  return html`<fieldset class="block" id="${name}" tabindex="-1">
    <legend>${card.label[language]}</legend>
    <p class="why">${whyOf(card.code)[language]}</p>
    <div class="scale" role="radiogroup" aria-label="${card.label[language]}${language === 'ja' ? '：' : ': '}${scale.label[language]}">
      !${options.join('')}
    </div>
    !${fieldsOf(card.code)
      .map((field) => renderField(field, nameOf(card.code, field.path), shown))
      .join('')}
  </fieldset>`
}
