import type { Reader } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import { NotFound } from '../errors.ts'
import type { SignedInActor } from '../people/actor.ts'
import { ticketForReading } from '../tickets/ticket-access.ts'
import { shortlistForReading, type ShortlistCase } from './case-access.ts'
import { currentCompanyProfile, profileAsCompany } from './company-profile.ts'
import { disclosureOfCase } from './disclosure-of-case.ts'
import { readDispatchNeeds } from './dispatch-shortlist.ts'
import { readLastChanges, type LastChange } from './last-changes.ts'
import { showShortlist, type ShortlistView } from './shortlist.view.ts'
import { listCandidates, listShortlistsOfTicket, type ListedCandidate } from './shortlists.store.ts'
import { readSummary } from './summary-of-case.ts'

export { hasAnswerable } from './shortlists.store.ts'

/** A shortlist as `actor` may see it. NotFound (404) when there is none for them. */
export async function readShortlist(reader: Reader, actor: SignedInActor, id: string): Promise<ShortlistView> {
  const found = await shortlistForReading(reader, actor, id)
  const candidates = await listCandidates(reader, [id])
  const lastChange = (await readLastChanges(reader, [id])).get(id)
  return showOne(reader, actor, found, { candidates, lastChange, now: await readNow(reader) })
}

/**
 * Up to `limit` shortlists of a ticket in the order they were drafted, after the id `after`; to the company, those that were dispatched.
 */
export async function readShortlistsOfTicket(
  reader: Reader,
  actor: SignedInActor,
  number: string,
  page: { limit: number; after: string | undefined },
): Promise<ShortlistView[]> {
  const ticket = await ticketForReading(reader, actor, number)
  const { organizationId } = ticket
  const rows = await listShortlistsOfTicket(reader, ticket.id, { ...page, dispatchedOnly: actor.kind !== 'staff' })
  if (rows.length === 0) return []
  if (organizationId === null) throw new NotFound({ ja: '候補自治体一覧', en: 'shortlist' })
  const ids = rows.map(({ id }) => id)
  const candidates = await listCandidates(reader, ids)
  const lastChanges = await readLastChanges(reader, ids)
  const now = await readNow(reader)
  const views: ShortlistView[] = []
  for (const shortlist of rows) {
    const own = candidates.filter(({ candidate }) => candidate.shortlistId === shortlist.id)
    const surroundings = { candidates: own, lastChange: lastChanges.get(shortlist.id), now }
    views.push(await showOne(reader, actor, { ticket: { ...ticket, organizationId }, shortlist }, surroundings))
  }
  return views
}

async function showOne(
  reader: Reader,
  actor: SignedInActor,
  found: ShortlistCase,
  { candidates, lastChange, now }: { candidates: readonly ListedCandidate[]; lastChange: LastChange | undefined; now: Date },
): Promise<ShortlistView> {
  const disclosure = await disclosureOfCase(reader, found.ticket, found.shortlist)
  const needs = await readDispatchNeeds(reader, found)
  const profile = profileAsCompany(await currentCompanyProfile(reader, found.ticket.organizationId))
  const summary = await readSummary(reader, found, disclosure, profile)
  return showShortlist(found, { candidates, disclosure, needs, lastChange, summary, now }, actor)
}
