import type { Deps } from '../../deps.ts'
import { NotFound } from '../../errors.ts'
import type { SignedInActor } from '../../people/actor.ts'
import { askRun } from './ask-run.ts'
import type { Verdict } from '../desk/desk-order.ts'
import { loadMarketOfRun } from './recall-run.ts'
import { runForReading } from './run-access.ts'

export interface VerdictOfRun extends Verdict {
  readonly runId: string
  readonly ticketNumber: string
}

/**
 * Everything a run says of one municipality, as a candidate or as one it ruled out. Throws NotFound, Forbidden, Conflict `other_engine`,
 * `missing_version`.
 */
export async function readCandidate({ db }: Deps, actor: SignedInActor, runId: string, code: string): Promise<VerdictOfRun> {
  await loadMarketOfRun(db, runId)
  return db.transaction(async (tx) => {
    const { run, ticket } = await runForReading(tx, actor, runId)
    const { verdicts } = await askRun(db, tx, run, () => [code])
    const verdict = verdicts.get(code)
    if (!verdict) throw new NotFound({ ja: 'この自治体', en: 'municipality in this run' })
    return { ...verdict, runId, ticketNumber: ticket.number }
  })
}
