import { dayInJapan } from '../calendar/business-time.rules.ts'
import type { Config } from '../config.ts'
import type { Reader } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import { readCodeToMail } from '../links/one-time-codes/read-code.ts'
import { readCaseLinkById } from '../links/read-case-link.ts'
import { readWaitingForMail } from '../links/waiting-forms/read-waiting-form.ts'
import { readAccessLinkToMail } from '../people/access-links/choose-password.ts'
import { findContact, findRoleMailboxOf } from '../people/read-contacts.ts'
import { findStaff, findSubstitute } from '../people/read-staff.ts'
import { introductionFacts } from '../shortlists/mail-facts.ts'
import { readMunicipalityContactOf } from '../shortlists/municipality-contact.ts'
import { readParticipant } from '../tickets/read-correspondence.ts'
import { readPassedCase } from '../tickets/passing/read-passed-cases.ts'
import { readPeople } from '../tickets/ticket-people.ts'
import type { FollowUpRow } from './follow-ups.store.ts'
import { findAskedAboutProfile } from './organization-drafts.ts'

/** Where a mail goes as things stand; undefined when nobody is known it could go to. */
type AddressOf = (mail: FollowUpRow) => Promise<string | undefined>

/**
 * Tells where mails that wait go as things stand, as those who write them will find it: the address is looked for again when a mail is
 * claimed. What several mails share is read once.
 */
export function addressesOfMails(reader: Reader, config: Config): AddressOf {
  const known = new Map<string, Promise<string | undefined>>()
  const once = (key: string, read: () => Promise<string | undefined>) => {
    const found = known.get(key) ?? read()
    known.set(key, found)
    return found
  }
  const contact = async (id: string) => (await findContact(reader, id))?.email
  const member = (id: string) => once(`staff ${id}`, async () => (await findStaff(reader, id))?.email)

  const byLetter: AddressOf = async ({ details: { linkId, codeId, accessLinkId, waitingFormId } }) => {
    if (linkId) return contact((await readCaseLinkById(reader, linkId))?.contactId ?? linkId)
    const now = await readNow(reader)
    if (codeId) return contact((await readCodeToMail(reader, config, codeId, now))?.contactId ?? codeId)
    if (accessLinkId) return (await readAccessLinkToMail(reader, config, accessLinkId, now))?.person.email
    return waitingFormId ? (await readWaitingForMail(reader, config, waitingFormId, now))?.email : undefined
  }

  const passedCase = (id: string, side: FollowUpRow['side']) =>
    once(`passed case ${id} ${side}`, async () => {
      const { asked, passer } = await readPassedCase(reader, id)
      return side === 'municipality' ? asked.email : passer.email
    })

  const toApplicant: AddressOf = async ({ ticketId, participantId }) => {
    if (participantId !== null) {
      const participant = await readParticipant(reader, participantId)
      return (participant?.contactId ? await contact(participant.contactId) : undefined) ?? participant?.email
    }
    return ticketId === null
      ? undefined
      : once(`applicant ${ticketId}`, async () => (await readPeople(reader, { id: ticketId })).applicant.email)
  }

  const toMunicipality: AddressOf = async ({ introductionId, enquiryId }) => {
    if (introductionId !== null) {
      return once(`introduction ${introductionId}`, async () => (await introductionFacts(reader, introductionId))?.municipalityPerson.email)
    }
    return enquiryId === null
      ? undefined
      : once(`enquiry ${enquiryId}`, async () => (await readMunicipalityContactOf(reader, enquiryId))?.email)
  }

  const toOrganization: AddressOf = async ({ kind, organizationId }) =>
    organizationId === null
      ? undefined
      : once(`${kind} ${organizationId}`, async () =>
          kind === 'handover-request'
            ? (await findRoleMailboxOf(reader, organizationId))?.email
            : (await findAskedAboutProfile(reader, organizationId))?.email,
        )

  const toStaff: AddressOf = async ({ kind, ticketId, staffId }) => {
    const assigneeId =
      ticketId === null || (staffId !== null && kind !== 'overdue-notice')
        ? undefined
        : (await readPeople(reader, { id: ticketId })).assignee?.id
    if (assigneeId === undefined || kind !== 'overdue-notice') {
      const readerId = assigneeId ?? staffId
      return readerId === null ? undefined : member(readerId)
    }
    const substitute = await findSubstitute(reader, assigneeId, dayInJapan(await readNow(reader)))
    return substitute?.email ?? member(assigneeId)
  }

  return async (mail) => {
    const { linkId, codeId, accessLinkId, waitingFormId, passedCaseId } = mail.details
    if (linkId ?? codeId ?? accessLinkId ?? waitingFormId) return byLetter(mail)
    if (passedCaseId && (mail.side === 'municipality' || mail.side === 'organization')) return passedCase(passedCaseId, mail.side)
    switch (mail.side) {
      case 'applicant':
        return toApplicant(mail)
      case 'municipality':
        return toMunicipality(mail)
      case 'organization':
        return toOrganization(mail)
      case 'staff':
        return toStaff(mail)
    }
  }
}
