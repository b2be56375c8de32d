import type { FastifyInstance, FastifyReply } from 'fastify'
import { audienceCodes } from '../catalog/desk-codes.ts'
import { isDatabaseOutage } from '../db/outage.ts'
import type { Deps } from '../deps.ts'
import { DeskError, NotFound, type Sentence } from '../errors.ts'
import { resendAcknowledgement, type Resent } from '../follow-ups/resend-acknowledgement.ts'
import { linkSecretOf } from '../people/link-secret.ts'
import { digestOf } from '../people/secrets.ts'
import { fileForm } from '../tickets/file-form.ts'
import type { Form } from '../tickets/intake.schemas.ts'
import { readReceipt } from '../tickets/read-receipt.ts'
import { readAnswers, typedIn } from './forms/answers.ts'
import type { FormDescription } from './forms/form.ts'
import { formPage } from './forms/form-page.ts'
import { newState, readState, reviewOf, type FormState } from './forms/form-state.ts'
import { forms } from './forms/forms.ts'
import { move } from './forms/moves.ts'
import { pageLanguageOf } from './language.ts'
import { numberOfReceipt, receiptTokenOf } from './receipt-link.rules.ts'
import { receiptPage } from './receipt-page.ts'
import { seeOther, sendPage } from './send-page.ts'

interface ReceiptRoute {
  Params: { token: string }
  Querystring: { mail?: unknown }
}

/** Pages a form is filled in on: the steps, some of them twice, and the review. */
const pagesOfAForm = 20

/** The public forms and their receipts. */
export function addFormPages(app: FastifyInstance, deps: Deps): void {
  const settings = { schema: { hide: true }, config: { outsideApi: true } }
  const rateLimit = { max: deps.config.INTAKE_RATE_PER_MINUTE * pagesOfAForm, timeWindow: '1 minute', groupId: 'forms' }

  for (const audience of audienceCodes) {
    const form = forms[audience]
    app.get(`/forms/${audience}`, settings, (request, reply) => sendPage(reply, formPage(newState(form, pageLanguageOf(request)))))

    app.post(`/forms/${audience}`, { schema: { hide: true }, config: { outsideApi: true, rateLimit } }, async (request, reply) => {
      const sent = readAnswers(request.body)
      const go = sent.has('switch') ? '' : typedIn(sent, 'go')
      const moved = move(readState(form, sent), go)
      if (moved.kind === 'page') return sendPage(reply, formPage(moved.state, moved.errors), moved.errors.length > 0 ? 422 : 200)
      return file(deps, form, moved.state, moved.parsed, reply)
    })
  }

  app.get<ReceiptRoute>('/receipts/:token', settings, async (request, reply) => {
    const { token } = request.params
    const receipt = await readReceipt(deps.db, numberOf(deps, token))
    if (!receipt) throw unknownReceipt
    return sendPage(reply, receiptPage(receipt, `/receipts/${token}`, resentOf(request.query.mail)))
  })

  app.post<ReceiptRoute>(
    '/receipts/:token/mail',
    {
      schema: { hide: true },
      config: {
        outsideApi: true,
        rateLimit: {
          max: 10,
          timeWindow: '1 hour',
          keyGenerator: (request) => digestOf((request.params as ReceiptRoute['Params']).token).toString('base64'),
        },
      },
    },
    async (request, reply) => {
      const { token } = request.params
      const resent = await resendAcknowledgement(deps, numberOf(deps, token))
      if (!resent) throw unknownReceipt
      return seeOther(reply, `/receipts/${token}?mail=${resent}`)
    },
  )
}

const unknownReceipt = new NotFound({ ja: '受付の控え', en: 'receipt' })

function numberOf({ config }: Deps, token: string): string {
  const number = numberOfReceipt(linkSecretOf(config), token)
  if (number === undefined) throw unknownReceipt
  return number
}

function resentOf(said: unknown): Resent | undefined {
  return (['sent', 'sent_today', 'too_late'] as const).find((resent) => resent === said)
}

/** Sends the form and shows its receipt. What hinders it is said on the review, where everything typed still stands. */
async function file(deps: Deps, form: FormDescription, state: FormState, parsed: unknown, reply: FastifyReply): Promise<FastifyReply> {
  try {
    const sent = { audience: form.audience, ...(parsed as object) } as Form // what the schema of this audience made of it
    const { ticket } = await fileForm(deps, sent, state.key)
    return seeOther(reply, `/receipts/${receiptTokenOf(linkSecretOf(deps.config), ticket.number)}`)
  } catch (error) {
    const review = { ...state, step: reviewOf(state), returning: false }
    if (error instanceof DeskError && error.code === 'idempotency_key_reused') {
      return sendPage(reply, formPage({ ...review, key: crypto.randomUUID() }, [], hindrances.sentBefore), 409)
    }
    if (!isDatabaseOutage(error)) throw error
    return sendPage(reply, formPage(review, [], hindrances.outage), 503)
  }
}

const hindrances = {
  sentBefore: {
    ja: 'このフォームは、別の内容で一度送信されています。いまの内容を新しいご相談として送る場合は、もう一度「この内容で送信する」を押してください。',
    en: 'This form was sent before with other contents. To send it as it now stands, as another case, press “Send” once more.',
  },
  outage: {
    ja: 'ただいま一時的に受け付けられません。入力内容はそのまま残っています。少し待ってから、もう一度送信してください。二重に受け付けられることはありません。',
    en: 'We cannot take it just now. Everything you typed is still here: wait a moment and send it again. It is never taken twice.',
  },
} as const satisfies Record<string, Sentence>
