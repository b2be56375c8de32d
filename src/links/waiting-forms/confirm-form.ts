import { readNow } from '../../db/clock.store.ts'
import type { Deps } from '../../deps.ts'
import { applicant } from '../../people/actor.ts'
import { digestOf } from '../../people/secrets.ts'
import { verifyContactWithin } from '../../people/verify-contact.ts'
import { answerOnce } from '../../tickets/answer-once.ts'
import { receiptOf } from '../../tickets/file-form.ts'
import { eraseDraftWithin } from '../../tickets/filing/keep-draft.ts'
import type { Receipt } from '../../tickets/intake.schemas.ts'
import { readWayOfTicket } from '../../tickets/passing/read-passed-cases.ts'
import { receiveForm } from '../../tickets/receive-form.ts'
import { readTicketById, readTicketByNumber } from '../../tickets/update-ticket.ts'
import { daysOfReceipt } from './waiting-link.rules.ts'
import { lockWaitingByToken, markFiled } from './waiting-forms.store.ts'

/**
 * Files a form its sender confirms by the link in our mail, which proves their address, too: one transaction, one ticket, however often
 * it is pressed and whether or not the form was filed otherwise meanwhile. Undefined when nothing waits for this link any more.
 */
export async function confirmForm({ db, config }: Pick<Deps, 'db' | 'config'>, token: string): Promise<Receipt | undefined> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const waiting = await lockWaitingByToken(tx, digestOf(token))
    if (!waiting || waiting.expiresAt <= now) return undefined
    if (waiting.ticketId !== null) return receiptOf(await readTicketById(tx, waiting.ticketId))
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
    return receipt
  })
}
