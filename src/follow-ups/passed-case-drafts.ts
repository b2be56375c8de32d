import type { CancelReason } from '../catalog/follow-up-codes.ts'
import { compose } from '../mail/compose.ts'
import type { ContactRow } from '../people/read-contacts.ts'
import { isUnfinished } from '../tickets/lifecycle.rules.ts'
import { isAnswered } from '../tickets/passing/passing.rules.ts'
import { readPassedCase, type PassedCaseFacts } from '../tickets/passing/read-passed-cases.ts'
import { cancel, holdForVerification, required, send, type Draft, type Drafter, type World } from './draft.ts'
import { inTheWayOfReminder, turnOf } from './first-mail.ts'
import type { FollowUpRow } from './follow-ups.store.ts'
import { mendedSince } from './mended-since.ts'
import { passedCaseKey } from './passed-case.reactions.ts'
import { addresseeOf, mailboxOf } from './recipient.ts'
import { toStranger } from './to-stranger.ts'

function passedCaseOf({ details }: FollowUpRow, { tx }: World): Promise<PassedCaseFacts> {
  return readPassedCase(tx, required(details.passedCaseId, 'a passed case'))
}

/** Why the municipality's word is awaited no more. */
export function endOfPassedCase({ passed, ticket }: PassedCaseFacts): CancelReason | undefined {
  if (isAnswered(passed.status)) return 'answered'
  if (passed.status === 'withdrawn') return 'withdrawn'
  return ticket && !isUnfinished(ticket.status) ? 'ticket_closed' : undefined
}

/** The way of the municipality to what was passed on to it. */
export function linkToPassedCase({ passed, asked, ticket }: PassedCaseFacts): Draft['link'] & object {
  // The number of the prefecture's own case is no business of the municipality's.
  const ticketId = passed.kind === 'filed' && ticket ? ticket.id : undefined
  return { purpose: 'passed', contactId: asked.id, passedCaseId: passed.id, ticketId, caseEndsAt: passed.dueAt }
}

function toMunicipality(facts: PassedCaseFacts) {
  return { thread: { side: 'organization', organizationId: facts.municipality.id }, link: linkToPassedCase(facts) } as const
}

function greeted(contact: ContactRow, organization: string) {
  return addresseeOf({ ...contact, organization })
}

export const draftPassedCaseRequest: Drafter = async (followUp, world) => {
  const facts = await passedCaseOf(followUp, world)
  const end = endOfPassedCase(facts)
  if (end) return cancel(end)
  const { passed, asked, prefecture, municipality } = facts
  const about = { kind: passed.kind, prefecture: prefecture.name, municipality: municipality.name }
  if (!asked.verifiedAt) {
    return toStranger(followUp, toMunicipality(facts), asked, world, (wording, link) =>
      compose('passed-case-request', { ...about, verified: false, link }, wording),
    )
  }
  const to = greeted(asked, municipality.name)
  return send({
    to: mailboxOf(asked),
    ...toMunicipality(facts),
    write: (wording, link) => compose('passed-case-request', { ...about, verified: true, to, link }, wording),
  })
}

export const draftPassedCaseReminder: Drafter = async (followUp, world) => {
  const facts = await passedCaseOf(followUp, world)
  const end = endOfPassedCase(facts)
  if (end) return cancel(end)
  const obstacle = await inTheWayOfReminder(followUp, passedCaseKey(facts.passed.id), world)
  if (obstacle) return obstacle
  const { asked, municipality } = facts
  // An address nobody has proved was promised to be left alone.
  if (!asked.verifiedAt) return holdForVerification
  const props = { about: 'passed-case', ...(await turnOf(followUp, world)), to: greeted(asked, municipality.name) } as const
  return send({
    to: mailboxOf(asked),
    ...toMunicipality(facts),
    write: (wording, link) => compose('reminder', { ...props, link }, wording),
  })
}

export const draftPassedCaseReceipt: Drafter = async (followUp, world) => {
  const { passed, passer, prefecture, municipality, ticket } = await passedCaseOf(followUp, world)
  if (passed.status !== 'waiting' || !ticket) return cancel('not_needed')
  if (await mendedSince(followUp, ticket.id, world, 'address.mended_by_filer')) return cancel('not_needed')
  const about = { ticketNumber: ticket.number, dueAt: passed.dueAt }
  const thread = { side: 'organization', organizationId: prefecture.id } as const
  if (passer.verifiedAt) {
    const props = { ...about, verified: true, to: greeted(passer, prefecture.name), municipality: municipality.name } as const
    return send({ to: mailboxOf(passer), thread, write: (wording) => compose('passed-case-receipt', props, wording) })
  }
  // It proves the address, and opens nothing: the case is the municipality's.
  const link = { purpose: 'verify', contactId: passer.id, ticketId: ticket.id } as const
  return toStranger(followUp, { thread, link }, passer, world, (wording, verification) =>
    compose('passed-case-receipt', { ...about, verified: false, verification }, wording),
  )
}

export const draftPassedCaseOutcome: Drafter = async (followUp, world) => {
  const { passed, passer, prefecture, municipality, ticket, source } = await passedCaseOf(followUp, world)
  const { status, words } = passed
  const ofPrefecture = source ?? ticket
  if (status === 'waiting' || status === 'withdrawn' || !ofPrefecture) return cancel('not_needed')
  if (!passer.verifiedAt) return holdForVerification
  const props = {
    to: greeted(passer, prefecture.name),
    ticketNumber: ofPrefecture.number,
    municipality: municipality.name,
    answer: status,
    ...(status === 'declined' && words !== null && { reason: words }),
  }
  return send({
    to: mailboxOf(passer),
    thread: source ? { side: 'applicant', ticketId: source.id } : { side: 'organization', organizationId: prefecture.id },
    write: (wording) => compose('passed-case-outcome', props, wording),
  })
}
