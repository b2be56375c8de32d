import { setImmediate as othersTurn } from 'node:timers/promises'
import type { Database, Transaction } from '../../db/client.ts'
import { currentEvidenceVersion } from '../../evidence/read-evidence.ts'
import { type LoadedMarket, type MissingState, notThere, patchedMarket, readParts } from './load-market.ts'
import { marketOf } from '../market/market.ts'
import { type MarketSet, selectCurrentSet, selectCurrentState, selectStoredSet } from './market.store.ts'

/** The markets a process has in memory, per database: they only repeat immutable rows, so every process may have its own. */
interface LoadedMarkets {
  /** As it was when somebody last ran a match; patched when it changes, so it may only be used at once, or lent. */
  living: LoadedMarket | undefined
  /** Those that were recalled for old runs, the latest first; never patched. */
  recalled: readonly LoadedMarket[]
  /** Ends when whoever builds a market is done. */
  turn: Promise<unknown>
  /** Markets being loaded before a transaction, by what they are. */
  readonly loading: Map<string, Promise<unknown>>
}

/** Old markets kept beside the living one. */
const mostRecalled = 2

const loadedMarkets = new WeakMap<Database, LoadedMarkets>()

function marketsOf(db: Database): LoadedMarkets {
  const found = loadedMarkets.get(db) ?? { living: undefined, recalled: [], turn: Promise.resolve(), loading: new Map() }
  loadedMarkets.set(db, found)
  return found
}

/** A state of the market and the evidence that counted with it. */
export interface NamedMarket {
  readonly digest: string
  readonly evidenceVersion: number
}

function isOf(loaded: LoadedMarket | undefined, { digest, evidenceVersion }: NamedMarket): loaded is LoadedMarket {
  return loaded?.set.digest === digest && loaded.market.evidence.version === evidenceVersion
}

function find({ living, recalled }: LoadedMarkets, named: NamedMarket): LoadedMarket | undefined {
  return [living, ...recalled].find((loaded) => isOf(loaded, named))
}

/**
 * One builds at a time: the next one mostly finds what it wanted already there. Everybody comes with a transaction, that is, with a
 * connection of their own: waiting for one in here while those who have one wait for their turn would never end.
 */
async function inTurn<Result>(markets: LoadedMarkets, build: () => Promise<Result>): Promise<Result> {
  const turn = markets.turn.then(build)
  markets.turn = turn.catch(() => undefined)
  return turn
}

/** One loads for all who want the same market; whoever waits for it holds neither a connection nor a lock. */
async function loadOnce({ loading }: LoadedMarkets, what: string, load: () => Promise<unknown>): Promise<void> {
  const begun = loading.get(what) ?? load().finally(() => loading.delete(what))
  loading.set(what, begun)
  await begun
}

/**
 * Loads the current market when there is none of the current evidence. To be awaited before a transaction that uses it: what takes long
 * then happens while nobody holds a connection or a lock. (Changed profiles, which take little, are read within that transaction.)
 * @returns whether it had to be loaded.
 */
export async function loadCurrentMarket(db: Database): Promise<boolean> {
  const markets = marketsOf(db)
  if (markets.living?.market.evidence.version === (await currentEvidenceVersion(db))) return false
  await loadOnce(markets, 'current', () => db.transaction((tx) => withCurrentMarket(db, tx, () => undefined)))
  return true
}

/** The same for the market an old run looked at. */
export async function loadRecalledMarket(db: Database, named: NamedMarket): Promise<void> {
  const markets = marketsOf(db)
  if (find(markets, named) !== undefined) return
  const load = (): Promise<unknown> => db.transaction((tx) => withRecalledMarket(db, tx, named, () => undefined))
  await loadOnce(markets, `${named.digest} ${named.evidenceVersion}`, load)
}

/** How many use a market beyond the moment it was given to them. */
const lent = new WeakMap<LoadedMarket, number>()

/**
 * Keeps a market whole for somebody who uses it across an `await`: as long as it is lent, changes make a new one instead of patching it.
 * @returns how to give it back.
 */
export function lend(loaded: LoadedMarket): () => void {
  lent.set(loaded, (lent.get(loaded) ?? 0) + 1)
  return () => {
    lent.set(loaded, (lent.get(loaded) ?? 1) - 1)
  }
}

function isLent(loaded: LoadedMarket | undefined): boolean {
  return loaded !== undefined && (lent.get(loaded) ?? 0) > 0
}

/** What came of using the current market, and the state it was in; `stored`: that is written down already. */
export interface Used<Result> {
  readonly result: Result
  readonly set: MarketSet
  readonly stored: boolean
}

