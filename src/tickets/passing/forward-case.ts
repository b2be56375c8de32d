import type { Reader, Transaction } from '../../db/client.ts'
import { readNow } from '../../db/clock.store.ts'
import type { Deps } from '../../deps.ts'
import { Conflict, InvalidInput } from '../../errors.ts'
import { recordEvent } from '../../events/record-event.ts'
import { fault } from '../../http/input-faults.ts'
import { findMunicipality, findMunicipalityByCode, type MunicipalityRow } from '../../organizations/read-organization.ts'
import type { Actor, SignedInActor } from '../../people/actor.ts'
import { findOrCreateContact } from '../../people/find-or-create-contact.ts'
import { findContact, listContactsOf } from '../../people/read-contacts.ts'
import { isUnfinished } from '../lifecycle.rules.ts'
import { ticketForUpdate } from '../ticket-access.ts'
import type { TicketRow } from '../tickets.store.ts'
import { looksLikePrefectures } from './own-municipality.rules.ts'
import { whomToAsk } from './pass-filed-case.ts'
import { countWaitingOf, insertPassedCase, lockWaiting, type PassedCaseRow } from './passed-cases.store.ts'
import type { Forwarding } from './passed-case.schemas.ts'
import { confirmBy, forwardsAtMost } from './passing.rules.ts'
import { withdrawWaiting } from './withdraw-passed-case.ts'

/**
 * Forwards a prefecture's case to one of its municipalities: what its form asks and the note, nothing of what else was said. Conflicts
 * `not_of_a_prefecture`, `case_over`, `too_many_forwards`; InvalidInput when the municipality is not the prefecture's, or the contact looks
 * like it and is not said to be the municipality's.
 */
export function forwardCase({ db }: Deps, actor: SignedInActor, number: string, forwarding: Forwarding): Promise<PassedCaseRow> {
  return db.transaction(async (tx) => {
    const ticket = await ticketForUpdate(tx, actor, number)
    const passedBy = actor.kind === 'contact' ? actor.id : ticket.applicantId
    return forwardCaseWithin(tx, actor, { ticket, passedBy, forwarding }, await readNow(tx))
  })
}

/** The same of a locked ticket, within the caller's transaction. One that still waits at the same municipality is withdrawn for it. */
export async function forwardCaseWithin(
  tx: Transaction,
  actor: Actor,
  { ticket, passedBy, forwarding }: { ticket: TicketRow; passedBy: string; forwarding: Forwarding },
  now: Date,
): Promise<PassedCaseRow> {
  const { prefecture, municipality } = await requireForwardable(tx, { ticket, passedBy, forwarding })
  for (const earlier of await lockWaiting(tx, { sourceTicketId: ticket.id, municipalityId: municipality.id })) {
    await withdrawWaiting(tx, actor, earlier, now)
  }
  if ((await countWaitingOf(tx, ticket.id)) >= forwardsAtMost) throw tooManyForwards()
  const named = await findOrCreateContact(tx, { organizationId: municipality.id, ...forwarding.contact }, now)
  const contact = await whomToAsk(tx, municipality.id, named)
  const passed = await insertPassedCase(tx, {
    kind: 'forwarded',
    prefectureId: prefecture.id,
    municipalityId: municipality.id,
    passedBy,
    contactId: contact.id,
    sourceTicketId: ticket.id,
    note: forwarding.note,
    createdAt: now,
    dueAt: confirmBy(now),
  })
  const details = { passedCaseId: passed.id, kind: 'forwarded' }
  await recordEvent(tx, { type: 'passed_case.sent', actor, ticketId: ticket.id, subjectId: passed.id, details, at: now })
  return passed
}

/** Who forwards to whom; refuses what nobody may forward, and to whom nobody may, and changes nothing. */
export async function requireForwardable(
  reader: Reader,
  { ticket, passedBy, forwarding }: { ticket: TicketRow; passedBy: string; forwarding: Forwarding },
): Promise<{ prefecture: MunicipalityRow; municipality: MunicipalityRow }> {
  const prefecture = await findPrefectureOf(reader, ticket)
  if (!prefecture) throw notOfPrefecture()
  if (!isUnfinished(ticket.status)) throw caseOver()
  const municipality = await ownMunicipality(reader, prefecture, forwarding.municipalityCode)
  await requireTheirs(reader, { prefecture, passedBy, forwarding })
  return { prefecture, municipality }
}

/** Whom a prefecture names is somebody else than who forwards; an address that looks like its own is asked about. */
async function requireTheirs(
  reader: Reader,
  { prefecture, passedBy, forwarding }: { prefecture: MunicipalityRow; passedBy: string; forwarding: Forwarding },
): Promise<void> {
  const { contact, contactConfirmed } = forwarding
  const passer = await findContact(reader, passedBy)
  const isPassers = passer?.email.toLowerCase() === contact.email
  if (isPassers) throw new InvalidInput([fault('contact.email', 'filer_is_contact')])
  if (contactConfirmed) return
  const isKnown = (await listContactsOf(reader, prefecture.id)).some(({ email }) => email.toLowerCase() === contact.email)
  if (!isKnown && !looksLikePrefectures(contact.email, passer?.email.toLowerCase() ?? '')) return
  throw new InvalidInput([fault('contactConfirmed', 'address_of_prefecture')])
}

/** The prefecture whose own case a ticket is; undefined when it is somebody else's. */
export async function findPrefectureOf(
  reader: Reader,
  { organizationId, audience }: Pick<TicketRow, 'organizationId' | 'audience'>,
): Promise<MunicipalityRow | undefined> {
  const government = organizationId === null || audience !== 'municipal' ? undefined : await findMunicipality(reader, organizationId)
  return government?.kind === 'prefecture' ? government : undefined
}

async function ownMunicipality(reader: Reader, prefecture: MunicipalityRow, code: string): Promise<MunicipalityRow> {
  const municipality = await findMunicipalityByCode(reader, code)
  if (!municipality) throw new InvalidInput([fault('municipalityCode', 'no_such_municipality')])
  if (municipality.kind === 'prefecture') throw new InvalidInput([fault('municipalityCode', 'filed_for_prefecture')])
  if (municipality.prefecture !== prefecture.prefecture) throw new InvalidInput([fault('municipalityCode', 'not_of_prefecture')])
  return municipality
}

function notOfPrefecture(): Conflict {
  return new Conflict('not_of_a_prefecture', {
    ja: '市区町村に転送できるのは、都道府県のご相談です。',
    en: 'Only a case of a prefecture can be forwarded to a municipality.',
  })
}

function caseOver(): Conflict {
  return new Conflict('case_over', {
    ja: 'このご相談への対応は終了しています。続けるには、メッセージをお送りください。',
    en: 'This case has ended; write to the desk to go on with it.',
  })
}

function tooManyForwards(): Conflict {
  return new Conflict('too_many_forwards', {
    ja: `確認待ちの市区町村が${forwardsAtMost}に達しています。回答を待ってから転送してください。`,
    en: `${forwardsAtMost} municipalities are still to answer; wait for some of them.`,
  })
}
