import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { audienceCodes } from '../catalog/desk-codes.ts'
import type { Deps } from '../deps.ts'
import { filedAs, guarded, sendForm, showReceipt } from './form-filing.ts'
import { holdStep, recall, showEmptyForm, showKeptStep, showStep, type StepRoute } from './form-steps.ts'
import { showWaiting } from './form-waiting.ts'
import { readAnswers, typedIn } from './forms/answers.ts'
import { readState } from './forms/form-state.ts'
import { forms } from './forms/forms.ts'
import { move } from './forms/moves.ts'
import { minuteBudget, perMinute, secondsToWait } from './page-limit.ts'
import { isTooOften, sendErrorPage } from './send-page.ts'

/** Pages a form is filled in on: the steps, some of them twice, and the review. */
const pagesOfAForm = 20

/** Steps held up in a minute that get an address of their own: more than the people of one town hall press in vain. */
const heldAMinute = 60

/** The public forms. */
export function addFormPages(app: FastifyInstance, deps: Deps): void {
  const settings = { schema: { hide: true }, config: { outsideApi: true } }
  const rateLimit = { ...perMinute(deps.config.INTAKE_RATE_PER_MINUTE * pagesOfAForm), groupId: 'forms' }
  const mayKeep = minuteBudget(heldAMinute)

  for (const audience of audienceCodes) {
    const form = forms[audience]
    app.get(`/forms/${audience}`, settings, (_request, reply) => showEmptyForm(deps, form, reply))
    // Where a page stood that was the answer to a button: its address alone tells nothing of it.
    app.get(`/forms/${audience}/:name`, settings, (_request, reply) => showEmptyForm(deps, form, reply, true))
    app.get<StepRoute>(`/forms/${audience}/:name/:step`, settings, (request, reply) =>
      showKeptStep(deps, form, { ...request.params, ...request.query }, request, reply),
    )
    app.get<StepRoute>(`/forms/${audience}/:name/waiting`, settings, (request, reply) => showWaiting(deps, form, request, reply))

    const errorHandler = (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
      if (!isTooOften(error)) return sendErrorPage(error, request, reply)
      return holdStep(deps, form, { seconds: secondsToWait(reply), mayKeep, now: new Date() }, reply)
    }
    const steps = { schema: { hide: true }, config: { outsideApi: true, rateLimit }, errorHandler }
    // The shorter address is that of pages without cookies, and of those opened before there were any.
    for (const address of [`/forms/${audience}`, `/forms/${audience}/:name`]) {
      app.post(address, steps, async (request, reply) => {
        const sent = await recall(deps, form, readAnswers(request.body))
        const go = sent.has('switch') ? '' : typedIn(sent, 'go')
        const moved = move(guarded(deps, readState(form, sent)), go)
        if (moved.kind === 'page') {
          const filed = go === 'send' || go === 'mail' || go === 'again' ? undefined : await filedAs(deps, moved.state)
          return filed ? showReceipt(deps, filed, moved.state, reply) : showStep(deps, moved, reply)
        }
        const { state, parsed } = moved
        const again = go === 'again'
        const sending = { state, parsed, byMail: again || go === 'mail', again, proof: typedIn(sent, 'proof'), address: request.ip }
        return sendForm(deps, sending, reply)
      })
    }
  }
}
