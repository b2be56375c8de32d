import { readNow } from '../../db/clock.store.ts'
import type { Deps } from '../../deps.ts'
import { recordEvent } from '../../events/record-event.ts'
import { giveProposalsWithin } from '../../organizations/give-proposals.ts'
import { applicant } from '../../people/actor.ts'
import { findOrCreateContact } from '../../people/find-or-create-contact.ts'
import type { Form } from '../intake.schemas.ts'
import { mendFilerWithin } from '../passing/mend-filer.ts'
import { lockTicket } from '../tickets.store.ts'
import { updateTicket } from '../update-ticket.ts'
import { countSendingWithin } from './count-sending.ts'
import { timesMended } from './mended-addresses.ts'
import { addressOfForm } from './read-form-address.ts'
import { sentAgainAt } from './resend.rules.ts'

/**
 * What became of the wish: mended, and a mail is planned; it is the address the form has; it is that of the municipality a prefecture filed
 * for; mended a moment ago, or as often as it may be today; or settled, because the address is proved, days have passed, or somebody has
 * written.
 */
export type Mended = 'mended' | 'same' | 'named' | 'mended_just_now' | 'mended_today' | 'settled'

/** The new address, and the network address the wish came from. */
export interface MendedAddress {
  readonly email: string
  readonly from: string
}

/**
 * Lets a ticket be its sender's by another address than the mistyped one their form had. It becomes the ticket of that contact, as if the
 * form had named them (what a prefecture filed for its municipality is passed on by that contact): the contact of the mistyped address
 * stays as it is, because other tickets may be theirs, and their links to this one open nothing any more. Undefined when there is no such
 * ticket; TooManySendings when the network address has had its share.
 */
export async function mendAddress(
  { db, config }: Pick<Deps, 'db' | 'config'>,
  number: string,
  { email, from }: MendedAddress,
): Promise<Mended | undefined> {
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const ticket = await lockTicket(tx, number)
    if (!ticket) return undefined
    const { id: ticketId, organizationId, applicantId: formerId } = ticket
    const address = await addressOfForm(tx, ticket, now)
    if (address?.standing !== 'mendable') return 'settled'
    const earlier = await timesMended(tx, ticketId, address.filed ? 'address.mended_by_filer' : 'address.mended')
    // Pressed twice: what the first press did stands.
    if (address.email === email) return earlier.length > 0 ? 'mended' : 'same'
    const stated = (ticket.form as Form).contact // what the intake accepted
    if (address.filed && [stated.email, address.filed.asked.email].includes(email)) return 'named'
    const becomes = sentAgainAt(now, earlier)
    if (becomes !== 'sent') return becomes === 'sent_today' ? 'mended_today' : 'mended_just_now'
    await countSendingWithin(tx, config, { address: from, kind: 'mail' }, now)
    if (address.filed) {
      await mendFilerWithin(tx, { ticket, filed: address.filed }, email, now)
      return 'mended'
    }
    const { id: contactId } = await findOrCreateContact(tx, { organizationId, ...stated, email }, now)
    await updateTicket(tx, ticketId, { applicantId: contactId }, now)
    await giveProposalsWithin(tx, ticketId, contactId)
    const details = { contactId, formerId }
    await recordEvent(tx, { type: 'address.mended', actor: applicant, ticketId, subjectId: ticketId, details, at: now })
    return 'mended'
  })
}
