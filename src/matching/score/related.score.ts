import type { Industry } from '../../catalog/industries.ts'
import type { Strength } from '../../catalog/matching-codes.ts'
import { BORNE_OUT, LEVEL_WORTH, LISTED, NAMED_IN_NOTE, UNKNOWN_STRENGTH } from './constants.ts'
import { type Kin, kinship } from './kinship.ts'
import { namesStrength } from '../words/naming.rules.ts'
import type { StrengthReason } from '../result.schemas.ts'
import { type Telling, toldOf } from '../words/record.rules.ts'
import type { Town } from '../market/town.ts'

/** What another strength, or a listed office or project, tells of a needed one; `utility` 0–1, above the base rate. */
export interface Related {
  readonly utility: number
  readonly from: NonNullable<StrengthReason['from']>
  readonly record: boolean
}

/** Worth (0–1) of a whole level 1–5; above 5 it stays. */
export function worthOf(level: number): number {
  return LEVEL_WORTH[Math.min(Math.max(Math.round(level), 1), 5) - 1] ?? 0
}

/** `share` (0–1) of the way from the base rate to `target`. */
export function towards(target: number, share: number): number {
  return UNKNOWN_STRENGTH + share * (target - UNKNOWN_STRENGTH)
}

/** A text that names the needed thing speaks for it by what it tells beside the name; with a record as its own note would. */
function affinityOf(unnamed: number, telling: Telling, needed: Strength): number {
  if (!namesStrength(telling.asserted, needed)) return unnamed
  return unnamed + (1 - unnamed) * NAMED_IN_NOTE[toldOf(telling, needed)]
}

function kinOf(code: Strength, industry: Industry | null): readonly Kin[] {
  return (kinship[code] ?? []).filter(({ industries }) => industries === undefined || (industry !== null && industries.includes(industry)))
}

const homes = { office: 'satellite_office', project: 'projects' } as const

/** The related strength or listed thing that says most about the needed one; nothing when none lifts it above unknown. */
export function bestRelated(town: Town, code: Strength, industry: Industry | null): Related | undefined {
  let best: Related | undefined
  const offer = (affinity: number, of: Strength, level: number, telling: Telling, from: Related['from']): void => {
    const worth = worthOf(level) * BORNE_OUT[toldOf(telling, of)]
    const utility = towards(Math.max(worth, UNKNOWN_STRENGTH), affinityOf(affinity, telling, code))
    if (utility > (best?.utility ?? UNKNOWN_STRENGTH)) best = { utility, from, record: telling.record }
  }
  for (const kin of kinOf(code, industry)) {
    const level = town.strength(kin.code)?.level
    if (level !== undefined) offer(kin.affinity, kin.code, level, town.telling(kin.code), { code: kin.code, level })
  }
  for (const { kind, telling } of town.listed()) {
    const home = homes[kind]
    offer(home === code ? LISTED.affinity : 0, home, LISTED.level, telling, {
      code: kind === 'office' ? 'offices' : 'projects',
      level: null,
    })
  }
  return best
}
