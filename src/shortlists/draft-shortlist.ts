import { readNow } from '../db/clock.store.ts'
import type { Database, Transaction } from '../db/client.ts'
import { tryOut } from '../db/try-out.ts'
import type { Deps } from '../deps.ts'
import { Forbidden, InvalidInput } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import { fault } from '../http/input-faults.ts'
import { keepCandidates } from '../matching/runs/keep-candidates.ts'
import { loadMarketOfRun } from '../matching/runs/recall-run.ts'
import type { SignedInActor, StaffActor } from '../people/actor.ts'
import { requireUnfinished } from './active-ticket.ts'
import { blindFaults } from './blind-summary.rules.ts'
import { noteFaults, noteOf, type CandidateNote } from './candidate-notes.rules.ts'
import { ticketOfCompanyForUpdate } from './case-access.ts'
import { identityOf } from './company-identity.ts'
import { listedAt, proposeFirst, proposeNamed, refuseLeftOut, type Proposed } from './propose-candidates.ts'
import { findRun, insertShortlist, type ShortlistRow } from './shortlists.store.ts'

export interface NewShortlist {
  runId: string
  /** In the consultant's order, 1 to 10, each once; without them, the first of the consultants' order of the run. */
  municipalityCodes?: readonly string[] | undefined
  /** Without codes: how many. */
  top?: number | undefined
  /** Words of the consultant to the company. */
  note: string
  /** Words of the consultant to the company about single municipalities. */
  candidateNotes?: readonly CandidateNote[] | undefined
  /** What a blind enquiry says beside the codes; unless given, composed from catalog labels whenever it is needed. */
  summary?: string | undefined
}

/** Municipalities on a list whose municipalities nobody named. */
const usualLength = 5

/**
 * Drafts a shortlist out of a match run of the ticket; what the run says of its municipalities is kept from now on, wherever they rank.
 * InvalidInput (422) names a run that is not the ticket's, every municipality that is no candidate of the run or stands on the list twice
 * or is being enquired of already, words about whoever is not on the list, and a summary that tells which company it is. Conflict (409)
 * `excluded_by_desk` says which colleague left a municipality out of the run and why; `nobody_left` that the run offers nobody;
 * `other_engine` and `missing_version` that it cannot be computed again. Forbidden (403), before anything is looked at, for whoever is not
 * of the desk.
 */
export async function draftShortlist({ db }: Deps, actor: SignedInActor, number: string, input: NewShortlist): Promise<ShortlistRow> {
  if (actor.kind !== 'staff') throw new Forbidden()
  await loadMarketOfRun(db, input.runId)
  return db.transaction((tx) => draftWithin(db, tx, { actor, number, input }))
}

/** What `look` sees of a list once it is drafted so; nothing of it stays. Faults and conflicts as of {@link draftShortlist}. */
export async function tryDraft<Seen>(
  { db }: Deps,
  actor: SignedInActor,
  { number, input }: { number: string; input: NewShortlist },
  look: (tx: Transaction, id: string) => Promise<Seen>,
): Promise<Seen> {
  if (actor.kind !== 'staff') throw new Forbidden()
  await loadMarketOfRun(db, input.runId)
  return tryOut(db, async (tx) => look(tx, (await draftWithin(db, tx, { actor, number, input })).id))
}

async function draftWithin(
  db: Database,
  tx: Transaction,
  { actor, number, input }: { actor: StaffActor; number: string; input: NewShortlist },
): Promise<ShortlistRow> {
  const now = await readNow(tx)
  const ticket = await ticketOfCompanyForUpdate(tx, actor, number)
  requireUnfinished(ticket)
  const { candidates, faults } = await candidatesOf(db, tx, ticket.id, input, now)
  const notes = input.candidateNotes ?? []
  faults.push(
    ...noteFaults(
      notes,
      candidates.map(({ town }) => town.code),
    ),
  )
  if (input.summary !== undefined) faults.push(...blindFaults('summary', input.summary, await identityOf(tx, ticket)))
  if (faults.length > 0) throw new InvalidInput(faults)
  await refuseLeftOut(tx, candidates)
  await keepCandidates(tx, input.runId, candidates)
  const row = {
    ticketId: ticket.id,
    runId: input.runId,
    note: input.note,
    enquirySummary: input.summary ?? '',
    createdBy: actor.id,
    createdAt: now,
  }
  const shortlist = await insertShortlist(
    tx,
    row,
    candidates.map((candidate, index) => listedAt(index + 1, candidate, noteOf(candidate.town.code, notes))),
  )
  await recordEvent(tx, {
    type: 'shortlist.drafted',
    actor,
    ticketId: ticket.id,
    subjectId: shortlist.id,
    details: { shortlistId: shortlist.id, runId: input.runId },
    at: now,
  })
  return shortlist
}

async function candidatesOf(db: Database, tx: Transaction, ticketId: string, input: NewShortlist, now: Date): Promise<Proposed> {
  const run = await findRun(tx, input.runId)
  if (run?.ticketId !== ticketId) return { candidates: [], faults: [fault('runId', 'run_of_ticket')] }
  const { municipalityCodes: named, top } = input
  if (named !== undefined) return proposeNamed(db, tx, run, named, now)
  return { candidates: await proposeFirst(db, tx, run, top ?? usualLength, now), faults: [] }
}
