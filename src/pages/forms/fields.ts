import type { CodeEntry } from '../../catalog/code-list.ts'
import type { Sentence } from '../../errors.ts'
import { typedIn, type Answers } from './answers.ts'
import { latinNameOfPlace, nameOfPlace, placeMeant, type PlaceKind } from './find-places.rules.ts'
import type { Control, ControlKind } from './form.ts'
import { readDay, readNumber, tidyAscii, tidyCorporateNumber, tidyPhone, tidyReading, tidyText } from './tidy.rules.ts'
import type { Language } from '../language.ts'
import { dayIn } from '../wording.ts'

/** One of several answers, with a line about what it means where the label alone does not say. */
export interface Option extends CodeEntry {
  readonly hint?: Sentence
  /** Of many, which fold under the heading they share with their neighbours. */
  readonly group?: Sentence
}

interface Common {
  /** Where the value stands in the body; below the entry for fields of repeated blocks. */
  readonly path: string
  readonly label: Sentence
  readonly help?: Sentence
  /** What it is used for. */
  readonly why?: Sentence
  readonly required?: boolean
  /** Data of a person. */
  readonly isPrivate?: boolean
  /** Labels that say little by themselves: the review says what is meant, too. */
  readonly isExplained?: boolean
}

/** What a field asks, of which its control, its value and its line in the review follow. Examples are what would be typed or chosen. */
export type Field = Common &
  (
    | {
        readonly kind: 'text'
        readonly example: string
        readonly max: number
        readonly autocomplete?: string
        readonly isReading?: boolean
      }
    | { readonly kind: 'email' | 'tel'; readonly example: string; readonly autocomplete: string }
    | { readonly kind: 'paragraph'; readonly example: string; readonly max: number; readonly rows: number }
    | { readonly kind: 'whole'; readonly example: string; readonly unit?: Sentence }
    | { readonly kind: 'day' | 'corporate_number'; readonly example: string }
    | {
        readonly kind: 'one'
        readonly example: string
        readonly options: readonly Option[]
        readonly as: 'radios' | 'list'
        readonly preset?: string
      }
    | {
        readonly kind: 'yes_no'
        /** Asks whether something is there, not whether it is so. */
        readonly isPresence?: boolean
        readonly example: string
      }
    | { readonly kind: 'many'; readonly example: readonly string[]; readonly options: readonly Option[] }
    | { readonly kind: 'place'; readonly example: string; readonly among: PlaceKind }
    | { readonly kind: 'places'; readonly example: string }
  )

/** The control a place is typed in; the one chosen among several found has the field's own name. */
export function typedPlaceName(name: string): string {
  return `${name}.typed`
}

/** Names of all controls of a field. */
export function namesOf(field: Field, name: string): readonly string[] {
  return field.kind === 'place' ? [name, typedPlaceName(name)] : [name]
}

/** What stands chosen until something else is said. */
export const undecided = { code: '', ja: '未定・わからない', en: 'Undecided or unknown' } as const satisfies Option

const yesOrNo: readonly Option[] = [{ code: 'yes', ja: 'はい', en: 'Yes' }, { code: 'no', ja: 'いいえ', en: 'No' }, undecided]
const thereOrNot: readonly Option[] = [{ code: 'yes', ja: 'あり', en: 'Yes' }, { code: 'no', ja: 'なし', en: 'No' }, undecided]

/** What a question of yes or no is answered by. */
export function yesOrNoOf({ isPresence }: { isPresence?: boolean }): readonly Option[] {
  return isPresence === true ? thereOrNot : yesOrNo
}

/**
 * What the field says, for the body; undefined when it says nothing. What cannot be read goes as it was typed, for the schema to refuse.
 */
export function valueOf(field: Field, name: string, answers: Answers): unknown {
  const typed = typedIn(answers, name)
  switch (field.kind) {
    case 'text':
      return (field.isReading === true ? tidyReading(typed) : tidyText(typed)) || undefined
    case 'paragraph':
      return tidyText(typed) || undefined
    case 'email':
      return tidyAscii(typed) || undefined
    case 'tel':
      return tidyPhone(typed) || undefined
    case 'corporate_number':
      return tidyCorporateNumber(typed) || undefined
    case 'whole':
      return readNumber(typed)
    case 'day':
      return readDay(typed)
    case 'one':
      return typed || field.preset || undefined
    case 'yes_no':
      return typed === 'yes' ? true : typed === 'no' ? false : undefined
    case 'many':
      return (answers.get(name) ?? []).filter((code) => code !== '')
    case 'place': {
      const query = typedIn(answers, typedPlaceName(name))
      return placeMeant(query, typed, field.among)?.code ?? (tidyText(query) || undefined)
    }
    case 'places': {
      const codes = linesTyped(typed).map((line) => placeMeant(line, '', 'municipality')?.code ?? line)
      return codes.length === 0 ? undefined : [...new Set(codes)]
    }
  }
}

/** The field's answer for a reader, line by line; nothing when nothing was said. */
export function linesOf(field: Field, name: string, answers: Answers, language: Language): readonly string[] {
  const value = valueOf(field, name, answers)
  const labels = (codes: readonly unknown[], options: readonly Option[]) =>
    options
      .filter(({ code }) => codes.includes(code))
      .map((option) => (field.isExplained && option.hint ? explained(option[language], option.hint[language], language) : option[language]))
  switch (field.kind) {
    case 'one':
      return labels([value ?? undecided.code], field.options)
    case 'many':
      return labels(Array.isArray(value) ? value : [], field.options)
    case 'yes_no':
      return value === undefined ? [] : labels([value === true ? 'yes' : 'no'], yesOrNoOf(field))
    case 'place': {
      const place = placeMeant(typedIn(answers, typedPlaceName(name)), typedIn(answers, name), field.among)
      return place ? [nameOfPlace(place), ...(language === 'en' ? [latinNameOfPlace(place)] : [])] : []
    }
    case 'places':
      return linesTyped(typedIn(answers, name)).map((line) => {
        const place = placeMeant(line, '', 'municipality')
        return place ? nameOfPlace(place) : line
      })
    case 'whole':
      return typeof value === 'number' ? [`${value.toLocaleString('ja-JP')}${field.unit ? ` ${field.unit[language]}` : ''}`] : []
    case 'day':
      return typeof value === 'string' ? [dayIn(language, value)] : []
    default:
      return typeof value === 'string' ? value.split('\n') : []
  }
}

function explained(label: string, meaning: string, language: Language): string {
  return language === 'ja' ? `${label}（${meaning}）` : `${label} (${meaning})`
}

/** A place a line. */
function linesTyped(typed: string): readonly string[] {
  return typed
    .split(/[\r\n、,]+/u)
    .map(tidyText)
    .filter((line) => line !== '')
}

const controlKinds: Readonly<Partial<Record<Field['kind'], ControlKind>>> = { yes_no: 'one' }

/** The field's control, as mistakes are told of it. */
export function controlOf(field: Field, name: string, answers: Answers): Control {
  const kind = controlKinds[field.kind] ?? (field.kind as ControlKind) // all but yes_no are kinds of controls
  const typed = typedIn(answers, field.kind === 'place' ? typedPlaceName(name) : name)
  const example = typeof field.example === 'string' ? field.example : field.example.join(', ')
  return { name: field.kind === 'place' ? typedPlaceName(name) : name, label: field.label, kind, typed, example }
}

/** The example as it would be typed. */
export function exampleOf(field: Field, name: string): [string, readonly string[]] {
  const typed = typeof field.example === 'string' ? [field.example] : field.example
  return [field.kind === 'place' ? typedPlaceName(name) : name, typed]
}
