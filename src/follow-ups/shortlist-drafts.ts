import type { MailedLink } from '../mail/blocks.ts'
import { compose, type ComposedMail } from '../mail/compose.ts'
import type { Wording } from '../mail/text-blocks/wording.ts'
import { shortlistFacts, type ShortlistFacts } from '../shortlists/mail-facts.ts'
import type { CancelReason } from '../catalog/follow-up-codes.ts'
import { cancel, holdForVerification, present, required, send, type Draft, type Drafter, type World } from './draft.ts'
import { inTheWayOfReminder, turnOf, wentOut } from './first-mail.ts'
import type { FollowUpRow } from './follow-ups.store.ts'
import { addresseeOf, mailboxOf, signedBy } from './recipient.ts'
import { shortlistKey } from './shortlist.reactions.ts'

async function factsOf(followUp: FollowUpRow, { tx }: World): Promise<ShortlistFacts> {
  return present(await shortlistFacts(tx, required(followUp.shortlistId, 'a shortlist')), 'the shortlist')
}

/** Why the company needs no word of this shortlist any more. */
export function endOfShortlist(facts: ShortlistFacts, now: Date): CancelReason | undefined {
  if (facts.status === 'withdrawn') return 'withdrawn'
  if (facts.status === 'expired' || (facts.expiresAt !== null && facts.expiresAt <= now)) return 'expired'
  return facts.candidates.every(({ interest }) => interest !== null) ? 'answered' : undefined
}

function toCompany(facts: ShortlistFacts): Pick<Draft, 'to' | 'thread'> {
  return { to: mailboxOf(facts.applicant), thread: { side: 'applicant', ticketId: facts.ticketId } }
}

function linkOf({ applicant: { contactId }, ticketId, shortlistId, expiresAt }: ShortlistFacts): Draft['link'] & object {
  return { purpose: 'interest', contactId, ticketId, shortlistId, caseEndsAt: expiresAt }
}

export const draftShortlist: Drafter = async (followUp, world) => {
  const facts = await factsOf(followUp, world)
  const end = endOfShortlist(facts, world.now)
  if (end) return cancel(end)
  if (!facts.applicant.verified) return holdForVerification
  return send({ ...toCompany(facts), link: linkOf(facts), write: (wording, link) => writeShortlist(facts, wording, link) })
}

/** The mail that brings a company its list. */
export function writeShortlist(facts: ShortlistFacts, wording: Wording, link: MailedLink): ComposedMail {
  const { ticketNumber, disclosure, note } = facts
  const candidates = facts.candidates.map(({ municipality: { name, prefecture }, note: ofIt, wished, related, beside }) => ({
    name,
    prefecture,
    note: ofIt,
    wished,
    related,
    beside,
  }))
  const props = { to: addresseeOf(facts.applicant), ticketNumber, candidates, disclosure, note, ...signedBy(facts.consultantName) }
  return compose('shortlist', { ...props, link }, wording)
}

export const draftShortlistReminder: Drafter = async (followUp, world) => {
  const facts = await factsOf(followUp, world)
  const end = endOfShortlist(facts, world.now)
  if (end) return cancel(end)
  const obstacle = await inTheWayOfReminder(followUp, shortlistKey(facts.shortlistId), world)
  if (obstacle) return obstacle
  if (!facts.applicant.verified) return holdForVerification
  const open = facts.candidates.filter(({ interest }) => interest === null).map(({ municipality }) => municipality.name)
  const props = {
    about: 'shortlist',
    ...(await turnOf(followUp, world)),
    to: addresseeOf(facts.applicant),
    ticketNumber: facts.ticketNumber,
    ...(open.length < facts.candidates.length && { stillOpen: open }),
  } as const
  return send({ ...toCompany(facts), link: linkOf(facts), write: (wording, link) => compose('reminder', { ...props, link }, wording) })
}

export const draftShortlistExpiry: Drafter = async (followUp, world) => {
  const facts = await factsOf(followUp, world)
  if (facts.status !== 'expired' || !(await wentOut(shortlistKey(facts.shortlistId), world))) return cancel('not_needed')
  if (!facts.applicant.verified) return holdForVerification
  const answered = facts.candidates.flatMap(({ interest, municipality: { name } }) => (interest === null ? [] : [{ name, interest }]))
  const open = facts.candidates.flatMap(({ interest, municipality: { name } }) => (interest === null ? [name] : []))
  const props = {
    about: 'shortlist',
    to: addresseeOf(facts.applicant),
    ticketNumber: facts.ticketNumber,
    ...(answered.length > 0 && { inPart: { answered, open } }),
  } as const
  return send({ ...toCompany(facts), write: (wording) => compose('expiry-notice', props, wording) })
}
