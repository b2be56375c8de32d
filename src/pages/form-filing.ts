import type { FastifyReply } from 'fastify'
import { isDatabaseOutage, unlessOutage } from '../db/outage.ts'
import type { Deps } from '../deps.ts'
import { deskContactOf } from '../desk-contact.ts'
import { DeskError } from '../errors.ts'
import { keepForm } from '../links/waiting-forms/keep-form.ts'
import { linkSecretOf } from '../people/link-secret.ts'
import { fileForm } from '../tickets/file-form.ts'
import { eraseDraftWithin, keepDraft } from '../tickets/filing/keep-draft.ts'
import { readBeginning, sealBeginning } from '../tickets/filing/beginning.rules.ts'
import { countSendingWithin, TooManySendings } from '../tickets/filing/count-sending.ts'
import { readReceiptOfKey } from '../tickets/read-receipt.ts'
import { ProofRefused, readProof, useProofWithin } from '../tickets/filing/proof-of-work.ts'
import type { Form, Receipt } from '../tickets/intake.schemas.ts'
import { senderOfForm } from '../tickets/sender-of-form.rules.ts'
import { addressOf, giveFormCookie, holdsFormCookie, keepsFormCookie, takeFormCookieBack } from './form-cookie.ts'
import { draftOf } from './forms/draft-of-state.ts'
import { formPage } from './forms/form-page.ts'
import { reviewOf, type FormState } from './forms/form-state.ts'
import { queryOfHindrance } from './forms/hindrance-address.ts'
import { hindrances, proofHindrances, tooMany, type Hindrance } from './forms/hindrances.ts'
import { giveReceiptCookie } from './receipt-cookie.ts'
import { receiptTokenOf } from './receipt-link.rules.ts'
import { seeOther, sendPage } from './send-page.ts'
import { waitingPage } from './waiting-page.ts'

/** A form whose button to send was pressed, and that says nothing wrong. */
export interface Sending {
  readonly state: FormState
  /** What the schema of its audience made of the answers. */
  readonly parsed: unknown
  /** The sender would rather confirm it by mail. */
  readonly byMail: boolean
  /** They miss the mail to confirm it, and want it once more. */
  readonly again: boolean
  /** The solved challenge; '' where no script ran. */
  readonly proof: string
  /** Network address it came from. */
  readonly address: string
}

/**
 * The state with all a page of it needs: where its buttons lead, and when it was opened, which if nobody said is now. On a shared device it
 * has the address of any form.
 */
export function guarded({ config }: Pick<Deps, 'config'>, state: FormState): FormState {
  const secret = linkSecretOf(config)
  const form = formOf(state)
  const action = state.shared ? `/forms/${form.audience}` : addressOf({ config }, state)
  const begun = readBeginning(secret, form, state.begun) ? state.begun : sealBeginning(secret, form, new Date())
  return { ...state, action, begun, provesWork: config.FORM_PROOF_OF_WORK === 'on' }
}

/**
 * The receipt of a form that was sent before. A browser that comes Back sends a step of it again: whoever sits there then is shown where it
 * led, not what was typed.
 */
export async function filedAs({ db }: Deps, { form, key }: Pick<FormState, 'form' | 'key'>): Promise<Receipt | undefined> {
  // The steps need no database, and a form can be filled in while there is none.
  return unlessOutage(readReceiptOfKey(db, form.audience, key))
}

/**
 * Files a form and shows its receipt, or keeps it until a mail confirms it and says so. What hinders it is said on the review, where
 * everything typed still stands: nothing is thrown away, and each hindrance names the way past it.
 */
export async function sendForm(deps: Deps, sending: Sending, reply: FastifyReply): Promise<FastifyReply> {
  const { state } = sending
  try {
    if (sending.byMail) return await keep(deps, sending, reply)
    const suspicion = suspicionOf(deps, state, new Date())
    if (suspicion) return await showReview(deps, state, suspicion, reply)
    // Whose browser runs no scripts cannot work for it, and has their mailbox speak for them.
    if (deps.config.FORM_PROOF_OF_WORK === 'on' && sending.proof === '') return await keep(deps, sending, reply)
    return showReceipt(deps, await file(deps, sending), state, reply)
  } catch (error) {
    const hindrance = hindranceOf(deps, error)
    if (!hindrance) throw error
    return await showReview(deps, state, hindrance, reply)
  }
}

async function file(deps: Deps, { state, parsed, proof, address }: Sending): Promise<Receipt> {
  const { config } = deps
  const worked = config.FORM_PROOF_OF_WORK === 'on' ? await readProof(config, proof) : undefined
  return fileForm(deps, sentForm(state, parsed), state.key, async (tx, now) => {
    if (worked) await useProofWithin(tx, worked)
    await countSendingWithin(tx, config, { address, kind: 'form' }, now)
    await eraseDraftWithin(tx, config, formOf(state))
  })
}

