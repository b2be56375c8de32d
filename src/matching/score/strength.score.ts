import type { Industry } from '../../catalog/industries.ts'
import type { Strength } from '../../catalog/matching-codes.ts'
import type { DerivedKey, DerivedLevel } from '../../evidence/evidence.ts'
import {
  BORNE_OUT,
  CERTAINTY,
  DERIVED_BELIEF,
  KIN_SUPPORT,
  MENTIONED,
  ORDINARY_LIFTED,
  SAID_BY_KIN,
  SAID_ELSEWHERE,
  UNKNOWN_STRENGTH,
  WORDS_FLOOR,
} from './constants.ts'
import { kinship } from './kinship.ts'
import { toldOf } from '../words/record.rules.ts'
import { bestRelated, type Related, towards, worthOf } from './related.score.ts'
import type { Figure, StrengthReason } from '../result.schemas.ts'
import type { TextField } from '../words/text-index.ts'
import type { Town } from '../market/town.ts'

/** What a municipality's strength is worth before any words of a company are looked at. */
export interface Standing {
  /** 0–1. */
  readonly utility: number
  readonly basis: 'stated' | 'derived' | 'related' | 'unknown'
  /** 0–1, 1 only when stated. */
  readonly certainty: number
  /** Stated or, on that basis, derived. */
  readonly level: number | null
  /** The related strength or listed thing it was taken from or lifted by. */
  readonly from: StrengthReason['from']
  /** Whether the words it rests on (those of `from`, where that is named) tell that companies came. */
  readonly record: boolean
  readonly figures: readonly Figure[]
}

/** Below this level a municipality states a weakness, above it something good. */
const ordinary = 3

function statedStanding(town: Town, code: Strength, level: number, related: Related | undefined): Standing {
  const told = toldOf(town.telling(code), code)
  const support = related === undefined ? 0 : (related.utility - UNKNOWN_STRENGTH) / (1 - UNKNOWN_STRENGTH)
  const own = worthOf(level) * (BORNE_OUT[told] + (1 - BORNE_OUT[told]) * KIN_SUPPORT * support)
  const lifted = related === undefined ? own : liftedTo(own, level, related.utility)
  const stated = { basis: 'stated', certainty: CERTAINTY.stated, level, figures: [] } as const
  return related !== undefined && lifted > own
    ? { ...stated, utility: lifted, from: related.from, record: related.record }
    : { ...stated, utility: own, from: null, record: told === 'record' }
}

/** Where related strengths lift a stated level to; no level passes a higher one beside the same related strengths. */
function liftedTo(own: number, level: number, related: number): number {
  if (level < ordinary) return Math.min(related, worthOf(level + 1) * BORNE_OUT.nothing)
  return level > ordinary ? related : ORDINARY_LIFTED * related + (1 - ORDINARY_LIFTED) * own
}

function derivedLevel(town: Town, code: Strength, industry: Industry | null): DerivedLevel | undefined {
  const key: DerivedKey | null = code !== 'industry_cluster' ? code : industry === null ? null : `industry_cluster.${industry}`
  return key === null ? undefined : town.evidence?.derived[key]
}

/**
 * The wordless judgement of one strength of one municipality; of the company it takes only the industry, for an industry cluster.
 * A stated level decides, times what its note and related strengths bear out of it; related strengths lift a good one (4, 5) to what
 * they would say alone, so that stating it costs nothing, an ordinary one half of the way, a weakness to less than the next level.
 * What nobody stated has what related strengths or listed things tell or public figures suggest, whichever is more,
 * else the base rate.
 */
export function judgeStanding(town: Town, code: Strength, industry: Industry | null): Standing {
  const related = bestRelated(town, code, industry)
  const stated = town.strength(code)
  if (stated !== undefined) return statedStanding(town, code, stated.level, related)
  const derived = derivedLevel(town, code, industry)
  const suggested = derived === undefined ? UNKNOWN_STRENGTH : towards(worthOf(derived.level), DERIVED_BELIEF)
  if (related !== undefined && related.utility > suggested) {
    const { utility, from, record } = related
    return { utility, basis: 'related', certainty: CERTAINTY.related, level: null, from, record, figures: [] }
  }
  if (derived !== undefined) {
    const { level, figures } = derived
    return { utility: suggested, basis: 'derived', certainty: CERTAINTY.derived, level, from: null, record: false, figures }
  }
  return { utility: UNKNOWN_STRENGTH, basis: 'unknown', certainty: CERTAINTY.unknown, level: null, from: null, record: false, figures: [] }
}

/**
 * A standing's utility after the company's particular words: `share` (0–1) is how much of them the municipality's texts hold.
 * What is no better than the base rate stays (words make no weakness a strength), but what nobody knows gains what a mention earns.
 * Without particular words nothing moves: do not call it.
 */
export function moveByWords(utility: number, share: number): number {
  if (utility < UNKNOWN_STRENGTH) return utility
  return Math.max(towards(utility, WORDS_FLOOR + (1 - WORDS_FLOOR) * share), towards(MENTIONED, share))
}

/** Offices and projects speak for these as the note of a strength does for itself. */
const homeFields: Readonly<Record<'office' | 'project', ReadonlySet<Strength>>> = {
  office: new Set<Strength>(['satellite_office', 'ict_office', 'distinctive_property', 'security_rooms']),
  project: new Set<Strength>(['projects', 'smart_city', 'regional_issues', 'open_innovation']),
}

/** What a company's word found in a field counts (0–1) for the strength it needs. */
export function creditOf(field: TextField, needed: Strength): number {
  if (field === 'office' || field === 'project') return homeFields[field].has(needed) ? 1 : SAID_ELSEWHERE
  if (field === needed) return 1
  return (kinship[needed] ?? []).some((kin) => kin.code === field) ? SAID_BY_KIN : SAID_ELSEWHERE
}