/**
 * Uses the market as it stands in the caller's transaction, with the current evidence. What is in memory serves as long as the database
 * says that it is up to date; otherwise only profiles that changed are read.
 * @param use must take out of the market all it needs before it returns, or `lend` it.
 * @param begin pure work on the market in memory, done while the database is still looking whether that is up to date: `use` gets
 * what came of it, or nothing when it is not, or when `begin` threw.
 */
export async function withCurrentMarket<Result, Begun = undefined>(
  db: Database,
  tx: Transaction,
  use: (loaded: LoadedMarket, begun?: Begun) => Result,
  begin?: (loaded: LoadedMarket) => Begun,
): Promise<Used<Result>> {
  const markets = marketsOf(db)
  const [state, ahead] = await Promise.all([selectCurrentState(tx), beginAhead(markets, begin)])
  const { digest, stored } = state
  const { living } = markets
  if (isOf(living, state)) {
    return { result: use(living, ahead?.loaded === living ? ahead.begun : undefined), set: living.set, stored }
  }
  return inTurn(markets, async () => {
    const renewed = await renew(tx, markets)
    // Building takes time in which the market may have moved on: what was built is then of a later moment than the digest.
    return { result: use(renewed), set: renewed.set, stored: stored && renewed.set.digest === digest }
  })
}

interface Ahead<Begun> {
  readonly loaded: LoadedMarket
  readonly begun: Begun
}

async function beginAhead<Begun>(
  markets: LoadedMarkets,
  begin: ((loaded: LoadedMarket) => Begun) | undefined,
): Promise<Ahead<Begun> | undefined> {
  if (begin === undefined) return undefined
  // A statement leaves with the next turn of the event loop: only after that one the database is at work.
  await othersTurn()
  await othersTurn()
  const loaded = markets.living
  if (loaded === undefined) return undefined
  try {
    return { loaded, begun: begin(loaded) }
  } catch {
    // The market may be out of date; of the one that is not, `use` will hear the same.
    return undefined
  }
}

async function renew(tx: Transaction, markets: LoadedMarkets): Promise<LoadedMarket> {
  // Asked again: while this one waited for its turn an import may have ended.
  const evidenceVersion = await currentEvidenceVersion(tx)
  const set = await selectCurrentSet(tx)
  const found = find(markets, { digest: set.digest, evidenceVersion })
  if (found !== undefined) return found
  const near = markets.living
  const parts = await readParts(tx, near, set, evidenceVersion)
  if ('missing' in parts) throw new Error(`the current market lacks ${parts.missing.map(({ what }) => what).join()}`)
  if (near !== undefined && near.market.evidence.version > evidenceVersion) {
    // Who looks at the database as it was before an import must not take the newer market away from everybody else.
    return remember(markets, { set, market: marketOf(parts.towns, parts.evidence) })
  }
  // Patching takes the old one apart: from here to the new one nobody may find it.
  markets.living = undefined
  const patched = isLent(near) ? undefined : patchedMarket(near, parts, set.towns)
  const renewed = { set, market: patched ?? marketOf(parts.towns, parts.evidence) }
  markets.living = renewed
  return renewed
}

function remember(markets: LoadedMarkets, loaded: LoadedMarket): LoadedMarket {
  markets.recalled = [loaded, ...markets.recalled].slice(0, mostRecalled)
  return loaded
}

/** Uses the market an old run looked at, built again from the versions it names; `use` as above. */
export async function withRecalledMarket<Result>(
  db: Database,
  tx: Transaction,
  named: NamedMarket,
  use: (loaded: LoadedMarket) => Result,
): Promise<{ result: Result } | MissingState> {
  const { digest, evidenceVersion } = named
  const markets = marketsOf(db)
  const ready = find(markets, named)
  if (ready !== undefined) return { result: use(ready) }
  return inTurn(markets, async () => {
    const meanwhile = find(markets, named)
    if (meanwhile !== undefined) return { result: use(meanwhile) }
    const stored = await selectStoredSet(tx, digest)
    if (stored === undefined) return { missing: [notThere(`profile_set ${digest}`)] }
    const { unknownCodes, ...set } = stored
    if (set.digest !== digest) return { missing: [{ what: 'profile_set', stored: digest, now: set.digest }] }
    if (unknownCodes.length > 0) return { missing: unknownCodes.map((code) => notThere(`municipality ${code}`)) }
    const parts = await readParts(tx, markets.living, set, evidenceVersion)
    if ('missing' in parts) return parts
    return { result: use(remember(markets, { set, market: marketOf(parts.towns, parts.evidence) })) }
  })
}
