import type { FormError } from '../layout.ts'
import { moveEntries } from './entry-moves.rules.ts'
import { reviewStep } from './form.ts'
import { reviewOf, stepBeside, stepCalled, type FormState } from './form-state.ts'
import { judge } from './judge.ts'

/** Where a button leads: a page of the form, with mistakes or without, or the sending of what it says. */
export type Moved =
  | { readonly kind: 'page'; readonly state: FormState; readonly errors: readonly FormError[] }
  | { readonly kind: 'send'; readonly state: FormState; readonly parsed: unknown }

/**
 * What the button `go` does: `next`, `back`, `send`, `mail` (send, to be confirmed by mail), `again` (have that mail once more),
 * `change:{step}`, `add:{list}`, `remove:{list}.{index}`, `restore:{list}`, `find:{place}`; anything else (`stay`, the language switch, a
 * draft taken up again) shows the step it was pressed on. Only going on and sending judge what was typed; who changed entries or
 * searched is led to what came of it.
 */
export function move(state: FormState, go: string): Moved {
  const [verb = '', of = ''] = go.split(':')
  switch (verb) {
    case 'next':
      return next(state)
    case 'send':
    case 'mail':
    case 'again':
      return send(state)
    case 'back':
      return page({ ...state, step: state.returning ? reviewOf(state) : stepBeside(state, -1), returning: false })
    case 'change':
      return page({ ...state, step: stepCalled(state.form, state.answers, of), returning: true })
    case 'find':
      return page({ ...state, ledTo: of })
    default:
      return page({ ...state, ...moveEntries(state.answers, go) })
  }
}

function page(state: FormState, errors: readonly FormError[] = []): Moved {
  return { kind: 'page', state, errors }
}

function next(state: FormState): Moved {
  const { errors } = judge(state.form, state.answers)
  const here = errors.get(state.step.code) ?? []
  if (here.length > 0) return page(state, here)
  if (!state.returning) return page({ ...state, step: stepBeside(state, 1) })
  // What was changed may ask for more: cards just picked want their figures.
  const open = state.form.steps.find(({ code }) => code !== reviewStep && errors.has(code))
  return open ? page({ ...state, step: open }) : page({ ...state, step: reviewOf(state), returning: false })
}

/** Whoever presses the button on the review sends the whole form; what is wrong is shown where it is. */
function send(state: FormState): Moved {
  const { errors, parsed } = judge(state.form, state.answers)
  const wrong = state.form.steps.find(({ code }) => errors.has(code))
  if (!wrong) return { kind: 'send', state, parsed }
  return page({ ...state, step: wrong, returning: wrong.code !== reviewStep }, errors.get(wrong.code))
}
