import type { Deps } from '../../deps.ts'
import { InvalidInput } from '../../errors.ts'
import { fault } from '../../http/input-faults.ts'
import type { SignedInActor } from '../../people/actor.ts'
import { askRun } from './ask-run.ts'
import type { Verdict } from '../desk/desk-order.ts'
import { codeSchema } from './match.schemas.ts'
import { loadMarketOfRun } from './recall-run.ts'
import { runForReading } from './run-access.ts'

export interface Comparison {
  readonly runId: string
  /** In the order they were named. */
  readonly verdicts: readonly Verdict[]
}

const field = 'municipalities'

/** Two to four codes of municipalities, separated by commas. Throws InvalidInput. */
export function codesToCompare(list: string): string[] {
  const codes = list.split(',').map((code) => code.trim())
  const wellFormed = codes.length >= 2 && codes.length <= 4 && codes.every((code) => codeSchema.safeParse(code).success)
  if (!wellFormed) throw new InvalidInput([fault(field, 'two_to_four_codes')])
  if (new Set(codes).size < codes.length) throw new InvalidInput([fault(field, 'repeated')])
  return codes
}

/**
 * What a run says of two to four municipalities, side by side. Throws NotFound, Forbidden, InvalidInput, Conflict `other_engine`,
 * `missing_version`.
 */
export async function compareCandidates({ db }: Deps, actor: SignedInActor, runId: string, list: string): Promise<Comparison> {
  await loadMarketOfRun(db, runId)
  return db.transaction(async (tx) => {
    const { run } = await runForReading(tx, actor, runId)
    const codes = codesToCompare(list)
    const { verdicts } = await askRun(db, tx, run, () => codes)
    refuseUnknown(codes, verdicts)
    return { runId, verdicts: codes.flatMap((code) => verdicts.get(code) ?? []) }
  })
}

function refuseUnknown(codes: readonly string[], verdicts: ReadonlyMap<string, Verdict>): void {
  const unknown = codes.filter((code) => !verdicts.has(code)).join(', ')
  if (unknown === '') return
  const { message, ...rest } = fault(field, 'no_such_municipality')
  throw new InvalidInput([{ ...rest, message: { ja: `${unknown}：${message.ja}`, en: `${unknown}: ${message.en}` } }])
}
