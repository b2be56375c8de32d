import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase, type Database, type Reader } from '../../src/db/client.ts'
import { preparePlaces } from '../../src/evidence/import-places.ts'
import { profileVersions } from '../../src/organizations/organizations.table.ts'
import type { LoadedMarket } from '../../src/matching/runs/load-market.ts'
import { keepMarketLoaded } from '../../src/matching/runs/keep-market-loaded.ts'
import { withCurrentMarket } from '../../src/matching/runs/loaded-markets.ts'
import { readCandidate } from '../../src/matching/runs/read-candidate.ts'
import { whatIf } from '../../src/matching/runs/what-if.ts'
import { currentEvidenceVersion } from '../../src/evidence/read-evidence.ts'
import { findTicket } from '../../src/tickets/tickets.store.ts'
import type { StaffActor } from '../../src/people/actor.ts'
import { bytesOf, wholePlaces } from '../evidence/tables.ts'
import { eventually } from '../support/eventually.ts'
import { company, type Match, startRunDesk, stating, towns, type RunDesk } from './run-desk.ts'

let at: RunDesk
let number: string
let run: Match
let actor: StaffActor
let imports = 0
beforeAll(async () => {
  at = await startRunDesk()
  await at.state(towns)
  number = await at.fileCompany('株式会社市場', company)
  run = await at.run(number)
  actor = { kind: 'staff', id: at.supervisor.id, role: 'supervisor', name: '', reach: 'all', substituteFor: [] }
})
afterAll(() => at.desk.close())

/** The next version of the evidence, as another process would import it. */
async function importPlaces(): Promise<void> {
  imports += 1
  await preparePlaces({
    name: 'places.csv',
    sha256: String(imports).repeat(64).slice(0, 64),
    bytes: bytesOf(wholePlaces(24 + imports / 10)),
  }).save(at.desk.db)
}

/** An api of its own with two connections, that has no market in memory. */
async function inSmallApi(use: (db: Database) => Promise<void>): Promise<void> {
  const { db, close } = openDatabase({ url: at.desk.appUrl, poolSize: 2, name: 'a small api' })
  try {
    await use(db)
  } finally {
    await close()
  }
}

/** Many want a market that somebody keeps from being loaded: a small api still reads a ticket meanwhile. */
async function expectOthersServed(db: Database, wanting: () => Promise<unknown>): Promise<void> {
  const many: Promise<unknown>[] = []
  await at.desk.owner.begin(async (owner) => {
    await owner`lock table profile_versions in access exclusive mode`
    many.push(...Array.from({ length: 6 }, wanting))
    await eventually(async () => {
      const [row] = await at.desk.db.execute<{ waiting: number }>(
        sql`select count(*)::int as waiting from pg_locks where not granted and relation = 'profile_versions'::regclass`,
      )
      return row?.waiting === 1
    })
    let read = false
    void findTicket(db, number).then(() => (read = true))
    await eventually(() => read)
  })
  await Promise.all(many)
}

const current = (db: Database): Promise<LoadedMarket> =>
  db.transaction(async (tx) => (await withCurrentMarket(db, tx, (loaded) => loaded)).result)

describe('a market in memory', () => {
  it('is loaded while nobody holds a connection but who loads it', async () => {
    await inSmallApi(async (db) => {
      const deps = { ...at.desk.deps, db }
      const asked = () => whatIf(deps, actor, number, { weights: { company: {}, municipality: {} } }, { limit: 1, excluded: 0 })
      await expectOthersServed(db, asked)
      await importPlaces()
      await expectOthersServed(db, asked)
    })
    await inSmallApi(async (db) => {
      await expectOthersServed(db, () => readCandidate({ ...at.desk.deps, db }, actor, run.id, '472140'))
    })
  })

  it('is not taken away by a transaction that still looks at older evidence', async () => {
    const { db } = at.desk
    await db.transaction(
      async (old) => {
        const before = await currentEvidenceVersion(old)
        await importPlaces()
        const newer = await current(db)
        const { result: older } = await withCurrentMarket(db, old, (loaded) => loaded)
        expect([older.market.evidence.version, newer.market.evidence.version]).toEqual([before, before + 1])
        expect(await current(db)).toBe(newer)
      },
      { isolationLevel: 'repeatable read' },
    )
  })

  it('is used ahead of the answer that it is up to date, and what was begun is thrown away when it is not', async () => {
    const { db } = at.desk
    const levelIn = ({ market, set }: LoadedMarket): number | undefined =>
      market.towns[set.towns.findIndex(({ code }) => code === '011002')]?.profile?.strengths[0]?.level
    const use = (loaded: LoadedMarket, begun?: { level: number | undefined }) => ({ now: levelIn(loaded), begun })
    const begin = (loaded: LoadedMarket) => ({ level: levelIn(loaded) })
    const asked = async () => db.transaction(async (tx) => (await withCurrentMarket(db, tx, use, begin)).result)
    await at.state({ '011002': stating({ strengths: [{ code: 'access', level: 2 }] }) })
    expect(await asked()).toEqual({ now: 2, begun: undefined })
    expect(await asked()).toEqual({ now: 2, begun: { level: 2 } })
    await at.state({ '011002': stating({ strengths: [{ code: 'access', level: 3 }] }) })
    expect(await asked()).toEqual({ now: 3, begun: undefined })
    const failing = (): never => {
      throw new Error('too early')
    }
    expect(await db.transaction(async (tx) => (await withCurrentMarket(db, tx, use, failing)).result)).toEqual({ now: 3, begun: undefined })
  })

  it('misses no profile of a run, also when one that was begun earlier is committed later', async () => {
    const strength = (level: number) => stating({ strengths: [{ code: 'smart_city', level, note: 'スマートシティの実証が進行中' }] })
    const seen = async () => {
      const { candidates } = await at.run(number, '?limit=50')
      return ['012033', '012041'].map((code) => candidates.find(({ municipality }) => municipality.code === code)?.profileVersionId ?? null)
    }
    const [early, late] = [await at.idOf('012033'), await at.idOf('012041')]
    const write = (reader: Reader, organizationId: string) =>
      reader
        .insert(profileVersions)
        .values({ organizationId, version: 900, body: strength(5), source: 'desk', createdAt: new Date() })
        .returning({ id: profileVersions.id })
    expect(await seen()).toEqual([null, null])
    const [begun, ended] = await at.desk.db.transaction(async (tx) => {
      const [first] = await write(tx, early)
      const [second] = await write(at.desk.db, late)
      expect((first?.id ?? '') < (second?.id ?? '')).toBe(true)
      expect(await seen()).toEqual([null, second?.id])
      return [first?.id, second?.id]
    })
    expect(await seen()).toEqual([begun, ended])
    const undone = at.desk.db.transaction(async (tx) => {
      await tx
        .insert(profileVersions)
        .values({ organizationId: early, version: 901, body: strength(1), source: 'desk', createdAt: new Date() })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await seen()).toEqual([begun, ended])
  })

  it('is there when the api has started, and again when something was imported', async () => {
    await inSmallApi(async (db) => {
      const loads = () => at.desk.logged.filter((line) => line.includes('the market is loaded')).length
      const before = loads()
      const stop = keepMarketLoaded({ db, log: at.desk.deps.log }, 10)
      await eventually(() => loads() === before + 1)
      await importPlaces()
      await eventually(() => loads() === before + 2)
      await stop()
    })
  })
})
