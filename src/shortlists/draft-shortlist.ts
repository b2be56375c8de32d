import { readNow } from '../db/clock.store.ts'
import type { Database, Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { Conflict, Forbidden, InvalidInput, type FieldFault } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import { fault } from '../http/input-faults.ts'
import { askRun } from '../matching/runs/ask-run.ts'
import { keepCandidates } from '../matching/runs/keep-candidates.ts'
import type { RankedCandidate } from '../matching/runs/ranking-answer.ts'
import { loadMarketOfRun } from '../matching/runs/recall-run.ts'
import type { RunRow } from '../matching/runs/runs.store.ts'
import type { SignedInActor } from '../people/actor.ts'
import { findStaff } from '../people/read-staff.ts'
import { requireUnfinished } from './active-ticket.ts'
import { blindFaults } from './blind-summary.rules.ts'
import { ticketOfCompanyForUpdate } from './case-access.ts'
import { identityOf } from './company-identity.ts'
import { listEnquiredMunicipalities } from './enquiries.store.ts'
import { findRun, insertShortlist, type NewCandidate, type ShortlistRow } from './shortlists.store.ts'

export interface NewShortlist {
  runId: string
  /** In the consultant's order, 1 to 10, each once; without them, the first of the consultants' order of the run. */
  municipalityCodes?: readonly string[] | undefined
  /** Without codes: how many. */
  top?: number | undefined
  /** Words of the consultant to the company. */
  note: string
  /** What a blind enquiry says beside the codes; unless given, composed from catalog labels whenever it is needed. */
  summary?: string | undefined
}

/** Municipalities on a list whose municipalities nobody named. */
const usualLength = 5

/**
 * Drafts a shortlist out of a match run of the ticket; what the run says of its municipalities is kept from now on, wherever they rank.
 * InvalidInput (422) names a run that is not the ticket's, every municipality that is no candidate of the run or stands on the list twice
 * or is being enquired of already, and a summary that tells which company it is. Conflict (409) `excluded_by_desk` says which colleague
 * left a municipality out of the run and why; `nobody_left` that the run offers nobody; `other_engine` and `missing_version` that it cannot
 * be computed again.
 */
export async function draftShortlist({ db }: Deps, actor: SignedInActor, number: string, input: NewShortlist): Promise<ShortlistRow> {
  if (actor.kind !== 'staff') throw new Forbidden()
  await loadMarketOfRun(db, input.runId)
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const ticket = await ticketOfCompanyForUpdate(tx, actor, number)
    requireUnfinished(ticket)
    const { candidates, faults } = await candidatesOf(db, tx, ticket.id, input, now)
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
    const shortlist = await insertShortlist(tx, row, candidates.map(listedAs))
    await recordEvent(tx, {
      type: 'shortlist.drafted',
      actor,
      ticketId: ticket.id,
      subjectId: shortlist.id,
      details: { shortlistId: shortlist.id, runId: input.runId },
      at: now,
    })
    return shortlist
  })
}

interface Listing {
  readonly candidates: RankedCandidate[]
  readonly faults: FieldFault[]
}

async function candidatesOf(db: Database, tx: Transaction, ticketId: string, input: NewShortlist, now: Date): Promise<Listing> {
  const run = await findRun(tx, input.runId)
  if (run?.ticketId !== ticketId) return { candidates: [], faults: [fault('runId', 'run_of_ticket')] }
  const enquired = await listEnquiredMunicipalities(tx, ticketId, now)
  const { municipalityCodes: named } = input
  if (named === undefined) return { candidates: await firstOfDesk(db, tx, run, enquired, input.top ?? usualLength), faults: [] }
  const { verdicts } = await askRun(db, tx, run, () => named)
  const candidates: RankedCandidate[] = []
  const faults: FieldFault[] = []
  for (const [index, code] of named.entries()) {
    const field = `municipalityCodes.${index}`
    const { candidate, excluded } = verdicts.get(code) ?? {}
    if (named.indexOf(code) < index) faults.push(fault(field, 'repeated'))
    else if (candidate && enquired.has(candidate.town.municipalityId)) faults.push(fault(field, 'already_enquired'))
    else if (candidate) candidates.push(candidate)
    else faults.push(fault(field, excluded ? 'excluded_candidate' : 'not_a_candidate'))
  }
  return { candidates, faults }
}

/** The first `count` of the consultants' order that are not being enquired of already. */
async function firstOfDesk(
  db: Database,
  tx: Transaction,
  run: RunRow,
  enquired: ReadonlySet<string>,
  count: number,
): Promise<RankedCandidate[]> {
  const { verdicts } = await askRun(db, tx, run, ({ order }) => order.slice(0, count + enquired.size))
  const offered = [...verdicts.values()]
    .flatMap(({ candidate }) => candidate ?? [])
    .filter(({ town }) => !enquired.has(town.municipalityId))
    .slice(0, count)
  if (offered.length > 0) return offered
  throw new Conflict('nobody_left', {
    ja: 'このマッチング結果には、新たに紹介できる候補自治体がありません。',
    en: 'This run has no candidate left that could be proposed.',
  })
}

/** Whoever left a municipality out of the run had a reason: it is said, and the way back is to release it. */
async function refuseLeftOut(tx: Transaction, candidates: readonly RankedCandidate[]): Promise<void> {
  const leftOut = candidates.find(({ adjustment }) => adjustment?.act === 'exclude')
  if (!leftOut?.adjustment) return
  const { town, adjustment } = leftOut
  const name = (await findStaff(tx, adjustment.createdBy))?.name ?? ''
  throw new Conflict(
    'excluded_by_desk',
    {
      ja: `${town.name}は、${name}さんがこのマッチング結果から外しました（理由：${adjustment.reason}）。紹介する場合は、先にその調整を取り消してください。`,
      en: `${name} left ${town.name} out of this run (reason: ${adjustment.reason}). Release it first to propose it.`,
    },
    { municipalityCode: town.code },
  )
}

function listedAs({ town, candidate, deskRank }: RankedCandidate, index: number): NewCandidate {
  return { municipalityId: town.municipalityId, position: index + 1, engineRank: candidate.rank, deskRank }
}
