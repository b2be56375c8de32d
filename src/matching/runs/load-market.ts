import type { Reader } from '../../db/client.ts'
import { type Evidence, noEvidence } from '../../evidence/evidence.ts'
import { currentEvidenceVersion, loadEvidence } from '../../evidence/read-evidence.ts'
import type { MunicipalityProfile } from '../../organizations/profile.schemas.ts'
import { type Market, patchMarket } from '../market/market.ts'
import type { MarketTown } from '../market/market-town.ts'
import { type MarketSet, selectProfiles, type TownVersion } from './market.store.ts'
import type { Difference } from './run-differences.rules.ts'

/** A market in memory with what the database knows of its municipalities; `set.towns` and `market.towns` have the same places. */
export interface LoadedMarket {
  readonly set: MarketSet
  readonly market: Market
}

/** What of a state of the market is not in the database (any more) as it was named, so that it cannot be built again. */
export interface MissingState {
  readonly missing: readonly Difference[]
}

/** Something that was named and is not there. */
export function notThere(what: string): Difference {
  return { what, stored: 'named', now: null }
}

/** What a market is made of; `towns` as in the set it was read for. */
export interface MarketParts {
  readonly towns: readonly MarketTown[]
  readonly evidence: Evidence
}

/** Reads what a market is made of; profiles and evidence that `near` has already are not read again. */
export async function readParts(
  reader: Reader,
  near: LoadedMarket | undefined,
  set: MarketSet,
  evidenceVersion: number,
): Promise<MarketParts | MissingState> {
  const known = profilesOf(near)
  const wanted = set.towns.flatMap(({ versionId }) => (versionId === null || known.has(versionId) ? [] : [versionId]))
  const read = await selectProfiles(reader, wanted)
  const missing = wanted.filter((versionId) => !read.has(versionId)).map((versionId) => notThere(`profile_version ${versionId}`))
  const evidence = await evidenceOf(reader, near, evidenceVersion)
  if (evidence === undefined || missing.length > 0) {
    return { missing: [...missing, ...(evidence === undefined ? [notThere(`evidence_version ${evidenceVersion}`)] : [])] }
  }
  const towns = set.towns.map(({ code, versionId }): MarketTown => {
    const profile = versionId === null ? null : (known.get(versionId) ?? read.get(versionId) ?? null)
    return { code, profile }
  })
  return { towns, evidence }
}

/** Versions are numbered without a gap: one above the newest was never there. */
async function evidenceOf(reader: Reader, near: LoadedMarket | undefined, version: number): Promise<Evidence | undefined> {
  if (version === 0) return noEvidence
  if (near?.market.evidence.version === version) return near.market.evidence
  return version > (await currentEvidenceVersion(reader)) ? undefined : loadEvidence(reader, version)
}

function profilesOf(loaded: LoadedMarket | undefined): Map<string, MunicipalityProfile> {
  const profiles = new Map<string, MunicipalityProfile>()
  for (const [place, { versionId }] of (loaded?.set.towns ?? []).entries()) {
    const profile = loaded?.market.towns[place]?.profile
    if (versionId !== null && profile !== undefined && profile !== null) profiles.set(versionId, profile)
  }
  return profiles
}

/**
 * The market near at hand with what changed; undefined where other municipalities or other evidence make it another one. The old one is
 * taken apart and must not be used any more.
 */
export function patchedMarket(
  near: LoadedMarket | undefined,
  { towns, evidence }: MarketParts,
  versions: readonly TownVersion[],
): Market | undefined {
  const sameTowns = near?.set.towns.length === towns.length && near.set.towns.every(({ code }, place) => code === towns[place]?.code)
  if (near === undefined || !sameTowns || near.market.evidence !== evidence) return undefined
  return patchMarket(
    near.market,
    towns.filter((_, place) => near.set.towns[place]?.versionId !== versions[place]?.versionId),
  )
}
