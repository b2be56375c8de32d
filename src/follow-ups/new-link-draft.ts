import { isExpired } from '../links/case-link.rules.ts'
import { answerOfferBy } from '../meetings/answer-offer-by.rules.ts'
import { pickingLeadMinutes } from '../meetings/slots.rules.ts'
import { readCaseLinkById, type CaseLinkRow } from '../links/read-case-link.ts'
import { compose } from '../mail/compose.ts'
import { readOrganization } from '../organizations/read-organization.ts'
import { findContact, type ContactRow } from '../people/read-contacts.ts'
import { meetingFacts } from '../meetings/mail-facts.ts'
import { enquiryFacts, shortlistFacts } from '../shortlists/mail-facts.ts'
import { readParties } from '../tickets/ticket-people.ts'
import { readPassedCase } from '../tickets/passing/read-passed-cases.ts'
import { takesPartNoMore } from '../tickets/read-correspondence.ts'
import { readTicketById } from '../tickets/update-ticket.ts'
import { endOfConsent } from './consent-drafts.ts'
import {
  cancel,
  holdForRepresentative,
  holdForVerification,
  present,
  required,
  send,
  type Draft,
  type Drafter,
  type Verdict,
  type World,
} from './draft.ts'
import { endedForMunicipality, referenceOf, standstillOf } from './enquiry-drafts.ts'
import { addresseeOf, mailboxOf } from './recipient.ts'
import { endOfPassedCase, linkToPassedCase } from './passed-case-drafts.ts'
import { endOfShortlist } from './shortlist-drafts.ts'

/** A link like the old one, to the address the old one went to, as long as there is still something to do with it. */
export const draftNewLink: Drafter = async (followUp, world) => {
  const old = present(await readCaseLinkById(world.tx, required(followUp.details.linkId, 'a link')), 'the old link')
  const contact = present(await findContact(world.tx, old.contactId), 'the contact')
  const ticket = old.ticketId === null ? undefined : await readTicketById(world.tx, old.ticketId)
  if (ticket && (await takesPartNoMore(world.tx, ticket, contact.id))) return cancel('participant_removed')
  if (old.purpose === 'verify' || (old.purpose === 'case' && !contact.verifiedAt)) return verification(old, contact, world)
  if (old.purpose === 'passed') return forPassedCase(old, contact, world)
  if (!contact.verifiedAt) return holdForVerification
  if (followUp.details.toCase) return forCase(old, contact, world)
  switch (old.purpose) {
    case 'interest':
      return forInterest(old, contact, world)
    case 'consent':
      return forConsent(old, contact, world)
    case 'meeting':
      return forMeeting(old, contact, world)
    case 'answer':
      return forAnswer(old, contact, world)
    case 'profile':
      return forProfile(old, contact, world)
    case 'case':
      // It lives as long as its case can be told of.
      return cancel('not_needed')
  }
}

/** The same act of the same case, which ends at `caseEndsAt`. */
function renewed(
  { purpose, contactId, ticketId, shortlistId, enquiryId, meetingId }: CaseLinkRow,
  caseEndsAt: Date | null = null,
): NonNullable<Draft['link']> {
  return {
    purpose,
    contactId,
    ticketId: ticketId ?? undefined,
    shortlistId: shortlistId ?? undefined,
    enquiryId: enquiryId ?? undefined,
    meetingId: meetingId ?? undefined,
    caseEndsAt,
  }
}

async function verification(old: CaseLinkRow, contact: ContactRow, { tx }: World): Promise<Verdict> {
  if (contact.verifiedAt) return cancel('not_needed')
  const ticket = present(await readTicketById(tx, required(old.ticketId, 'a ticket')), 'the ticket')
  const props = { purpose: 'verify', ticketNumber: ticket.number } as const
  return send({
    // Not even the name: nobody has proved the address.
    to: { address: contact.email, language: contact.language },
    thread: { side: 'applicant', ticketId: ticket.id },
    link: renewed(old),
    write: (wording, link) => compose('new-link', { ...props, link }, wording),
  })
}

async function forInterest(old: CaseLinkRow, contact: ContactRow, { tx, now }: World): Promise<Verdict> {
  const facts = present(await shortlistFacts(tx, required(old.shortlistId, 'a shortlist')), 'the shortlist')
  const end = endOfShortlist(facts, now)
  if (end) return cancel(end)
  const props = {
    purpose: 'interest',
    to: addresseeOf({ ...contact, organization: facts.companyName }),
    ticketNumber: facts.ticketNumber,
  } as const
  return send({
    to: mailboxOf(contact),
    thread: { side: 'applicant', ticketId: facts.ticketId },
    link: renewed(old, facts.expiresAt),
    write: (wording, link) => compose('new-link', { ...props, link }, wording),
  })
}

