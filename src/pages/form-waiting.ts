import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Deps } from '../deps.ts'
import { readWaitingOfKey } from '../links/waiting-forms/read-waiting-form.ts'
import { readDraft } from '../tickets/filing/keep-draft.ts'
import { guarded } from './form-filing.ts'
import { readFormCookie } from './form-cookie.ts'
import { showEmptyForm, showKeptStep, type StepRoute } from './form-steps.ts'
import { stateOfDraft } from './forms/draft-of-state.ts'
import { reviewStep, type FormDescription } from './forms/form.ts'
import { sendPage } from './send-page.ts'
import { sentAgainIn, waitingPage } from './waiting-page.ts'

/** What a form that waits for its confirmation tells the browser it was sent from; once it waits no more, what then stands. */
export async function showWaiting(
  deps: Deps,
  form: FormDescription,
  request: FastifyRequest<StepRoute>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { name } = request.params
  const begun = readFormCookie(deps, form.audience, name, request)
  const waiting = begun && (await readWaitingOfKey(deps, form.audience, begun.key))
  const draft = begun && waiting && (await readDraft(deps, begun))
  if (!draft) return showKeptStep(deps, form, { ...request.query, name, step: reviewStep }, request, reply)
  const state = guarded(deps, stateOfDraft(form, draft, { step: reviewStep, returning: false }))
  if (state.shared) return showEmptyForm(deps, form, reply, true)
  return sendPage(reply, waitingPage(state, { ...waiting, sentAgain: sentAgainIn(request.query.again) }))
}
