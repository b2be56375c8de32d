import { dayInJapan } from '../calendar/business-time.rules.ts'
import type { HoldReason } from '../catalog/follow-up-codes.ts'
import type { Config } from '../config.ts'
import type { Reader } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import { readCodeToMail } from '../links/one-time-codes/read-code.ts'
import { readCaseLinkById } from '../links/read-case-link.ts'
import { readWaitingForMail } from '../links/waiting-forms/read-waiting-form.ts'
import type { MessageKind } from '../mail/compose.ts'
import { readAccessLinkToMail } from '../people/access-links/choose-password.ts'
import { findContact, findRoleMailboxOf, type ContactRow } from '../people/read-contacts.ts'
import { findStaff, findSubstitute } from '../people/read-staff.ts'
import { readIntroducedContacts } from '../shortlists/read-introduction.ts'
import { readTownOfEnquiry } from '../shortlists/municipality-contact.ts'
import { readParticipant } from '../tickets/read-correspondence.ts'
import { readPassedCase } from '../tickets/passing/read-passed-cases.ts'
import { readApplicant, readParties } from '../tickets/ticket-people.ts'
import type { FollowUpRow } from './follow-ups.store.ts'
import { findAskedAboutProfile } from './organization-drafts.ts'

/** Whom a mail that waits goes to as things stand. */
export interface MailReader {
  /** Absent while nobody is known it could go to. */
  readonly address?: string | undefined
  /** What it will be held for when its time comes. */
  readonly lacks?: HoldReason | undefined
}

/** Whom tickets are from, by the ids of the tickets, where that is known. */
export type KnownApplicants = ReadonlyMap<string, ContactRow>

type ReaderOf = (mail: FollowUpRow) => Promise<MailReader>

/** What goes to an address nobody has proved: it says nothing of the case, and lets its owner prove it. */
const toStrangers: ReadonlySet<MessageKind> = new Set([
  'acknowledgement',
  'worker-referral',
  'participant-added',
  'passed-case-request',
  'passed-case-receipt',
  'form-confirmation',
])

/**
 * Tells whom mails that wait go to as things stand, and what they lack, as those who write them will find it: all of it is looked at again
 * when a mail is claimed. What several mails share is read once.
 */
export function readersOfMails(reader: Reader, config: Config, applicants: KnownApplicants = new Map()): ReaderOf {
  const known = new Map<string, Promise<MailReader>>()
  const once = (key: string, read: () => Promise<MailReader>) => {
    const found = known.get(key) ?? read()
    known.set(key, found)
    return found
  }

  const behindLink = async (linkId: string): Promise<MailReader> => {
    const link = await readCaseLinkById(reader, linkId)
    const contact = link && (await findContact(reader, link.contactId))
    if (!contact) return {}
    const { email: address } = contact
    if (link.purpose === 'verify' || link.purpose === 'case' || link.purpose === 'passed') return { address }
    return link.purpose === 'answer' && contact.verifiedAt && !contact.representsAt ? { address, lacks: 'representative' } : proved(contact)
  }

  const behindCode = async (codeId: string): Promise<MailReader> => {
    const code = await readCodeToMail(reader, config, codeId, await readNow(reader))
    return proved(code && (await findContact(reader, code.contactId)))
  }

  const ofApplicant = ({ kind, ticketId }: FollowUpRow, id: string) =>
    once(`applicant ${toStrangers.has(kind)} ${ticketId}`, async () => {
      const applicant = applicants.get(id) ?? (await readApplicant(reader, id))
      return toStrangers.has(kind) ? { address: applicant.email } : proved(applicant)
    })

  const ofParticipant = async (id: string): Promise<MailReader> => {
    const participant = await readParticipant(reader, id)
    const contact = participant?.contactId ? await findContact(reader, participant.contactId) : undefined
    return { address: contact?.email ?? participant?.email }
  }

  const ofPassedCase = ({ kind, side }: FollowUpRow, id: string) =>
    once(`passed case ${id} ${kind}`, async () => {
      const { asked, passer } = await readPassedCase(reader, id)
      const contact = side === 'municipality' ? asked : passer
      return toStrangers.has(kind) ? { address: contact.email } : proved(contact)
    })

  const ofIntroduction = (id: string, side: FollowUpRow['side']) =>
    once(`introduction ${id} ${side}`, async () => {
      const introduced = await readIntroducedContacts(reader, id)
      if (side !== 'municipality') return proved(introduced?.company)
      const contact = introduced?.municipality
      return contact && contact.representsAt === null ? { address: contact.email, lacks: 'representative' } : proved(contact)
    })

  const ofEnquiry = ({ details }: FollowUpRow, id: string) =>
    once(`enquiry ${id} ${details.about}`, async (): Promise<MailReader> => {
      const { contact, isAsked } = await readTownOfEnquiry(reader, id)
      // Whoever waits for the desk is not reminded.
      if (details.about === 'enquiry' && isAsked) return { address: contact?.email, lacks: 'question_open' }
      return contact ? { address: contact.email } : { lacks: 'representative' }
    })

  const ofOrganization = ({ kind }: FollowUpRow, id: string) =>
    once(`${kind} ${id}`, async (): Promise<MailReader> => {
      if (kind === 'handover-request') return proved(await findRoleMailboxOf(reader, id))
      const { contact, isMunicipality } = await findAskedAboutProfile(reader, id)
      return contact ? { address: contact.email } : { lacks: isMunicipality ? 'representative' : 'verified_contact' }
    })

  const member = (id: string) => once(`staff ${id}`, async () => ({ address: (await findStaff(reader, id))?.email }))

  const ofDesk = async ({ kind, ticketId, staffId }: FollowUpRow): Promise<MailReader> => {
    const isWhoeverHasIt = kind === 'overdue-notice' || staffId === null
    const assigneeId = ticketId !== null && isWhoeverHasIt ? (await readParties(reader, { id: ticketId })).assignee?.id : undefined
    if (assigneeId === undefined) return staffId === null ? {} : member(staffId)
    if (kind !== 'overdue-notice') return member(assigneeId)
    const substitute = await findSubstitute(reader, assigneeId, dayInJapan(await readNow(reader)))
    return member(substitute?.id ?? assigneeId)
  }

  return async (mail) => {
    const { side, ticketId, organizationId, participantId, introductionId, enquiryId, details } = mail
    if (details.linkId) return behindLink(details.linkId)
    if (details.codeId) return behindCode(details.codeId)
    if (details.contactId) return { address: (await findContact(reader, details.contactId))?.email }
    if (details.accessLinkId) {
      return { address: (await readAccessLinkToMail(reader, config, details.accessLinkId, await readNow(reader)))?.person.email }
    }
    if (details.waitingFormId)
      return { address: (await readWaitingForMail(reader, config, details.waitingFormId, await readNow(reader)))?.email }
    if (side === 'staff') return ofDesk(mail)
    if (details.passedCaseId && side !== 'applicant') return ofPassedCase(mail, details.passedCaseId)
    if (participantId !== null) return ofParticipant(participantId)
    if (introductionId !== null) return ofIntroduction(introductionId, side)
    if (side === 'municipality') return enquiryId === null ? {} : ofEnquiry(mail, enquiryId)
    if (side === 'organization') return organizationId === null ? {} : ofOrganization(mail, organizationId)
    return ticketId === null ? {} : ofApplicant(mail, ticketId)
  }
}

function proved(contact: Pick<ContactRow, 'email' | 'verifiedAt'> | undefined): MailReader {
  if (!contact) return {}
  return contact.verifiedAt === null ? { address: contact.email, lacks: 'verified_contact' } : { address: contact.email }
}
