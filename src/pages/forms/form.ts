import type { z } from 'zod'
import type { Audience } from '../../catalog/desk-codes.ts'
import type { Sentence } from '../../errors.ts'
import type { FormError } from '../layout.ts'
import type { Language } from '../language.ts'
import type { Answers } from './answers.ts'

/** The body of the intake operation as it comes about, before its schema judges it. */
export type Body = Record<string, unknown>

/** One control, or group of controls, that an issue of the schema is about: where its error stands and how it is called. */
export interface Control {
  /** Name of the control and id of its element. */
  readonly name: string
  readonly label: Sentence
  /** What is typed or chosen, which decides how a mistake is put right. */
  readonly kind: ControlKind
  /** What it holds now, as it was typed. */
  readonly typed: string
  /** A right answer. */
  readonly example: string
}

export type ControlKind =
  | 'text'
  | 'paragraph'
  | 'email'
  | 'tel'
  | 'whole'
  | 'day'
  | 'one'
  | 'many'
  | 'place'
  | 'places'
  | 'corporate_number'
  | 'accept'

/** A row of the review: what was asked and what was answered, line by line. */
export interface ReviewRow {
  readonly label: string
  readonly lines: readonly string[]
  /** What is said of it where there are no lines, and something was chosen all the same. */
  readonly unsaid?: string
}

export interface Shown {
  readonly answers: Answers
  readonly language: Language
  readonly errors: readonly FormError[]
  /** Others use the device, too: its browser is to remember nothing that is typed. */
  readonly shared?: boolean
  /** What its reader's last press led to: the id of an entry, or the name of a place that was searched. */
  readonly ledTo?: string | undefined
}

/**
 * Attributes of what a press led to (`Shown.ledTo`): focused without a script, so that a keyboard goes on, and a screen reader
 * reads on, from there. A mistake comes first.
 */
export function focused(name: string, { ledTo, errors }: Shown): string {
  return ledTo === name && errors.length === 0 ? ' tabindex="-1" autofocus' : ''
}

/**
 * A part of a form. All that a form is comes from its blocks: the page, the body it is sent as, the places of mistakes, the review, and
 * the example in the API's document.
 */
export interface Block {
  /** Whether a control of this name is the block's. Names nobody owns are dropped. */
  owns(name: string): boolean
  /** What the block's controls say, as members of the body. */
  write(answers: Answers, body: Body): void
  /** The control an issue at this path of the body is about; undefined when it is none of this block's. */
  controlAt(path: readonly PropertyKey[], answers: Answers): Control | undefined
  /** HTML. */
  render(shown: Shown): string
  review(shown: Shown): readonly ReviewRow[]
  /** Right answers, as they would be typed. */
  readonly example: ReadonlyMap<string, readonly string[]>
  /** Names of controls that hold data of a person, which no browser is to keep. */
  isPrivate?(name: string): boolean
}

export interface Step {
  readonly code: string
  readonly title: Sentence
  /** Why this is asked, or what to think of. */
  readonly lead?: Sentence
  readonly blocks: readonly Block[]
  /** Left out when it says no. */
  isAsked?(answers: Answers): boolean
  /** Code of the step whose answers say whether it is asked: before that one is left, nobody knows. */
  readonly decidedBy?: string
}

/** A form: its steps in their order; the last one is the review, with what is agreed to. */
export interface FormDescription {
  readonly audience: Audience
  readonly title: Sentence
  readonly steps: readonly Step[]
  /** What the intake operation takes: it alone decides what is wrong. */
  readonly schema: z.ZodType
}

/** The step before sending, which shows all answers. */
export const reviewStep = 'review'

export function askedSteps(form: FormDescription, answers: Answers): readonly Step[] {
  return form.steps.filter((step) => step.isAsked?.(answers) ?? true)
}

export function blocksOf(form: FormDescription): readonly Block[] {
  return form.steps.flatMap(({ blocks }) => blocks)
}

/** The body the answers are sent as. */
export function bodyOf(form: FormDescription, answers: Answers): Body {
  const body: Body = {}
  for (const block of blocksOf(form)) block.write(answers, body)
  return body
}

/** A filled-in form as the API takes it. */
export function exampleBodyOf(form: FormDescription): Body {
  return bodyOf(form, new Map(blocksOf(form).flatMap(({ example }) => [...example])))
}

/** Puts `value` at a dotted path of the body. Undefined is not put, but what it would lie in is there: each field is missing by itself. */
export function put(body: Body, path: string, value: unknown): void {
  const names = path.split('.')
  const last = names.pop() ?? ''
  let at = body
  for (const name of names) {
    at[name] ??= {}
    at = at[name] as Body // only ever made on the line above: no path of a form leads through anything but an object
  }
  if (value !== undefined) at[last] = value
}
