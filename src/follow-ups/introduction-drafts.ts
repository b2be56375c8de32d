import { aftercareDays } from '../catalog/sequence-codes.ts'
import { compose } from '../mail/compose.ts'
import type { IntroducedContact } from '../mail/messages/introduction.ts'
import { introductionFacts, type IntroductionFacts, type PersonFacts } from '../shortlists/mail-facts.ts'
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
import { referenceOf } from './enquiry-drafts.ts'
import type { FollowUpRow } from './follow-ups.store.ts'
import { addresseeOf, mailboxOf } from './recipient.ts'

async function factsOf(followUp: FollowUpRow, { tx }: World): Promise<IntroductionFacts> {
  return present(await introductionFacts(tx, required(followUp.introductionId, 'an introduction')), 'the introduction')
}

function toSide(
  followUp: FollowUpRow,
  facts: IntroductionFacts,
): { person: PersonFacts; other: PersonFacts; head: Pick<Draft, 'to' | 'thread'> } {
  const { companyPerson, municipalityPerson, ticketId, enquiryId } = facts
  return followUp.side === 'municipality'
    ? {
        person: municipalityPerson,
        other: companyPerson,
        head: { to: mailboxOf(municipalityPerson), thread: { side: 'municipality', enquiryId } },
      }
    : { person: companyPerson, other: municipalityPerson, head: { to: mailboxOf(companyPerson), thread: { side: 'applicant', ticketId } } }
}

/** The company's applicant needs a proved address; the municipality's contact must represent it, too. */
function inTheWayTo(person: PersonFacts, { side }: FollowUpRow): Verdict | undefined {
  if (side === 'municipality' && !person.representative) return holdForRepresentative
  return person.verified ? undefined : holdForVerification
}

export const draftIntroduction: Drafter = async (followUp, world) => {
  const facts = await factsOf(followUp, world)
  if (facts.consentWithdrawnAt) return cancel('consent_withdrawn')
  const { person, other, head } = toSide(followUp, facts)
  const obstacle = inTheWayTo(person, followUp)
  if (obstacle) return obstacle
  const props = { to: addresseeOf(person), other: introduced(other) }
  const { ticketNumber, ticketId, enquiry } = facts
  if (followUp.side === 'municipality') {
    return send({
      ...head,
      write: (wording) => compose('introduction', { ...props, side: 'municipality', reference: referenceOf(enquiry) }, wording),
    })
  }
  return send({
    ...head,
    link: { purpose: 'case', contactId: person.contactId, ticketId },
    write: (wording, casePage) => compose('introduction', { ...props, side: 'company', ticketNumber, casePage }, wording),
  })
}

function introduced({ organization, department, title, name, email, phone }: PersonFacts): IntroducedContact {
  return { organization, name, email, ...(department && { department }), ...(title && { title }), ...(phone && { phone }) }
}

export const draftAftercare: Drafter = async (followUp, world) => {
  const facts = await factsOf(followUp, world)
  if (facts.consentWithdrawnAt) return cancel('consent_withdrawn')
  const { person, other, head } = toSide(followUp, facts)
  const obstacle = inTheWayTo(person, followUp)
  if (obstacle) return obstacle
  const openedOn = required(followUp.details.openedOn, 'a day of opening')
  const days = aftercareDays.find((step) => step === followUp.details.step) ?? aftercareDays[0]
  const props = { to: addresseeOf(person), days, openedOn, counterpart: other.organization }
  return send({
    ...head,
    write: (wording) =>
      followUp.side === 'municipality'
        ? compose('aftercare', { ...props, side: 'municipality', reference: referenceOf(facts.enquiry) }, wording)
        : compose('aftercare', { ...props, side: 'company', ticketNumber: facts.ticketNumber }, wording),
  })
}
