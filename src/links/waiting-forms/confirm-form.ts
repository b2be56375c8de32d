import { readNow } from '../../db/clock.store.ts'
import type { Deps } from '../../deps.ts'
import { applicant } from '../../people/actor.ts'
import { digestOf } from '../../people/secrets.ts'
import { verifyContactWithin } from '../../people/verify-contact.ts'
import { answerOnce, digestOfRequest, wasAnswered } from '../../tickets/answer-once.ts'
import { receiptOf } from '../../tickets/file-form.ts'
import { eraseDraftWithin } from '../../tickets/filing/keep-draft.ts'
import type { Receipt } from '../../tickets/intake.schemas.ts'
import { readWayOfTicket } from '../../tickets/passing/read-passed-cases.ts'
import { receiveForm } from '../../tickets/receive-form.ts'
import { readTicketById, readTicketByNumber } from '../../tickets/update-ticket.ts'
import { daysOfReceipt } from './waiting-link.rules.ts'
import { lockWaitingByToken, markFiled } from './waiting-forms.store.ts'

/** `receipt` is for whoever presses the button it was filed by once more; to anybody else a used link tells nothing. */
export type Confirmed = { readonly state: 'filed'; readonly receipt: Receipt } | { readonly state: 'used' } | { readonly state: 'gone' }

/**
 * Files a form its sender confirms by the link in our mail, which proves their address, too: one transaction, one ticket, however often
 * it is pressed and whether or not the form was filed otherwise meanwhile; `pressed` names the page it is pressed on. `gone` when nothing
 * waits for this link any more.
 */
export async function confirmForm({ db, config }: Pick<Deps, 'db' | 'config'>, token: string, pressed: string): Promise<Confirmed> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const waiting = await lockWaitingByToken(tx, digestOf(token))
    if (!waiting || waiting.expiresAt <= now) return { state: 'gone' }
    const pressing = { route: `confirm ${waiting.id}`, key: pressed, bodyDigest: digestOfRequest({}), now }
    if (waiting.ticketId !== null) {
      const isPressedAgain = await wasAnswered(tx, pressing)
      return isPressedAgain ? { state: 'filed', receipt: receiptOf(await readTicketById(tx, waiting.ticketId)) } : { state: 'used' }
    }
    const { audience, key, bodyDigest, form } = waiting
    if (!form) throw new Error('a waiting form is empty')
    const receipt = await answerOnce(tx, { route: audience, key, bodyDigest, now }, async () =>
      receiptOf(await receiveForm(tx, applicant, form, 'form', now)),
    )
    const ticket = await readTicketByNumber(tx, receipt.ticket.number)
    if (!ticket) throw new Error('the ticket of a receipt is gone')
    const way = await readWayOfTicket(tx, ticket.id)
    // What a prefecture filed was confirmed by the prefecture: whom it names at the municipality has proved nothing.
    const senderId = way?.passed.kind === 'filed' ? way.passed.passedBy : ticket.applicantId
    await verifyContactWithin(tx, applicant, senderId, 'link', now, ticket.id)
    await eraseDraftWithin(tx, config, { audience, key })
    await markFiled(tx, waiting.id, { ticketId: ticket.id, expiresAt: new Date(now.getTime() + daysOfReceipt * 86_400_000) })
    await answerOnce(tx, pressing, async () => ({}))
    return { state: 'filed', receipt }
  })
}
