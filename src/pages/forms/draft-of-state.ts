import { z } from 'zod'
import { typedIn, type Answers } from './answers.ts'
import type { FormDescription } from './form.ts'
import { readState, sharedName, trapName, type FormState } from './form-state.ts'

const draftSchema = z.array(z.tuple([z.string(), z.array(z.string())]))

/** All a page of the form needs to be shown again, as text. */
export function draftOf({ answers, key, begun, trapped, shared }: FormState): string {
  const ofThePage: [string, readonly string[]][] = [
    ['key', [key]],
    ['begun', [begun]],
    [trapName, [trapped]],
    [sharedName, [shared ? 'yes' : 'no']],
  ]
  return JSON.stringify([...ofThePage, ...answers])
}

/** The form as it was kept, open at a step. */
export function stateOfDraft(form: FormDescription, draft: string, at: { step: string; returning: boolean }): FormState {
  const sent = new Map(parsed(draft))
  return readState(form, new Map([...sent, ['step', [at.step]], ['returning', [at.returning ? 'yes' : 'no']]]))
}

/**
 * What a page sent, with what was said on other steps meanwhile: a page the browser went back to knows nothing of it. The page alone says
 * what stands on its own step.
 */
export function withDraft(form: FormDescription, sent: Answers, draft: string): Answers {
  const step = form.steps.find(({ code }) => code === typedIn(sent, 'step'))
  const blocks = form.steps.flatMap((one) => one.blocks)
  const isElsewhere = (name: string) => blocks.some((block) => block.owns(name)) && !step?.blocks.some((block) => block.owns(name))
  const since = parsed(draft).filter(([name]) => isElsewhere(name))
  return new Map([...[...sent].filter(([name]) => !isElsewhere(name)), ...since])
}

function parsed(draft: string): [string, string[]][] {
  return draftSchema.parse(JSON.parse(draft))
}
