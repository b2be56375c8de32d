import { readNow } from '../db/clock.store.ts'
import type { Database, Transaction } from '../db/client.ts'
import { tryOut } from '../db/try-out.ts'
import type { Deps } from '../deps.ts'
import { Forbidden, InvalidInput } from '../errors.ts'
import { requireMatch } from '../http/preconditions.ts'
import { keepCandidates } from '../matching/runs/keep-candidates.ts'
import { loadMarketOfRun } from '../matching/runs/recall-run.ts'
import type { SignedInActor } from '../people/actor.ts'
import { requireUnfinished } from './active-ticket.ts'
import { blindFaults } from './blind-summary.rules.ts'
import { noteFaults, noteOf, type CandidateNote } from './candidate-notes.rules.ts'
import { shortlistForReading, shortlistForUpdate } from './case-access.ts'
import { identityOf } from './company-identity.ts'
import { listedAt, proposeNamed, refuseLeftOut } from './propose-candidates.ts'
import { moveShortlist } from './shortlist.rules.ts'
import { tagOfShortlist } from './shortlist-tag.rules.ts'
import { findRun, listListed, rearrangeCandidates } from './shortlists.store.ts'
import { writeDraft } from './write-draft.ts'

/** What is not given stays as it is. */
export interface ShortlistChange {
  /** The whole list in the consultant's order, 1 to 10, each once. */
  municipalityCodes?: readonly string[] | undefined
  note?: string | undefined
  /** Of those on the list; who is not named keeps theirs. */
  candidateNotes?: readonly CandidateNote[] | undefined
  /** Empty: composed whenever it is needed. */
  summary?: string | undefined
}

/**
 * Changes a list that has not left the desk; an approval it had ends with that, since it was of something else. The same again changes
 * nothing. Faults and conflicts as of {@link draftShortlist}, asked of whoever joins the list; 428 without `ifMatch`, 412 `stale` when it
 * is not what was read any more, and Conflict (409) `illegal_move` once it has left the desk.
 */
export async function changeShortlist(
  { db }: Deps,
  actor: SignedInActor,
  id: string,
  change: ShortlistChange,
  ifMatch: string | undefined,
): Promise<void> {
  await beforeChange(db, actor, id, change)
  await db.transaction((tx) => changeWithin(db, tx, { actor, id, change, ifMatch }))
}

/** What `look` sees of a list once it is changed so; nothing of the change stays. Faults and conflicts as of {@link changeShortlist}. */
export async function tryChange<Seen>(
  { db }: Deps,
  actor: SignedInActor,
  id: string,
  change: ShortlistChange,
  look: (tx: Transaction) => Promise<Seen>,
): Promise<Seen> {
  await beforeChange(db, actor, id, change)
  return tryOut(db, async (tx) => {
    await changeWithin(db, tx, { actor, id, change, ifMatch: whateverItIs })
    return look(tx)
  })
}

const whateverItIs = '*'

/** What takes long is done before anything is locked. */
async function beforeChange(db: Database, actor: SignedInActor, id: string, { municipalityCodes }: ShortlistChange): Promise<void> {
  if (actor.kind !== 'staff') throw new Forbidden()
  if (municipalityCodes !== undefined) await loadMarketOfRun(db, (await shortlistForReading(db, actor, id)).shortlist.runId)
}

async function changeWithin(
  db: Database,
  tx: Transaction,
  { actor, id, change, ifMatch }: { actor: SignedInActor; id: string; change: ShortlistChange; ifMatch: string | undefined },
): Promise<void> {
  const { municipalityCodes, note, candidateNotes = [], summary } = change
  const now = await readNow(tx)
  const { ticket, shortlist } = await shortlistForUpdate(tx, actor, id)
  requireUnfinished(ticket)
  moveShortlist(shortlist, 'change', now)
  const listed = await listListed(tx, id)
  requireMatch(ifMatch, tagOfShortlist(shortlist, [...listed.values()]))

  const codes = municipalityCodes ?? [...listed.keys()]
  const run = await findRun(tx, shortlist.runId)
  if (!run) throw new Error(`the run of shortlist ${id} is gone`)
  const { candidates, faults } = await proposeNamed(db, tx, run, codes, now, (code) => listed.has(code))
  faults.push(...noteFaults(candidateNotes, codes))
  if (summary !== undefined) faults.push(...blindFaults('summary', summary, await identityOf(tx, ticket)))
  if (faults.length > 0) throw new InvalidInput(faults)
  await refuseLeftOut(tx, candidates)

  const noteAbout = (code: string) => noteOf(code, candidateNotes, listed.get(code)?.note)
  const fields = [
    ...(codes.join() === [...listed.keys()].join() ? [] : ['municipalities']),
    ...(note === undefined || note === shortlist.note ? [] : ['note']),
    ...(candidateNotes.every(({ municipalityCode: code }) => noteAbout(code) === (listed.get(code)?.note ?? ''))
      ? []
      : ['candidate_notes']),
    ...(summary === undefined || summary === shortlist.enquirySummary ? [] : ['summary']),
  ]
  if (fields.length === 0) return
  await keepCandidates(tx, shortlist.runId, candidates)
  const positionOf = (code: string) => codes.indexOf(code) + 1
  await rearrangeCandidates(tx, id, {
    kept: [...listed]
      .filter(([code]) => codes.includes(code))
      .map(([code, row]) => ({ id: row.id, position: positionOf(code), note: noteAbout(code) })),
    added: candidates.map((candidate) => listedAt(positionOf(candidate.town.code), candidate, noteAbout(candidate.town.code))),
  })
  const words = { note: note ?? shortlist.note, enquirySummary: summary ?? shortlist.enquirySummary }
  await writeDraft(tx, actor, shortlist, { fields, words }, now)
}
