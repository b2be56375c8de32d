import type { Transaction } from '../../db/client.ts'
import type { PassedCaseAnswer } from '../../catalog/passed-case-codes.ts'
import { Conflict, NotFound } from '../../errors.ts'
import { recordEvent } from '../../events/record-event.ts'
import { fileProposal } from '../../organizations/file-proposal.ts'
import type { ProfileMember } from '../../organizations/profile-members.ts'
import type { Actor } from '../../people/actor.ts'
import type { ContactRow } from '../../people/read-contacts.ts'
import { hearMessageWithin } from '../correspond.ts'
import type { Form, MunicipalForm } from '../intake.schemas.ts'
import { isUnfinished } from '../lifecycle.rules.ts'
import { receiveForm } from '../receive-form.ts'
import { resolveTicketWithin } from '../resolve-ticket.ts'
import { ticketForClockwork, updateTicket, type TicketRow } from '../update-ticket.ts'
import { formOfForwarded } from './form-of-forwarded.ts'
import { findPassedCase, lockPassedCase, updatePassedCase, type PassedCaseFacts, type PassedCaseRow } from './passed-cases.store.ts'
import { profileOfForm } from './passing.rules.ts'

/** What a municipality says to a case its prefecture passed on. */
export interface PassedCaseWord {
  readonly answer: PassedCaseAnswer
  /** Why not, or what is to be corrected; '' when nothing was written. */
  readonly words: string
  /** Who answers in the name of the link's reader, in their own words; absent where nobody said so. */
  readonly answerer?: string
  /** Parts of what was stated that are not right. */
  readonly wrongParts: readonly ProfileMember[]
  /** Of the consent text whoever confirms agreed to. */
  readonly formConsentVersion?: string
}

/**
 * Lets the municipality confirm, once, what its prefecture passed on: from then on it is its own case, with `contact` as its applicant, and
 * what was stated becomes a proposal for its profile, without the parts it said are wrong. Saying no ends a filed ticket. Conflicts
 * `already_answered`, `withdrawn`. Answers the municipality's ticket, undefined when it said no.
 */
export async function answerPassedCaseWithin(
  tx: Transaction,
  actor: Actor,
  { passedCaseId, contact, word }: { passedCaseId: string; contact: ContactRow; word: PassedCaseWord },
  now: Date,
): Promise<TicketRow | undefined> {
  const known = await findPassedCase(tx, passedCaseId)
  // Tickets are locked before what belongs to them.
  const filed = known?.passed.kind === 'filed' && known.ticket ? await ticketForClockwork(tx, known.ticket.id) : undefined
  const passed = await lockPassedCase(tx, passedCaseId)
  if (!passed || !known) throw new NotFound({ ja: 'ご相談', en: 'case' })
  requireWaiting(passed, filed)
  const { answer, words, answerer, wrongParts, formConsentVersion = null } = word
  const isConfirmed = answer !== 'declined'
  const ticket = isConfirmed ? await confirm(tx, actor, { known, filed, contact, word }, now) : undefined
  if (!isConfirmed && filed) await resolveTicketWithin(tx, actor, filed, { kind: 'withdrawn', note: words }, now)
  await updatePassedCase(tx, passed.id, {
    status: answer,
    answeredAt: now,
    contactId: contact.id,
    ...(words !== '' && { words }),
    ...(answerer && { answerer }),
    ...(answer === 'corrected' && { wrongParts: [...wrongParts] }),
    ...(ticket && { formConsentVersion, ticketId: ticket.id }),
  })
  const { kind, sourceTicketId } = passed
  const details = { passedCaseId, kind, answer }
  const ticketId = filed?.id ?? sourceTicketId
  await recordEvent(tx, { type: 'passed_case.answered', actor, ticketId, subjectId: passed.id, details, at: now })
  return ticket
}

interface Confirmed {
  readonly known: PassedCaseFacts
  readonly filed: TicketRow | undefined
  readonly contact: ContactRow
  readonly word: PassedCaseWord
}

async function confirm(tx: Transaction, actor: Actor, { known, filed, contact, word }: Confirmed, now: Date): Promise<TicketRow> {
  const { words, wrongParts, formConsentVersion } = word
  if (formConsentVersion === undefined) throw new Error('a municipality confirmed without a consent')
  const ticket = filed
    ? await takeOver(tx, actor, { ticket: filed, contact, wrongParts }, now)
    : await receiveForm(tx, actor, forwardedForm(known, contact, formConsentVersion), 'form', now)
  if (words !== '') await hearMessageWithin(tx, actor, contact.id, ticket, { subject: subjectOfCorrection, body: words }, now)
  return ticket
}

/** What the desk reads above a municipality's corrections. */
const subjectOfCorrection = '都道府県から送られた内容の訂正'

function requireWaiting({ status, answeredAt }: PassedCaseRow, filed: TicketRow | undefined): void {
  if (answeredAt) {
    throw new Conflict('already_answered', { ja: 'すでにご回答いただいています。', en: 'This has been answered already.' }, { answeredAt })
  }
  if (status === 'withdrawn' || (filed && !isUnfinished(filed.status))) {
    throw new Conflict('withdrawn', { ja: 'この件は取り下げられました。', en: 'This has been withdrawn.' })
  }
}

/** The ticket becomes that of whoever confirmed it, and what its form states is proposed. */
async function takeOver(
  tx: Transaction,
  actor: Actor,
  { ticket, contact, wrongParts }: { ticket: TicketRow; contact: ContactRow; wrongParts: readonly ProfileMember[] },
  now: Date,
): Promise<TicketRow> {
  const own = ticket.applicantId === contact.id ? ticket : await updateTicket(tx, ticket.id, { applicantId: contact.id }, now)
  if (ticket.organizationId === null) throw new Error('a form filed for nobody')
  const profile = profileOfForm(ticket.form as MunicipalForm, wrongParts) // what the intake's schema made of it
  const filed = { organizationId: ticket.organizationId, ticketId: ticket.id, ticketNumber: ticket.number, contactId: contact.id, profile }
  await fileProposal(tx, actor, filed, now)
  return own
}

function forwardedForm({ source, municipality, passed }: PassedCaseFacts, contact: ContactRow, formConsentVersion: string): Form {
  if (!source) throw new Error('a forwarded case without its source')
  return formOfForwarded({ source, municipalityCode: municipality.code, note: passed.note, contact, formConsentVersion })
}
