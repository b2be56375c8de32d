import type { CancelReason } from '../catalog/follow-up-codes.ts'
import { compose } from '../mail/compose.ts'
import type { EnquiryFacts } from '../shortlists/mail-facts.ts'
import { cancel, holdForVerification, send, type Draft, type Drafter } from './draft.ts'
import { enquiryOf } from './enquiry-drafts.ts'
import { consentKey } from './enquiry.reactions.ts'
import { inTheWayOfReminder, turnOf } from './first-mail.ts'
import { addresseeOf, mailboxOf, signedBy } from './recipient.ts'

/** Why the company's consent is awaited no more. */
export function endOfConsent(facts: EnquiryFacts, now: Date): CancelReason | undefined {
  if (facts.consentWithdrawnAt) return 'consent_withdrawn'
  if (facts.consentedAt || facts.status === 'introduced') return 'answered'
  if (facts.status === 'withdrawn') return 'withdrawn'
  if (facts.status === 'expired' || facts.expiresAt <= now) return 'expired'
  return facts.status === 'accepted' ? undefined : 'not_needed'
}

function toCompany({ company, ticketId }: EnquiryFacts): Pick<Draft, 'to' | 'thread'> {
  return { to: mailboxOf(company.applicant), thread: { side: 'applicant', ticketId } }
}

function linkOf({ company, ticketId, enquiryId, expiresAt }: EnquiryFacts): Draft['link'] & object {
  return { purpose: 'consent', contactId: company.applicant.contactId, ticketId, enquiryId, caseEndsAt: expiresAt }
}

export const draftConsentRequest: Drafter = async (followUp, world) => {
  const facts = await enquiryOf(followUp, world)
  const end = endOfConsent(facts, world.now)
  if (end) return cancel(end)
  const { applicant, ticketNumber, municipalityName: municipality, answerMessage, consultantName } = facts.company
  if (!applicant.verified) return holdForVerification
  const message = answerMessage ? { message: answerMessage } : {}
  const props = { to: addresseeOf(applicant), ticketNumber, municipality, ...message, ...signedBy(consultantName) }
  return send({
    ...toCompany(facts),
    link: linkOf(facts),
    write: (wording, link) => compose('consent-request', { ...props, link }, wording),
  })
}

export const draftConsentReminder: Drafter = async (followUp, world) => {
  const facts = await enquiryOf(followUp, world)
  const end = endOfConsent(facts, world.now)
  if (end) return cancel(end)
  const obstacle = await inTheWayOfReminder(followUp, consentKey(facts.enquiryId), world)
  if (obstacle) return obstacle
  const { applicant, ticketNumber, municipalityName: municipality } = facts.company
  if (!applicant.verified) return holdForVerification
  const props = { about: 'consent', ...(await turnOf(followUp, world)), to: addresseeOf(applicant), ticketNumber, municipality } as const
  return send({ ...toCompany(facts), link: linkOf(facts), write: (wording, link) => compose('reminder', { ...props, link }, wording) })
}

export const draftEnquiryDeclined: Drafter = async (followUp, world) => {
  const facts = await enquiryOf(followUp, world)
  if (facts.status !== 'declined') return cancel('not_needed')
  const { applicant, ticketNumber, municipalityName: municipality, answerMessage, consultantName } = facts.company
  if (!applicant.verified) return holdForVerification
  const message = answerMessage ? { message: answerMessage } : {}
  const props = { to: addresseeOf(applicant), ticketNumber, municipality, ...message, ...signedBy(consultantName) }
  return send({ ...toCompany(facts), write: (wording) => compose('enquiry-declined', props, wording) })
}

export const draftCompanyExpiry: Drafter = async (followUp, world) => {
  const facts = await enquiryOf(followUp, world)
  if (facts.status !== 'expired') return cancel('not_needed')
  const { applicant, ticketNumber, municipalityName: municipality } = facts.company
  if (!applicant.verified) return holdForVerification
  // It was silent itself when the municipality had answered.
  const about = facts.answeredAt ? 'consent' : 'enquiry'
  const props = { about, side: 'company', to: addresseeOf(applicant), ticketNumber, municipality } as const
  return send({ ...toCompany(facts), write: (wording) => compose('expiry-notice', props, wording) })
}