async function forConsent(old: CaseLinkRow, contact: ContactRow, { tx, now }: World): Promise<Verdict> {
  const facts = present(await enquiryFacts(tx, required(old.enquiryId, 'an enquiry')), 'the enquiry')
  const end = endOfConsent(facts, now)
  if (end) return cancel(end)
  const { companyName: organization, ticketNumber } = facts.company
  const props = { purpose: 'consent', to: addresseeOf({ ...contact, organization }), ticketNumber } as const
  return send({
    to: mailboxOf(contact),
    thread: { side: 'applicant', ticketId: facts.ticketId },
    link: renewed(old, facts.expiresAt),
    write: (wording, link) => compose('new-link', { ...props, link }, wording),
  })
}

async function forMeeting(old: CaseLinkRow, contact: ContactRow, { tx, now }: World): Promise<Verdict> {
  const { meeting, slots } = present(await meetingFacts(tx, required(old.meetingId, 'a meeting')), 'the meeting')
  const firstToCome = slots.find(({ startsAt }) => startsAt.getTime() - pickingLeadMinutes * 60_000 > now.getTime())
  if (meeting.status !== 'proposed' || !firstToCome) return cancel('not_needed')
  const ticket = await readTicketById(tx, meeting.ticketId)
  const { organization } = await readParties(tx, ticket)
  const to = addresseeOf({ ...contact, organization: organization?.name ?? null })
  const props = { purpose: 'meeting', to, ticketNumber: ticket.number } as const
  return send({
    to: mailboxOf(contact),
    thread: { side: 'applicant', ticketId: ticket.id },
    link: renewed(old, answerOfferBy(firstToCome.startsAt, now)),
    write: (wording, link) => compose('new-link', { ...props, link }, wording),
  })
}

/** The way to the case its reader was mailed an act of, as long as that can be told of. */
async function forCase(old: CaseLinkRow, contact: ContactRow, { tx, now }: World): Promise<Verdict> {
  const ticket = await readTicketById(tx, required(old.ticketId, 'a ticket'))
  if (isExpired({ purpose: 'case', expiresAt: now, verified: true, closedAt: ticket.closedAt }, now)) return cancel('not_needed')
  const { organization } = await readParties(tx, ticket)
  const props = {
    purpose: 'case',
    to: addresseeOf({ ...contact, organization: organization?.name ?? null }),
    ticketNumber: ticket.number,
  } as const
  return send({
    to: mailboxOf(contact),
    thread: { side: 'applicant', ticketId: ticket.id },
    link: { purpose: 'case', contactId: contact.id, ticketId: ticket.id },
    write: (wording, link) => compose('new-link', { ...props, link }, wording),
  })
}

async function forAnswer(old: CaseLinkRow, contact: ContactRow, { tx, now }: World): Promise<Verdict> {
  const facts = present(await enquiryFacts(tx, required(old.enquiryId, 'an enquiry')), 'the enquiry')
  const end = endedForMunicipality(facts, now)
  if (end) return cancel(end)
  if (contact.representsAt === null) return holdForRepresentative
  const to = addresseeOf({ ...contact, organization: facts.municipality.name })
  const props = { purpose: 'answer', to, reference: referenceOf(facts), ...standstillOf(facts) } as const
  return send({
    to: mailboxOf(contact),
    thread: { side: 'municipality', enquiryId: facts.enquiryId },
    link: renewed(old, facts.deadline),
    write: (wording, link) => compose('new-link', { ...props, link }, wording),
  })
}

async function forPassedCase(old: CaseLinkRow, contact: ContactRow, { tx }: World): Promise<Verdict> {
  const facts = await readPassedCase(tx, required(old.passedCaseId, 'a passed case'))
  const end = endOfPassedCase(facts)
  if (end) return cancel(end)
  const known = { link: linkToPassedCase(facts), thread: { side: 'organization', organizationId: facts.municipality.id } } as const
  if (!contact.verifiedAt) {
    const to = { address: contact.email, language: contact.language }
    const proving = { purpose: 'verify', passableThen: true } as const
    return send({ ...known, to, write: (wording, link) => compose('new-link', { ...proving, link }, wording) })
  }
  const props = { purpose: 'passed', to: addresseeOf({ ...contact, organization: facts.municipality.name }) } as const
  return send({ ...known, to: mailboxOf(contact), write: (wording, link) => compose('new-link', { ...props, link }, wording) })
}

async function forProfile(old: CaseLinkRow, contact: ContactRow, { tx }: World): Promise<Verdict> {
  const organizationId = required(contact.organizationId, 'an organisation')
  const { name: organization } = present(await readOrganization(tx, organizationId), 'the organisation')
  const props = { purpose: 'profile', to: addresseeOf({ ...contact, organization }) } as const
  return send({
    to: mailboxOf(contact),
    thread: { side: 'organization', organizationId },
    link: renewed(old),
    write: (wording, link) => compose('new-link', { ...props, link }, wording),
  })
}
