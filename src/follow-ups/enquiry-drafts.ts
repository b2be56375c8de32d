import { addBusinessHours, dayInJapan } from '../calendar/business-time.rules.ts'
import type { CancelReason } from '../catalog/follow-up-codes.ts'
import { employeeBandOf } from '../catalog/industries.ts'
import { compose } from '../mail/compose.ts'
import { enquiryNumber } from '../catalog/enquiry-number.rules.ts'
import type { EnquiryReference } from '../mail/enquiry-reference.ts'
import type { EnquiringCompany } from '../mail/messages/enquiry.ts'
import { findStaff } from '../people/read-staff.ts'
import { bandsOf, summarySaysMore } from '../shortlists/brief.rules.ts'
import type { Brief } from '../shortlists/brief.schemas.ts'
import { enquiryFacts, type EnquiryFacts, type IntroductionFacts, type PersonFacts } from '../shortlists/mail-facts.ts'
import { statusAt } from '../shortlists/enquiry.rules.ts'
import { readTicketById } from '../tickets/update-ticket.ts'
import { keepMunicipalityContact } from '../shortlists/municipality-contact.ts'
import { cancel, hold, holdForRepresentative, present, required, send, waitUntil, type Draft, type Drafter, type World } from './draft.ts'
import { enquiryKey, lastRepliedTo, replyKey } from './enquiry-reminders.ts'
import { inTheWayOfReminder, turnOf, wentOut } from './first-mail.ts'
import type { FollowUpRow } from './follow-ups.store.ts'
import { addresseeOf, deskUrlOf, mailboxOf } from './recipient.ts'

export async function enquiryOf(followUp: FollowUpRow, { tx }: World): Promise<EnquiryFacts> {
  return present(await enquiryFacts(tx, required(followUp.enquiryId, 'an enquiry')), 'the enquiry')
}

/** Why the municipality's answer is awaited no more. */
export function endedForMunicipality(facts: EnquiryFacts, now: Date): CancelReason | undefined {
  if (facts.consentWithdrawnAt) return 'consent_withdrawn'
  if (facts.status === 'withdrawn') return 'withdrawn'
  if (facts.answeredAt || facts.status === 'accepted' || facts.status === 'declined' || facts.status === 'introduced') return 'answered'
  return statusAt(facts, now) === 'expired' ? 'expired' : undefined
}

function toMunicipality(facts: EnquiryFacts, contact: PersonFacts): Pick<Draft, 'to' | 'thread'> {
  return { to: mailboxOf(contact), thread: { side: 'municipality', enquiryId: facts.enquiryId } }
}

function linkOf(facts: EnquiryFacts, { contactId }: PersonFacts): Draft['link'] & object {
  return { purpose: 'answer', contactId, ticketId: facts.ticketId, enquiryId: facts.enquiryId, caseEndsAt: facts.deadline }
}

/** Said beside the way to the enquiry while the desk owes its municipality a reply. */
export function standstillOf({ deadline }: Pick<EnquiryFacts, 'deadline'>): { standsStill?: true } {
  return deadline === null ? { standsStill: true } : {}
}

export const draftEnquiry: Drafter = async (followUp, world) => {
  const facts = await enquiryOf(followUp, world)
  const end = endedForMunicipality(facts, world.now)
  if (end) return cancel(end)
  const { contact, brief } = facts.municipality
  if (!contact) return holdForRepresentative
  await keepMunicipalityContact(world.tx, facts.enquiryId, contact.contactId)
  const about = { to: addresseeOf(contact), reference: referenceOf(facts), company: describe(brief), ...standstillOf(facts) }
  return send({
    ...toMunicipality(facts, contact),
    link: linkOf(facts, contact),
    write: (wording, link) =>
      brief.disclosure === 'open'
        ? compose('enquiry', { ...about, disclosure: 'open', companyName: brief.company.name, link }, wording)
        : compose('enquiry', { ...about, disclosure: 'blind', link }, wording),
  })
}

/** Which enquiry the municipality's mails are about, as they tell it. */
export function referenceOf({ enquiryId, createdAt, municipality: { brief } }: IntroductionFacts['enquiry']): EnquiryReference {
  const industry = brief.disclosure === 'open' ? brief.company.industry : brief.industry
  return { number: enquiryNumber(enquiryId), sentOn: dayInJapan(createdAt), industry }
}

