import { readNow } from '../db/clock.store.ts'
import type { Transaction } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { Forbidden, InvalidInput, type FieldFault } from '../errors.ts'
import { recordEvent } from '../events/record-event.ts'
import { fault } from '../http/input-faults.ts'
import { excludedSchema } from '../matching/result.schemas.ts'
import type { SignedInActor } from '../people/actor.ts'
import { requireUnfinished } from './active-ticket.ts'
import { blindFaults } from './blind-summary.rules.ts'
import { composeSummary } from './brief.rules.ts'
import { ticketOfCompanyForUpdate } from './case-access.ts'
import { identityOf } from './company-identity.ts'
import { currentCompanyProfile, profileAsCompany } from './company-profile.ts'
import { listEnquiredMunicipalities } from './enquiries.store.ts'
import { findRun, insertShortlist, listRunCandidates, type NewCandidate, type ShortlistRow } from './shortlists.store.ts'

export interface NewShortlist {
  runId: string
  /** In the consultant's order, 1 to 10, each once. */
  municipalityCodes: readonly string[]
  /** Words of the consultant to the company. */
  note: string
  /** What a blind enquiry says beside the codes; composed from catalog labels unless given. */
  summary?: string | undefined
}

/**
 * Drafts a shortlist out of a match run of the ticket. InvalidInput (422) names a run that is not the ticket's, every municipality that
 * is no candidate of the run or stands on the list twice or is being enquired of
 * already, and a summary that tells which company it is.
 */
export async function draftShortlist({ db }: Deps, actor: SignedInActor, number: string, input: NewShortlist): Promise<ShortlistRow> {
  if (actor.kind !== 'staff') throw new Forbidden()
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const ticket = await ticketOfCompanyForUpdate(tx, actor, number)
    requireUnfinished(ticket)
    const { candidates, faults } = await candidatesOf(tx, ticket.id, input, now)
    if (input.summary !== undefined) faults.push(...blindFaults('summary', input.summary, await identityOf(tx, ticket)))
    if (faults.length > 0) throw new InvalidInput(faults)
    const summary = input.summary ?? composeSummary(profileAsCompany(await currentCompanyProfile(tx, ticket.organizationId)))
    const row = { ticketId: ticket.id, runId: input.runId, note: input.note, enquirySummary: summary, createdBy: actor.id, createdAt: now }
    const shortlist = await insertShortlist(tx, row, candidates)
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

async function candidatesOf(
  tx: Transaction,
  ticketId: string,
  { runId, municipalityCodes }: NewShortlist,
  now: Date,
): Promise<{ candidates: NewCandidate[]; faults: FieldFault[] }> {
  const run = await findRun(tx, runId)
  if (run?.ticketId !== ticketId) return { candidates: [], faults: [fault('runId', 'run_of_ticket')] }
  const known = new Map((await listRunCandidates(tx, runId, municipalityCodes)).map((row) => [row.code, row]))
  const excluded = excludedCodesOf(run.excluded)
  const enquired = await listEnquiredMunicipalities(tx, ticketId, now)
  const candidates: NewCandidate[] = []
  const faults: FieldFault[] = []
  for (const [index, code] of municipalityCodes.entries()) {
    const field = `municipalityCodes.${index}`
    const candidate = known.get(code)
    if (municipalityCodes.indexOf(code) < index) faults.push(fault(field, 'repeated'))
    else if (candidate && enquired.has(candidate.municipalityId)) faults.push(fault(field, 'already_enquired'))
    else if (candidate) candidates.push({ municipalityId: candidate.municipalityId, position: index + 1, engineRank: candidate.rank })
    else faults.push(fault(field, excluded.has(code) ? 'excluded_candidate' : 'not_a_candidate'))
  }
  return { candidates, faults }
}

function excludedCodesOf(stored: unknown): Set<string> {
  const parsed = excludedSchema.pick({ code: true }).loose().array().safeParse(stored)
  return new Set(parsed.success ? parsed.data.map(({ code }) => code) : [])
}
