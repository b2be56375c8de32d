import type { Language } from '../../http/language.ts'
import { typedIn, type Answers } from './answers.ts'
import { askedSteps, blocksOf, reviewStep, type FormDescription, type Step } from './form.ts'

/** Where somebody is in a form. All of it travels in the page; what is kept of it meanwhile only helps the browser's own Back. */
export interface FormState {
  readonly form: FormDescription
  readonly answers: Answers
  readonly step: Step
  /** Names the sending, so that sending it twice files it once. */
  readonly key: string
  /** The step was opened from the review, to which it leads back. */
  readonly returning: boolean
  /** Others use the device, too: no browser is to keep anything of it. */
  readonly shared: boolean
  /** When it was opened, sealed; '' when nobody said. */
  readonly begun: string
  /** What stands in the control nobody sees. People leave it empty. */
  readonly trapped: string
  /** Whether its sending needs proof of work. */
  readonly provesWork: boolean
  /** Where its buttons lead. */
  readonly action: string
  /** Nothing could be kept when its page was shown: the page alone knows what was said. */
  readonly unsaved: boolean
  /** What the last press led to on the step, if it led anywhere. */
  readonly ledTo?: string | undefined
}

/** A name that invites programs; no form asks for it. */
export const trapName = 'homepage'

const keyShape = /^[\w-]{20,64}$/u

/** Whether this may be the key of a form. */
export function isFormKey(key: string): boolean {
  return keyShape.test(key)
}

/** Name of the field that says that nothing could be kept. */
export const unsavedName = 'unsaved'

/** Name of the box that says that a device is shared; its answer is no part of the form. */
export const sharedName = 'shared'

const unguarded = { begun: '', trapped: '', provesWork: false, unsaved: false } as const

/** A form nobody has filled in yet. */
export function newState(form: FormDescription, language: Language): FormState {
  const answers: Answers = new Map([['contact.language', [language]]])
  const fresh = { key: crypto.randomUUID(), returning: false, shared: false, action: actionOf(form) }
  return { form, answers, step: firstStep(form, answers), ...fresh, ...unguarded }
}

/** What a sent page says. Names no block owns are dropped, a step that is not asked becomes the first. */
export function readState(form: FormDescription, sent: Answers): FormState {
  const blocks = blocksOf(form)
  const answers: Answers = new Map([...sent].filter(([name]) => blocks.some((block) => block.owns(name))))
  const key = typedIn(sent, 'key')
  return {
    form,
    answers,
    step: stepCalled(form, answers, typedIn(sent, 'step')),
    key: isFormKey(key) ? key : crypto.randomUUID(),
    returning: typedIn(sent, 'returning') === 'yes',
    shared: typedIn(sent, sharedName) === 'yes',
    action: actionOf(form),
    ...unguarded,
    begun: typedIn(sent, 'begun'),
    trapped: typedIn(sent, trapName),
  }
}

function actionOf({ audience }: FormDescription): string {
  return `/forms/${audience}`
}

function firstStep(form: FormDescription, answers: Answers): Step {
  const [first] = askedSteps(form, answers)
  if (!first) throw new Error(`the ${form.audience} form has no step`)
  return first
}

export function stepCalled(form: FormDescription, answers: Answers, code: string): Step {
  return askedSteps(form, answers).find((step) => step.code === code) ?? firstStep(form, answers)
}

/** The step after this one, or before it; the review comes last. */
export function stepBeside({ form, answers, step }: FormState, by: 1 | -1): Step {
  const steps = askedSteps(form, answers)
  return steps[steps.indexOf(step) + by] ?? step
}

export function reviewOf({ form, answers }: Pick<FormState, 'form' | 'answers'>): Step {
  return stepCalled(form, answers, reviewStep)
}
