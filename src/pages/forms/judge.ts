import type { z } from 'zod'
import type { FormError } from '../layout.ts'
import type { Answers } from './answers.ts'
import { mendingWords } from './fault-words.ts'
import { askedSteps, bodyOf, type Body, type FormDescription, type Step } from './form.ts'

/** What is wrong with a form, step by step, or what it says when nothing is. */
export interface Verdict {
  readonly body: Body
  /** The parsed body; undefined as long as anything is wrong. */
  readonly parsed: unknown
  /** Mistakes by the code of the step whose controls they are at. */
  readonly errors: ReadonlyMap<string, readonly FormError[]>
}

/** Lets the schema of the intake judge the answers, and puts what it finds at the controls it is about. One mistake a control. */
export function judge(form: FormDescription, answers: Answers): Verdict {
  const body = bodyOf(form, answers)
  const parsed = form.schema.safeParse(body, { reportInput: true })
  if (parsed.success) return { body, parsed: parsed.data, errors: new Map() }
  const errors = new Map<string, FormError[]>()
  for (const issue of worthTelling(parsed.error.issues)) {
    const { step, error } = placed(form, answers, issue)
    const told = errors.get(step.code) ?? []
    if (!told.some(({ field }) => field === error.field)) errors.set(step.code, [...told, error])
  }
  return { body, parsed: undefined, errors }
}

/** Where a target is not what its need takes, the union of all targets has nothing to add. */
function worthTelling(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  const told = new Set(issues.filter(({ code }) => code === 'custom').map(({ path }) => path.join('.')))
  return issues.filter(({ code, path }) => code !== 'invalid_union' || !told.has(path.join('.')))
}

/** The control the issue is about, else the one that holds what it lies in: an issue of one code of a list is at the list. */
function placed(form: FormDescription, answers: Answers, issue: z.core.$ZodIssue): { step: Step; error: FormError } {
  for (let length = issue.path.length; length > 0; length -= 1) {
    // Two steps may ask for the same, each of other people.
    for (const step of [...askedSteps(form, answers), ...form.steps]) {
      for (const block of step.blocks) {
        const control = block.controlAt(issue.path.slice(0, length), answers)
        if (control) return { step, error: { field: control.name, ...mendingWords(issue, control) } }
      }
    }
  }
  throw new Error(`no control of the ${form.audience} form is for ${issue.path.map(String).join('.')}`)
}
