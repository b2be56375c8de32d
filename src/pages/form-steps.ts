import type { FastifyReply, FastifyRequest } from 'fastify'
import { unlessOutage } from '../db/outage.ts'
import type { Deps } from '../deps.ts'
import { deskContactOf } from '../desk-contact.ts'
import { keepDraft, readDraft } from '../tickets/filing/keep-draft.ts'
import { giveFormCookie, holdsFormCookie, readFormCookie, takeFormCookieBack } from './form-cookie.ts'
import { filedAs, guarded, sendHindered, showReceipt } from './form-filing.ts'
import { readAnswers, typedIn, type Answers } from './forms/answers.ts'
import { draftOf, stateOfDraft, withDraft } from './forms/draft-of-state.ts'
import { formPage } from './forms/form-page.ts'
import { isFormKey, newState, readState, unsavedName, type FormState } from './forms/form-state.ts'
import { reviewStep, type FormDescription } from './forms/form.ts'
import { hindranceOfQuery, ofAnyPage, queryOfHindrance, type HeldQuery } from './forms/hindrance-address.ts'
import { hindrances, tooOften } from './forms/hindrances.ts'
import { judge } from './forms/judge.ts'
import { pageLanguageOf } from './language.ts'
import type { FormError } from './layout.ts'
import { seeOther, sendPage } from './send-page.ts'

/** The address of a page of a form that was begun. */
export interface StepRoute {
  Params: { name: string; step: string }
  Querystring: HeldQuery & { review?: unknown; check?: unknown; at?: unknown; again?: unknown }
}

type StepAddress = StepRoute['Params'] & StepRoute['Querystring']

/** A form nobody has filled in yet, and what its browser needs to go back and forth in it. */
export function showEmptyForm({ config }: Deps, form: FormDescription, reply: FastifyReply, isGone = false): FastifyReply {
  const state = guarded({ config }, newState(form, pageLanguageOf(reply.request)))
  giveFormCookie({ config }, state, reply)
  const page = formPage(state, [], isGone ? hindrances.gone : undefined)
  return sendPage(reply, (language) => ({ ...page(language), isPackable: true }))
}

/** What was sent, together with what was said since the page was shown that sends it. */
export async function recall(deps: Deps, form: FormDescription, sent: Answers): Promise<Answers> {
  const key = typedIn(sent, 'key')
  // A page that was shown while nothing could be kept knows more than what is kept.
  if (!isFormKey(key) || typedIn(sent, unsavedName) === 'yes') return sent
  const draft = await unlessOutage(readDraft(deps, { audience: form.audience, key }))
  return draft === undefined ? sent : withDraft(form, sent, draft)
}

/**
 * Shows where a button of a form led: at an address of its own, so that Back and Forward only look; in the answer itself, where the browser
 * takes no cookies, others use it, too, or nothing can be kept just now. All that was typed is in the page either way.
 */
export async function showStep(
  deps: Deps,
  moved: { readonly state: FormState; readonly errors: readonly FormError[] },
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { errors } = moved
  const state = guarded(deps, moved.state)
  const { step, returning, ledTo } = state
  const isKept = (await unlessOutage(keepDraft(deps, { audience: state.form.audience, key: state.key }, draftOf(state)))) === true
  if (state.shared) takeFormCookieBack(deps, state, reply)
  else if (isKept && holdsFormCookie(deps, reply.request, state)) {
    const led = ledTo !== undefined && /^[\w.]{1,60}$/u.test(ledTo) ? [`at=${ledTo}`] : []
    const asked = [...(returning ? ['review=yes'] : []), ...(errors.length > 0 ? ['check=yes'] : []), ...led].join('&')
    return seeOther(reply, `${state.action}/${step.code}${asked && `?${asked}`}`)
  }
  return sendPage(reply, formPage({ ...state, unsaved: !isKept }, errors), errors.length > 0 ? 422 : 200)
}

/**
 * Shows a step again that was sent once too often in a minute, with all that was typed: at an address of its own as `showStep` does, so
 * that Back and a reload ask for nothing to be sent again. What a flood sends is not kept (`mayKeep` says how much is): the limit spares
 * the database.
 */
export async function holdStep(
  deps: Deps,
  form: FormDescription,
  { seconds, mayKeep, now }: { seconds: number; mayKeep: (now: Date) => boolean; now: Date },
  reply: FastifyReply,
): Promise<FastifyReply> {
  const hindrance = tooOften(new Date(now.getTime() + seconds * 1000), now)
  const sent = readAnswers(reply.request.body)
  const hasCookie = holdsFormCookie(deps, reply.request, readState(form, sent))
  const isSpared = !hasCookie || !mayKeep(now)
  const state = guarded(deps, readState(form, isSpared ? sent : ((await unlessOutage(recall(deps, form, sent))) ?? sent)))
  const isKept =
    !isSpared &&
    !state.shared &&
    (await unlessOutage(keepDraft(deps, { audience: form.audience, key: state.key }, draftOf(state)))) === true
  const query = [...(state.returning ? ['review=yes'] : []), queryOfHindrance(hindrance) ?? ''].join('&')
  if (isKept) return seeOther(reply, `${state.action}/${state.step.code}?${query}`)
  return sendHindered({ ...state, unsaved: typedIn(sent, unsavedName) === 'yes' || (hasCookie && !isSpared) }, hindrance, reply)
}

/** A page of a form that was begun: what was typed, for the browser it was typed in; the receipt, once it is filed; else an empty form. */
export async function showKeptStep(
  deps: Deps,
  form: FormDescription,
  { name, step, review, check, at, ...held }: StepAddress,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const begun = readFormCookie(deps, form.audience, name, request)
  if (!begun) return showEmptyForm(deps, form, reply, true)
  const draft = await readDraft(deps, begun)
  if (draft === undefined) {
    const filed = await filedAs(deps, { form, key: begun.key })
    return filed ? showReceipt(deps, filed, { shared: false }, reply) : showEmptyForm(deps, form, reply, true)
  }
  const state = guarded(deps, stateOfDraft(form, draft, { step, returning: review === 'yes' }))
  // Whoever opens an address on a shared device may be somebody else.
  if (state.shared) return showEmptyForm(deps, form, reply, true)
  const mayBeHeld = state.step.code === reviewStep || held.held === ofAnyPage
  const hindrance = mayBeHeld ? hindranceOfQuery(held, deskContactOf(deps.config), new Date()) : undefined
  if (hindrance) return sendHindered(state, hindrance, reply)
  const errors = check === 'yes' ? (judge(form, state.answers).errors.get(state.step.code) ?? []) : []
  return sendPage(reply, formPage({ ...state, ledTo: typeof at === 'string' ? at : undefined }, errors))
}