function describe(brief: Brief): EnquiringCompany {
  const { purposes, presence } = brief
  // What was wished for in words has no name that says anything; an open company's words stand on the page.
  const needs = brief.needs.flatMap(({ code }) => (code === 'words' ? [] : [code]))
  const { headCountBand: headCount, seatsBand: seats } = bandsOf(brief)
  const counts = { ...(headCount && { headCount }), ...(seats && { seats }) }
  const wish = { purposes, presence, needs, ...counts, ...(summarySaysMore(brief) && { summary: brief.summary }) }
  return brief.disclosure === 'open'
    ? { industry: brief.company.industry, employees: employeeBandOf(brief.company.employees), ...wish }
    : { industry: brief.industry, employees: brief.employeeBand, ...wish }
}

/** The same for what counts from the reply to its last question, whose day its reader remembers better than that of the first mail. */
function referenceSinceReply(facts: EnquiryFacts): EnquiryReference {
  const replied = lastRepliedTo(facts)
  return { ...referenceOf(facts), ...(replied && { repliedOn: dayInJapan(replied.repliedAt) }) }
}

export const draftEnquiryReminder: Drafter = async (followUp, world) => {
  const facts = await enquiryOf(followUp, world)
  const end = endedForMunicipality(facts, world.now)
  if (end) return cancel(end)
  // While the municipality waits for our reply it is not the one to be reminded; with the reply its reminders are planned anew.
  if (facts.status === 'asked') return hold('question_open')
  const since = lastRepliedTo(facts)
  const obstacle = await inTheWayOfReminder(followUp, since ? replyKey(since.questionId) : enquiryKey(facts.enquiryId), world)
  if (obstacle) return obstacle
  const { contact } = facts.municipality
  if (!contact) return holdForRepresentative
  const props = {
    about: 'enquiry',
    ...(await turnOf(followUp, world)),
    to: addresseeOf(contact),
    reference: referenceSinceReply(facts),
  } as const
  return send({
    ...toMunicipality(facts, contact),
    link: linkOf(facts, contact),
    write: (wording, link) => compose('reminder', { ...props, link }, wording),
  })
}

function questionOf({ details }: FollowUpRow, { questions }: EnquiryFacts) {
  return questions.find(({ questionId }) => questionId === details.questionId)
}

export const draftEnquiryReply: Drafter = async (followUp, world) => {
  const facts = await enquiryOf(followUp, world)
  const end = endedForMunicipality(facts, world.now)
  if (end) return cancel(end)
  const asked = questionOf(followUp, facts)
  if (!asked || asked.reply === null) return cancel('not_needed')
  const { contact } = facts.municipality
  if (!contact) return holdForRepresentative
  const { question, reply } = asked
  const props = { to: addresseeOf(contact), reference: referenceOf(facts), question, reply, ...standstillOf(facts) }
  return send({
    ...toMunicipality(facts, contact),
    link: linkOf(facts, contact),
    write: (wording, link) => compose('enquiry-reply', { ...props, link }, wording),
  })
}

export const draftQuestionNotice: Drafter = async (followUp, world) => {
  const facts = await enquiryOf(followUp, world)
  const end = endedForMunicipality(facts, world.now)
  if (end) return cancel(end)
  const asked = questionOf(followUp, facts)
  if (!asked || asked.reply !== null) return cancel('answered')
  const ticket = await readTicketById(world.tx, facts.ticketId)
  const consultant = ticket?.assigneeId ? await findStaff(world.tx, ticket.assigneeId) : undefined
  // Nobody takes care of the ticket just now; whoever takes it over shall know.
  if (!ticket || !consultant) return waitUntil(addBusinessHours(world.now, 1))
  const { number: ticketNumber } = ticket
  const props = {
    consultantName: consultant.name,
    ticketNumber,
    municipality: facts.municipality.name,
    question: asked.question,
    ...(asked.answerer !== null && { answerer: asked.answerer }),
  }
  return send({
    to: mailboxOf(consultant),
    thread: { side: 'staff', ticketId: facts.ticketId },
    write: (wording) => compose('question-notice', { ...props, deskUrl: deskUrlOf(world.config, ticketNumber) }, wording),
  })
}

export const draftMunicipalityExpiry: Drafter = async (followUp, world) => {
  const facts = await enquiryOf(followUp, world)
  if (facts.status !== 'expired') return cancel('not_needed')
  // Whoever said yes waits for us, whichever way the enquiry had come to them.
  const about = facts.answeredAt ? 'consent' : 'enquiry'
  if (about === 'enquiry' && !(await wentOut(enquiryKey(facts.enquiryId), world))) return cancel('first_mail_not_sent')
  const { contact } = facts.municipality
  if (!contact) return holdForRepresentative
  const props = { about, side: 'municipality', to: addresseeOf(contact), reference: referenceSinceReply(facts) } as const
  return send({ ...toMunicipality(facts, contact), write: (wording) => compose('expiry-notice', props, wording) })
}
