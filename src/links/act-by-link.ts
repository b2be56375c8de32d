import type { Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { Conflict } from '../errors.ts'
import { addColleagueWithin, type Colleague } from '../tickets/add-colleague.ts'
import { removeColleagueWithin } from '../tickets/remove-participant.ts'
import { answerOnce, digestOfRequest } from '../tickets/answer-once.ts'
import { hearMessageWithin } from '../tickets/correspond.ts'
import { answerEnquiryWithin, type EnquiryAnswer } from '../shortlists/answer-enquiry.ts'
import { consentToDisclosureWithin } from '../shortlists/consent-to-disclosure.ts'
import { stateInterestWithin, type StatedInterest } from '../shortlists/state-interest.ts'
import { withdrawDisclosureConsentWithin } from '../shortlists/withdraw-disclosure-consent.ts'
import { act, idOf, type Sending } from './acting.ts'
import { answerPassedCaseWithin, type PassedCaseWord } from '../tickets/passing/answer-passed-case.ts'
import { forwardCaseWithin, requireForwardable } from '../tickets/passing/forward-case.ts'
import type { Forwarding } from '../tickets/passing/passed-case.schemas.ts'
import { readTicketById, type TicketRow } from '../tickets/update-ticket.ts'
import { openCaseLinkForUpdate, type OpenedLink } from './open-case-link.ts'

/*
 * The acts a case link is for, each in one transaction. Whoever used our link has shown that the address is theirs, so the contact is
 * verified with it. NotFound (404) for a token that is none of this purpose, Conflict `link_expired` after 30 days, or once the address was erased; for a repeat, the
 * Conflict of the act itself, with the time of the first one.
 */

/** Proves the contact's address, by a link made for that or by one that shows nothing before. */
export function verifyByLink(deps: Pick<Deps, 'db' | 'config'>, token: string): Promise<void> {
  return act(deps, token, ['verify', 'case', 'profile', 'passed'], async (_tx, { link }) => link.purpose === 'verify')
}

/**
 * Writes to the desk as a reply does, about the case or a meeting of it. The same `key` with the same words writes once, however often it
 * is sent; with other words DeskError `idempotency_key_reused` (422). Conflict `closed` once the case is closed.
 */
export function writeByLink(deps: Pick<Deps, 'db' | 'config'>, token: string, { key, ...said }: SaidByLink): Promise<void> {
  return act(deps, token, ['case', 'meeting'], async (tx, { actor, link, contact, now }) => {
    const request = { route: `case ${link.ticketId}`, key, bodyDigest: digestOfRequest(said), now }
    await answerOnce(tx, request, async () => {
      const message = await hearMessageWithin(tx, actor, contact.id, await openTicketOf(tx, link), said, now)
      return { messageId: message.id }
    })
    return false
  })
}

export interface SaidByLink {
  readonly subject: string
  readonly body: string
  /** Names the sending. */
  readonly key: string
}

/**
 * Lets a colleague take part, who is asked to confirm their address. Conflicts `already_participant`, `too_many_participants`, `closed`.
 */
export function addColleagueByLink(deps: Pick<Deps, 'db' | 'config'>, token: string, colleague: Colleague): Promise<void> {
  return act(deps, token, ['case'], async (tx, { actor, link, contact, now }) => {
    await addColleagueWithin(tx, actor, await openTicketOf(tx, link), contact, colleague, now)
    return false
  })
}

/**
 * Lets a colleague take part no more, who was named by mistake or has other work now; also once the case is closed, while its page still
 * opens.
 */
export function removeColleagueByLink(deps: Pick<Deps, 'db' | 'config'>, token: string, id: string): Promise<void> {
  return act(deps, token, ['case'], async (tx, { actor, link, contact, now }) => {
    await removeColleagueWithin(tx, actor, await readTicketById(tx, idOf(link.ticketId)), { by: contact.id, id }, now)
    return false
  })
}

async function openTicketOf(tx: Transaction, link: OpenedLink['link']): Promise<TicketRow> {
  const ticket = await readTicketById(tx, idOf(link.ticketId))
  if (ticket.status !== 'closed') return ticket
  throw new Conflict('closed', {
    ja: 'このご相談は終了しています。新しいご相談としてお送りください。',
    en: 'This case is closed; send us a new one.',
  })
}

/** States interest in municipalities of the shortlist, one or several. */
export function stateInterestByLink(
  deps: Pick<Deps, 'db' | 'config'>,
  token: string,
  stated: readonly StatedInterest[],
  sending?: Sending,
): Promise<void> {
  return act(
    deps,
    token,
    ['interest'],
    async (tx, { actor, link, now }) => {
      await stateInterestWithin(tx, actor, idOf(link.shortlistId), stated, now)
      return true
    },
    sending,
  )
}

/** Answers the enquiry or asks a question. */
export function answerByLink(deps: Pick<Deps, 'db' | 'config'>, token: string, answer: EnquiryAnswer, sending?: Sending): Promise<void> {
  return act(
    deps,
    token,
    ['answer'],
    async (tx, { actor, link, now }) => {
      await answerEnquiryWithin(tx, actor, idOf(link.enquiryId), answer, now)
      return answer.answer !== 'ask'
    },
    sending,
  )
}

/** Consents to being named, or refuses. */
export function consentByLink(
  deps: Pick<Deps, 'db' | 'config'>,
  token: string,
  consent: 'give' | 'refuse',
  sending?: Sending,
): Promise<void> {
  return act(
    deps,
    token,
    ['consent'],
    async (tx, { actor, link, now }) => {
      if (consent === 'give') await consentToDisclosureWithin(tx, actor, idOf(link.enquiryId), now)
      else await withdrawDisclosureConsentWithin(tx, actor, idOf(link.enquiryId), now)
      return true
    },
    sending,
  )
}

/** Says for a municipality whether what its prefecture passed on is right and shall go on. */
export function answerPassedCaseByLink(
  deps: Pick<Deps, 'db' | 'config'>,
  token: string,
  word: PassedCaseWord,
  sending?: Sending,
): Promise<void> {
  return act(
    deps,
    token,
    ['passed'],
    async (tx, { actor, link, contact, now }) => {
      await answerPassedCaseWithin(tx, actor, { passedCaseId: idOf(link.passedCaseId), contact, word }, now)
      return true
    },
    sending,
  )
}

/** Forwards a prefecture's case to one of its municipalities; `key` as of a message. Conflicts and faults as of `forwardCase`. */
export function forwardByLink(
  deps: Pick<Deps, 'db' | 'config'>,
  token: string,
  { key, ...forwarding }: Forwarding & { key: string },
): Promise<void> {
  return act(deps, token, ['case'], async (tx, { actor, link, contact, now }) => {
    const request = { route: `forward ${link.ticketId}`, key, bodyDigest: digestOfRequest(forwarding), now }
    await answerOnce(tx, request, async () => {
      const passing = { ticket: await openTicketOf(tx, link), passedBy: contact.id, forwarding }
      return { passedCaseId: (await forwardCaseWithin(tx, actor, passing, now)).id }
    })
    return false
  })
}

/** Refuses what `forwardByLink` would refuse of it now, and changes nothing. */
export async function checkForwardByLink(
  { db, config }: Pick<Deps, 'db' | 'config'>,
  token: string,
  forwarding: Forwarding,
): Promise<void> {
  await db.transaction(async (tx) => {
    const { link, contact } = await openCaseLinkForUpdate(tx, config, token)
    await requireForwardable(tx, { ticket: await openTicketOf(tx, link), passedBy: contact.id, forwarding })
  })
}
