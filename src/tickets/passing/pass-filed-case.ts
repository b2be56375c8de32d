import { localGovernments } from '../../catalog/local-governments.ts'
import type { Transaction } from '../../db/client.ts'
import { recordEvent } from '../../events/record-event.ts'
import { findMunicipalityByCode, type MunicipalityRow } from '../../organizations/read-organization.ts'
import type { Actor } from '../../people/actor.ts'
import { findOrCreateContact } from '../../people/find-or-create-contact.ts'
import { findRepresentativeOf, findRoleMailboxOf, type ContactRow } from '../../people/read-contacts.ts'
import type { Filer } from '../intake.schemas.ts'
import type { TicketRow } from '../tickets.store.ts'
import { insertPassedCase } from './passed-cases.store.ts'
import { confirmBy } from './passing.rules.ts'

/**
 * Notes, in the intake's transaction, that a prefecture filed this form for the ticket's municipality, which is asked to confirm it before
 * anything it says counts. `named` is whom the form names at the municipality.
 */
export async function passFiledCase(
  tx: Transaction,
  actor: Actor,
  { ticket, filedBy, named }: { ticket: TicketRow; filedBy: Filer; named: ContactRow },
  now: Date,
): Promise<void> {
  if (ticket.organizationId === null) throw new Error('a form filed for nobody')
  const prefecture = await prefectureOf(tx, filedBy.prefecture)
  const passer = await findOrCreateContact(tx, { organizationId: prefecture.id, ...filedBy.contact }, now)
  const contact = await whomToAsk(tx, ticket.organizationId, named)
  const passed = await insertPassedCase(tx, {
    kind: 'filed',
    prefectureId: prefecture.id,
    municipalityId: ticket.organizationId,
    passedBy: passer.id,
    contactId: contact.id,
    ticketId: ticket.id,
    createdAt: now,
    dueAt: confirmBy(now),
  })
  const details = { passedCaseId: passed.id, kind: 'filed' }
  await recordEvent(tx, { type: 'passed_case.sent', actor, ticketId: ticket.id, subjectId: passed.id, details, at: now })
}

/** The local government of a prefecture by the two digits of JIS X 0401. */
async function prefectureOf(tx: Transaction, code: string): Promise<MunicipalityRow> {
  const government = localGovernments.find(({ kind, prefecture }) => kind === 'prefecture' && prefecture === code)
  const row = government && (await findMunicipalityByCode(tx, government.code))
  if (!row) throw new Error(`prefecture ${code} is in the catalog but not in the database: run migrate`)
  return row
}

/**
 * Whom of a municipality the desk asks about what a prefecture passed on: whoever was named, if their address is proved; else somebody the
 * desk knows, its representative or the mailbox of an office; else whoever was named, who has to prove the address first.
 */
export async function whomToAsk(tx: Transaction, municipalityId: string, named: ContactRow): Promise<ContactRow> {
  if (named.verifiedAt) return named
  const representative = await findRepresentativeOf(tx, municipalityId)
  if (representative) return representative
  const mailbox = await findRoleMailboxOf(tx, municipalityId)
  return mailbox?.verifiedAt ? mailbox : named
}
