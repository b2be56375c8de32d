import type { FastifyInstance, FastifyRequest } from 'fastify'
import { yearCountFor } from '../calendar/japanese-date.rules.ts'
import type { Deps } from '../deps.ts'
import { NotFound } from '../errors.ts'
import { resendAcknowledgement, type Resent } from '../follow-ups/resend-acknowledgement.ts'
import { emailAddress } from '../http/fields.schemas.ts'
import { linkSecretOf } from '../people/link-secret.ts'
import { readSettings } from '../people/read-settings.ts'
import { digestOf } from '../people/secrets.ts'
import { mendAddress } from '../tickets/filing/mend-address.ts'
import { readFormAddress } from '../tickets/filing/read-form-address.ts'
import { readFiledFor, readReceipt } from '../tickets/read-receipt.ts'
import { readForm } from './form-fields.ts'
import { mendingWords } from './forms/fault-words.ts'
import { tidyAscii } from './forms/tidy.rules.ts'
import type { Page } from './layout.ts'
import { addressControl, mendedOf } from './receipt-address.ts'
import { holdsReceiptCookie } from './receipt-cookie.ts'
import { numberOfReceipt } from './receipt-link.rules.ts'
import { perMinute } from './page-limit.ts'
import { receiptPage, type ReceiptView } from './receipt-page.ts'
import { seeOther, sendPage } from './send-page.ts'
import { noteYearCount } from './year-count.ts'

interface ReceiptRoute {
  Params: { token: string }
  Querystring: { mail?: unknown; address?: unknown }
}

/** The receipts of public forms: what they say, their mail once more, and the address it goes to. */
export function addReceiptPages(app: FastifyInstance, deps: Deps): void {
  const settings = { schema: { hide: true }, config: { outsideApi: true } }
  const acts = {
    schema: { hide: true },
    config: {
      outsideApi: true,
      // Whoever merely has the address of the receipt cannot use up what its sender may press.
      rateLimit: { ...perMinute(10), keyGenerator: (request: FastifyRequest) => presserOf(deps, request) },
    },
  }

  app.get<ReceiptRoute>('/receipts/:token', settings, async (request, reply) => {
    const { mail, address } = request.query
    return sendPage(reply, await pageOf(deps, request, { resent: resentOf(mail), mended: mendedOf(address) }))
  })

  app.post<ReceiptRoute>('/receipts/:token/mail', acts, async (request, reply) => {
    const { token } = request.params
    const resent = await resendAcknowledgement(deps, numberOf(deps, token))
    if (!resent) throw unknownReceipt
    return seeOther(reply, `/receipts/${token}?mail=${resent}`)
  })

  app.post<ReceiptRoute>('/receipts/:token/address', acts, async (request, reply) => {
    const { token } = request.params
    const number = numberOf(deps, token)
    if (!holdsReceiptCookie(deps, number, request)) return seeOther(reply, `/receipts/${token}?address=settled`)
    const typed = tidyAscii(readForm(request.body).get('email') ?? '')
    const email = emailAddress.safeParse(typed, { reportInput: true })
    if (!email.success) {
      const errors = email.error.issues.slice(0, 1).map((issue) => ({ field: 'email', ...mendingWords(issue, addressControl(typed)) }))
      return sendPage(reply, await pageOf(deps, request, { wrong: { typed, errors } }), 422)
    }
    const mended = await mendAddress(deps, number, { email: email.data, from: request.ip })
    if (!mended) throw unknownReceipt
    return seeOther(reply, `/receipts/${token}?address=${mended}`)
  })
}

const unknownReceipt = new NotFound({ ja: '受付の控え', en: 'receipt' })

async function pageOf(
  deps: Deps,
  request: FastifyRequest<ReceiptRoute>,
  said: Pick<ReceiptView, 'resent' | 'mended' | 'wrong'>,
): Promise<Page> {
  const { token } = request.params
  const number = numberOf(deps, token)
  const receipt = await readReceipt(deps.db, number)
  if (!receipt) throw unknownReceipt
  const [filedFor, address] = await Promise.all([readFiledFor(deps.db, number), readFormAddress(deps, number)])
  const { eraYears } = await readSettings(deps.db)
  noteYearCount(request, yearCountFor(eraYears, receipt.ticket.audience === 'municipal'))
  const isSender = holdsReceiptCookie(deps, number, request)
  return receiptPage(receipt, { ...said, path: `/receipts/${token}`, filedFor, address, isSender })
}

/** Who presses the buttons of a receipt: the browser its form was sent from, or any other. */
function presserOf(deps: Deps, request: FastifyRequest): string {
  const { token } = request.params as ReceiptRoute['Params'] // only its routes ask
  const number = numberOfReceipt(linkSecretOf(deps.config), token)
  const isSender = number !== undefined && holdsReceiptCookie(deps, number, request)
  return `${isSender ? 'sender' : 'other'}|${digestOf(token).toString('base64')}`
}

function numberOf({ config }: Deps, token: string): string {
  const number = numberOfReceipt(linkSecretOf(config), token)
  if (number === undefined) throw unknownReceipt
  return number
}

function resentOf(said: unknown): Resent | undefined {
  return (['sent', 'sent_just_now', 'sent_today', 'too_late'] as const).find((resent) => resent === said)
}
