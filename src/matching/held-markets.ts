import type { Database, Reader, Transaction } from '../db/client.ts'
import { type Evidence, noEvidence } from '../evidence/evidence.ts'
import { currentEvidenceVersion, loadEvidence } from '../evidence/read-evidence.ts'
import type { MunicipalityProfile } from '../organizations/profile.schemas.ts'
import { type Market, marketOf, patchMarket } from './market.ts'
import type { MarketTown } from './market-town.ts'
import { type MarketSet, selectCurrentDigest, selectCurrentSet, selectProfiles, selectStoredSet, type TownVersion } from './market.store.ts'
import type { Difference } from './run-differences.rules.ts'

/** A market in memory with what the database knows of its municipalities; `set.towns` and `market.towns` have the same places. */
export interface HeldMarket {
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

interface Shelf {
  /** As it was when somebody last ran a match; patched when it changes, so it may only be used at once, never across an `await`. */
  living: HeldMarket | undefined
  /** Those that were recalled for old runs, the latest first; never patched. */
  recalled: readonly HeldMarket[]
  /** Ends when whoever builds a market is done. */
  turn: Promise<unknown>
}

/** Old markets kept beside the living one. */
const mostRecalled = 2

/** One shelf per database: what is in memory only repeats immutable rows, so every process may have its own. */
const shelves = new WeakMap<Database, Shelf>()

function shelfOf(db: Database): Shelf {
  const found = shelves.get(db) ?? { living: undefined, recalled: [], turn: Promise.resolve() }
  shelves.set(db, found)
  return found
}

function isOf(held: HeldMarket | undefined, digest: string, evidenceVersion: number): held is HeldMarket {
  return held?.set.digest === digest && held.market.evidence.version === evidenceVersion
}

/**
 * One builds at a time: the next one mostly finds what it wanted already there. Everybody comes with a transaction, that is, with a
 * connection of their own: waiting for one in here while those who have one wait for their turn would never end.
 */
async function inTurn<Result>(shelf: Shelf, build: () => Promise<Result>): Promise<Result> {
  const turn = shelf.turn.then(build)
  shelf.turn = turn.catch(() => undefined)
  return turn
}

/** What came of using the current market, and the state it was in; `stored`: that is written down already. */
export interface Used<Result> {
  readonly result: Result
  readonly set: MarketSet
  readonly stored: boolean
}

/**
 * Uses the market as it stands in the caller's transaction, with the current evidence. What is in memory serves as long as the database says that it
 * is up to date; otherwise only profiles that changed are read.
 * @param use must take out of the market all it needs before it returns.
 */
export async function withCurrentMarket<Result>(db: Database, tx: Transaction, use: (held: HeldMarket) => Result): Promise<Used<Result>> {
  const shelf = shelfOf(db)
  const evidenceVersion = await currentEvidenceVersion(tx)
  const { digest, stored } = await selectCurrentDigest(tx)
  const { living } = shelf
  if (isOf(living, digest, evidenceVersion)) return { result: use(living), set: living.set, stored }
  return inTurn(shelf, async () => {
    const renewed = await renew(tx, shelf, evidenceVersion)
    // Building takes time in which the market may have moved on: what was built is then of a later moment than the digest.
    return { result: use(renewed), set: renewed.set, stored: stored && renewed.set.digest === digest }
  })
}

async function renew(reader: Reader, shelf: Shelf, evidenceVersion: number): Promise<HeldMarket> {
  const set = await selectCurrentSet(reader)
  const near = shelf.living
  if (isOf(near, set.digest, evidenceVersion)) return near
  const parts = await gather(reader, near, set, evidenceVersion)
  if ('missing' in parts) throw new Error(`the current market lacks ${parts.missing.map(({ what }) => what).join()}`)
  // Patching takes the old one apart: from here to the new one nobody may find it.
  shelf.living = undefined
  const renewed = { set, market: patchedMarket(near, parts, set.towns) ?? marketOf(parts.towns, parts.evidence) }
  shelf.living = renewed
  return renewed
}

/** Uses the market an old run looked at, built again from the versions it names; `use` as above. */
export async function withRecalledMarket<Result>(
  db: Database,
  tx: Transaction,
  named: { readonly digest: string; readonly evidenceVersion: number },
  use: (held: HeldMarket) => Result,
): Promise<{ result: Result } | MissingState> {
  const { digest, evidenceVersion } = named
  const shelf = shelfOf(db)
  const find = (): HeldMarket | undefined => [shelf.living, ...shelf.recalled].find((held) => isOf(held, digest, evidenceVersion))
  const held = find()
  if (held !== undefined) return { result: use(held) }
  return inTurn(shelf, async () => {
    const meanwhile = find()
    if (meanwhile !== undefined) return { result: use(meanwhile) }
    const stored = await selectStoredSet(tx, digest)
    if (stored === undefined) return { missing: [notThere(`profile_set ${digest}`)] }
    const { unknownCodes, ...set } = stored
    if (set.digest !== digest) return { missing: [{ what: 'profile_set', stored: digest, now: set.digest }] }
    if (unknownCodes.length > 0) return { missing: unknownCodes.map((code) => notThere(`municipality ${code}`)) }
    const parts = await gather(tx, shelf.living, set, evidenceVersion)
    if ('missing' in parts) return parts
    const recalled = { set, market: marketOf(parts.towns, parts.evidence) }
    shelf.recalled = [recalled, ...shelf.recalled].slice(0, mostRecalled)
    return { result: use(recalled) }
  })
}

interface Parts {
  readonly towns: readonly MarketTown[]
  readonly evidence: Evidence
}

/** What a market is made of; profiles and evidence that `near` has already are not read again. */
async function gather(
  reader: Reader,
  near: HeldMarket | undefined,
  set: MarketSet,
  evidenceVersion: number,
): Promise<Parts | MissingState> {
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
async function evidenceOf(reader: Reader, near: HeldMarket | undefined, version: number): Promise<Evidence | undefined> {
  if (version === 0) return noEvidence
  if (near?.market.evidence.version === version) return near.market.evidence
  return version > (await currentEvidenceVersion(reader)) ? undefined : loadEvidence(reader, version)
}

function profilesOf(held: HeldMarket | undefined): Map<string, MunicipalityProfile> {
  const profiles = new Map<string, MunicipalityProfile>()
  for (const [place, { versionId }] of (held?.set.towns ?? []).entries()) {
    const profile = held?.market.towns[place]?.profile
    if (versionId !== null && profile !== undefined && profile !== null) profiles.set(versionId, profile)
  }
  return profiles
}

/** The market near at hand with what changed; undefined where other municipalities or other evidence make it another one. */
function patchedMarket(near: HeldMarket | undefined, { towns, evidence }: Parts, versions: readonly TownVersion[]): Market | undefined {
  const sameTowns = near?.set.towns.length === towns.length && near.set.towns.every(({ code }, place) => code === towns[place]?.code)
  if (near === undefined || !sameTowns || near.market.evidence !== evidence) return undefined
  return patchMarket(
    near.market,
    towns.filter((_, place) => near.set.towns[place]?.versionId !== versions[place]?.versionId),
  )
}
