import type { Database, Transaction } from '../db/client.ts'
import { Conflict, type FieldFault } from '../errors.ts'
import { fault } from '../http/input-faults.ts'
import { askRun } from '../matching/runs/ask-run.ts'
import type { RankedCandidate } from '../matching/runs/ranking-answer.ts'
import type { RunRow } from '../matching/runs/runs.store.ts'
import { findStaff } from '../people/read-staff.ts'
import { listEnquiredMunicipalities } from './enquiries.store.ts'
import type { NewCandidate } from './shortlists.store.ts'

export interface Proposed {
  /** In the order they were named. */
  readonly candidates: RankedCandidate[]
  readonly faults: FieldFault[]
}

/**
 * What a run says of the municipalities somebody names for a list; faults name whoever is no candidate of it, is named twice or is being
 * enquired of already. `isListed` tells who stands on the list by now: nothing is asked of them. Conflict `other_engine` and
 * `missing_version` when the run cannot be computed again for one of the others.
 */
export async function proposeNamed(
  db: Database,
  tx: Transaction,
  run: RunRow,
  named: readonly string[],
  now: Date,
  isListed: (code: string) => boolean = () => false,
): Promise<Proposed> {
  const enquired = await listEnquiredMunicipalities(tx, run.ticketId, now)
  const added = named.filter((code) => !isListed(code))
  const { verdicts } = added.length === 0 ? { verdicts: new Map<string, never>() } : await askRun(db, tx, run, () => added)
  const candidates: RankedCandidate[] = []
  const faults: FieldFault[] = []
  for (const [index, code] of named.entries()) {
    const field = `municipalityCodes.${index}`
    const { candidate, excluded } = verdicts.get(code) ?? {}
    if (named.indexOf(code) < index) faults.push(fault(field, 'repeated'))
    else if (isListed(code)) continue
    else if (candidate && enquired.has(candidate.town.municipalityId)) faults.push(fault(field, 'already_enquired'))
    else if (candidate) candidates.push(candidate)
    else faults.push(fault(field, excluded ? 'excluded_candidate' : 'not_a_candidate'))
  }
  return { candidates, faults }
}

/** The first `count` of the consultants' order that are not being enquired of already. Conflict `nobody_left` when there is none. */
export async function proposeFirst(db: Database, tx: Transaction, run: RunRow, count: number, now: Date): Promise<RankedCandidate[]> {
  const enquired = await listEnquiredMunicipalities(tx, run.ticketId, now)
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

/** Whoever left a municipality out of the run had a reason: it is said (409 `excluded_by_desk`), and the way back is to release it. */
export async function refuseLeftOut(tx: Transaction, candidates: readonly RankedCandidate[]): Promise<void> {
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

/** A candidate as it stands at `position` of a list, with its ranks and what the company is told of it. */
export function listedAt(position: number, { town, candidate, deskRank }: RankedCandidate, note: string): NewCandidate {
  return { municipalityId: town.municipalityId, position, engineRank: candidate.rank, deskRank, note }
}