async function keep(deps: Deps, { state, parsed, address, again }: Sending, reply: FastifyReply): Promise<FastifyReply> {
  const form = sentForm(state, parsed)
  const kept = await keepForm(deps, form, state.key, { address, again })
  if (kept.kind === 'filed') return showReceipt(deps, kept.receipt, state, reply)
  const isKept = await keepDraft(deps, formOf(state), draftOf(state))
  if (state.shared) takeFormCookieBack(deps, state, reply)
  else if (isKept && holdsFormCookie(deps, reply.request, state))
    return seeOther(reply, `${state.action}/waiting${kept.sentAgain === null ? '' : `?again=${kept.sentAgain}`}`)
  return sendPage(reply, waitingPage(state, { email: senderOfForm(form).email, ...kept }), 202)
}

function sentForm({ form: { audience } }: FormState, parsed: unknown): Form {
  return { audience, ...(parsed as object) } as Form // what the schema of this audience made of it
}

function formOf({ form: { audience }, key }: FormState) {
  return { audience, key }
}

/** What speaks for a program and against a person; each may be wrong, so it only asks to press once more. */
function suspicionOf({ config }: Deps, state: FormState, now: Date): Hindrance | undefined {
  if (state.trapped !== '') return hindrances.trapped
  const begunAt = readBeginning(linkSecretOf(config), formOf(state), state.begun)
  const isTooSoon = begunAt === undefined || now.getTime() - begunAt.getTime() < config.FORM_MIN_SECONDS * 1000
  return isTooSoon && config.FORM_MIN_SECONDS > 0 ? hindrances.tooSoon : undefined
}

function hindranceOf({ config }: Deps, error: unknown): Hindrance | undefined {
  if (error instanceof TooManySendings) return tooMany(error.retryAt, error.kind === 'form', deskContactOf(config))
  if (error instanceof ProofRefused) return proofHindrances[error.fault === 'missing' ? 'invalid' : error.fault]
  if (error instanceof DeskError && error.code === 'idempotency_key_reused') return hindrances.sentBefore
  return isDatabaseOutage(error) ? hindrances.outage : undefined
}

/**
 * The receipt, and the end of what the browser kept of the form: whoever presses Back on this device later finds nothing typed. Where it
 * takes no cookies, the page Back leads to cannot be asked for anew: there it stays, as it was sent, rather than an error of the browser.
 */
export function showReceipt(deps: Deps, { ticket }: Receipt, { shared }: Pick<FormState, 'shared'>, reply: FastifyReply): FastifyReply {
  const path = `/receipts/${receiptTokenOf(linkSecretOf(deps.config), ticket.number)}`
  if (keepsFormCookie(deps, reply.request)) void reply.header('clear-site-data', '"cache"')
  // Whoever sits there next is not its sender.
  if (!shared) giveReceiptCookie(deps, ticket.number, path, reply)
  return seeOther(reply, path)
}

/**
 * Shows what holds a form up, on its review: at an address of its own where the browser can be shown one, so that Back from the receipt
 * does not lead to the answer to a button; else in the answer itself.
 */
async function showReview(deps: Deps, state: FormState, hindrance: Hindrance, reply: FastifyReply): Promise<FastifyReply> {
  const key = hindrance === hindrances.sentBefore ? crypto.randomUUID() : state.key
  const review = guarded(deps, { ...state, key, step: reviewOf(state), returning: false, trapped: '' })
  const isKept = (await unlessOutage(keepDraft(deps, formOf(review), draftOf(review)))) === true
  const query = queryOfHindrance(hindrance)
  const hasAddress = isKept && query !== undefined && !state.shared && holdsFormCookie(deps, reply.request, state)
  if (state.shared) takeFormCookieBack(deps, state, reply)
  else if (key !== state.key) giveFormCookie(deps, review, reply)
  if (hasAddress) return seeOther(reply, `${review.action}/${review.step.code}?${query}`)
  return sendHindered({ ...review, unsaved: !isKept }, hindrance, reply)
}

/** The review of a form that is held up, with what holds it up. */
export function sendHindered(review: FormState, hindrance: Hindrance, reply: FastifyReply): FastifyReply {
  if (hindrance.retryAt) {
    const seconds = Math.max(1, Math.ceil((hindrance.retryAt.getTime() - Date.now()) / 1000))
    void reply.header('retry-after', String(seconds))
  }
  return sendPage(reply, formPage(review, [], hindrance), hindrance.status)
}
