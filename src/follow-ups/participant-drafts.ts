import { compose } from '../mail/compose.ts'
import { findContact } from '../people/read-contacts.ts'
import { readParticipant } from '../tickets/read-correspondence.ts'
import { cancel, present, required, send, type Drafter } from './draft.ts'
import { addresseeOf, mailboxOf } from './recipient.ts'
import { caseOf, strangersCase } from './ticket-case.ts'
import { toStranger } from './to-stranger.ts'

export const draftParticipantAdded: Drafter = async (followUp, world) => {
  const known = await caseOf(followUp, world)
  const { number: ticketNumber, id: ticketId } = known.ticket
  const participant = present(await readParticipant(world.tx, required(followUp.participantId, 'a participant')), 'the participant')
  if (participant.removedAt) return cancel('participant_removed')
  const contact = present(await findContact(world.tx, required(participant.contactId, 'a contact')), 'the contact')
  if (!contact.verifiedAt) {
    return toStranger(followUp, strangersCase(known, contact), contact, world, (wording, verification) =>
      compose('participant-added', { verified: false, ticketNumber, verification }, wording),
    )
  }
  const props = { verified: true, to: addresseeOf({ ...contact, organization: known.applicant.organization }), ticketNumber } as const
  return send({
    to: mailboxOf(contact),
    thread: { side: 'applicant', ticketId },
    link: { purpose: 'case', contactId: contact.id, ticketId },
    write: (wording, casePage) => compose('participant-added', { ...props, casePage }, wording),
  })
}
