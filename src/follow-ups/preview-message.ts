import type { Language } from '../catalog/desk-codes.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Forbidden } from '../errors.ts'
import { compose, type ComposedMail } from '../mail/compose.ts'
import type { SignedInActor } from '../people/actor.ts'
import { readDraftFileNames } from '../tickets/attachments/read-attachments.ts'
import { ticketForReading } from '../tickets/ticket-access.ts'
import { readParties } from '../tickets/ticket-people.ts'
import { linkIn, maskedLink } from './masked-link.ts'
import { addresseeOf } from './recipient.ts'
import { wordingFor } from './wording-for.ts'

export interface MessagePreview {
  /** Links masked. */
  readonly mail: ComposedMail
  readonly language: Language
  readonly address: string
  /** Until the applicant has proved their address, it is held. */
  readonly heldFor: 'verified_contact' | null
}

/** What a ticket's applicant would get of a message the actor is writing, by the same words as when it goes; nothing is sent or kept. */
export async function previewMessage(
  { db, config, log }: Deps,
  actor: SignedInActor,
  number: string,
  { subject, body, attachments }: { subject: string; body: string; attachments: readonly string[] },
): Promise<MessagePreview> {
  if (actor.kind !== 'staff') throw new Forbidden()
  return db.transaction(async (tx) => {
    const ticket = await ticketForReading(tx, actor, number)
    const { applicant, organization } = await readParties(tx, ticket)
    const { language } = applicant
    const [wording, fileNames, now] = await Promise.all([
      wordingFor(
        tx,
        { kind: 'consultant-message', side: 'applicant', ticketId: ticket.id, organizationId: null },
        { log, config },
        { language },
      ),
      readDraftFileNames(tx, { ticketId: ticket.id, staffId: actor.id, kind: 'reply' }, attachments),
      readNow(tx),
    ])
    const to = addresseeOf({ ...applicant, organization: organization?.name ?? null })
    const casePage = linkIn(language, maskedLink(config, now))
    const props = { to, ticketNumber: number, subject, body, consultantName: actor.name, fileNames, casePage }
    return {
      mail: compose('consultant-message', props, wording),
      language,
      address: applicant.email,
      heldFor: applicant.verifiedAt === null ? 'verified_contact' : null,
    }
  })
}
