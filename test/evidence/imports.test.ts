import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { sql } from 'drizzle-orm'
import { preparePlaces } from '../../src/evidence/import-places.ts'
import { prepareStatistics } from '../../src/evidence/import-statistics.ts'
import { noEvidence } from '../../src/evidence/evidence.ts'
import { currentEvidenceVersion, loadEvidence } from '../../src/evidence/read-evidence.ts'
import type { TableFile } from '../../src/evidence/table-file.ts'
import { createHash } from 'node:crypto'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'
import { bytesOf, codeAt, wholePlaces, wholeStatistics } from './tables.ts'

function fileOf(text: string, name = 'table.csv'): TableFile {
  const bytes = bytesOf(text)
  return { name, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

const statistics = prepareStatistics(fileOf(wholeStatistics(0)))
const newerStatistics = prepareStatistics(fileOf(wholeStatistics(5, 'SSDSE-A-2000', 1999)))
const places = preparePlaces(fileOf(wholePlaces(), 'places.csv'))
const otherPlaces = preparePlaces(fileOf(wholePlaces(25), 'other.csv'))

/** A migrated database without evidence, gone with the test. */
async function emptyDatabase(): Promise<TestDatabase> {
  const database = await createDatabase()
  onTestFinished(() => database.close())
  return database
}

describe('importing', () => {
  it('makes a new version each time, of the newest import of either kind, and leaves the old ones as they were', async () => {
    const { db } = await emptyDatabase()
    expect(await currentEvidenceVersion(db)).toBe(0)
    expect(await loadEvidence(db, 0)).toBe(noEvidence)

    expect(await places.save(db)).toMatchObject({ version: 1, isNew: true })
    const first = await loadEvidence(db, 1)
    expect(first).toMatchObject({ version: 1, towns: { size: 1741 } })
    expect(first.towns.get(codeAt(100))).toEqual({ derived: {}, nurseries: null, place: { latitude: 25, longitude: 135.5 } })

    expect(await statistics.save(db)).toMatchObject({ version: 2, isNew: true, import: { source: 'SSDSE-A-1999', rowCount: 1741 } })
    expect(await newerStatistics.save(db)).toMatchObject({ version: 3 })
    expect(await otherPlaces.save(db)).toMatchObject({ version: 4 })
    expect(await currentEvidenceVersion(db)).toBe(4)

    const second = await loadEvidence(db, 2)
    expect(second.towns.get(codeAt(400))).toEqual({
      derived: expect.objectContaining({
        ict_cluster: { level: 2, figures: [{ indicator: 'ict_employees', value: 100, year: 1998, percentile: 23 }] },
      }),
      nurseries: 100,
      place: { latitude: 28, longitude: 135.5 },
    })
    expect((await loadEvidence(db, 3)).towns.get(codeAt(400))).toMatchObject({
      derived: { ict_cluster: { figures: [{ value: 101.25 }] } },
      place: { latitude: 28 },
    })
    expect((await loadEvidence(db, 4)).towns.get(codeAt(400))).toMatchObject({
      derived: { ict_cluster: { figures: [{ value: 101.25 }] } },
      place: { latitude: 29 },
    })
    expect(await loadEvidence(db, 1)).toEqual(first)
    expect(await loadEvidence(db, 2)).toEqual(second)
  })

  it('changes nothing when the very same file comes again', async () => {
    const { db, owner } = await emptyDatabase()
    await statistics.save(db)
    await places.save(db)
    expect(await statistics.save(db)).toMatchObject({ version: 2, isNew: false })
    expect(await places.save(db)).toMatchObject({ version: 2, isNew: false })
    expect(await countsOf(owner)).toEqual({ imports: 2, figures: 1741, places: 1741, versions: 2 })
  })

  it('changes nothing when the same table comes in another encoding or with other line ends', async () => {
    const { db, owner } = await emptyDatabase()
    await statistics.save(db)
    await places.save(db)
    const marked = prepareStatistics(fileOf(`\uFEFF${wholeStatistics(0).replaceAll('\r\n', '\n')}`))
    expect(await marked.save(db)).toMatchObject({ version: 2, isNew: false, import: { source: 'SSDSE-A-1999' } })
    const renamed = preparePlaces(fileOf(wholePlaces().replaceAll('\n', '\r\n'), 'copy.csv'))
    expect(await renamed.save(db)).toMatchObject({ version: 2, isNew: false, import: { source: 'places.csv' } })
    expect(await countsOf(owner)).toEqual({ imports: 2, figures: 1741, places: 1741, versions: 2 })
    const [head = '', first = '', ...rows] = wholePlaces().split('\n')
    const moved = preparePlaces(fileOf([head, first.replace(',135.5', ',135.6'), ...rows].join('\n'), 'moved.csv'))
    expect(await moved.save(db)).toMatchObject({ version: 3, isNew: true })
    const otherName = prepareStatistics(fileOf(wholeStatistics(0, 'SSDSE-A-2000')))
    expect(await otherName.save(db)).toMatchObject({ version: 4, isNew: true })
  })

  it('goes back to an earlier file without storing it twice', async () => {
    const { db, owner } = await emptyDatabase()
    await statistics.save(db)
    await newerStatistics.save(db)
    expect(await statistics.save(db)).toMatchObject({ version: 3, isNew: true })
    expect((await loadEvidence(db, 3)).towns).toEqual((await loadEvidence(db, 1)).towns)
    expect(await countsOf(owner)).toEqual({ imports: 2, figures: 3482, places: 0, versions: 3 })
  })

  it('tells when what becomes current is older than what it replaces, or an earlier file again', async () => {
    const { db } = await emptyDatabase()
    expect(await newerStatistics.save(db)).toMatchObject({ replaced: null, isOlder: false, isReturn: false })
    expect(await statistics.save(db)).toMatchObject({ version: 2, replaced: { source: 'SSDSE-A-2000' }, isOlder: true, isReturn: false })
    expect(await newerStatistics.save(db)).toMatchObject({ replaced: { source: 'SSDSE-A-1999' }, isOlder: false, isReturn: true })
    expect(await places.save(db)).toMatchObject({ replaced: null, isOlder: false, isReturn: false })
    expect(await otherPlaces.save(db)).toMatchObject({ replaced: { source: 'places.csv' }, isOlder: false, isReturn: false })
    expect(await places.save(db)).toMatchObject({ replaced: { source: 'other.csv' }, isOlder: false, isReturn: true })
  })

  it('lets several imports at once land one after the other, each whole', async () => {
    const { db, owner } = await emptyDatabase()
    const all = await Promise.all([statistics, places, newerStatistics, otherPlaces, statistics].map((one) => one.save(db)))
    const made = all.filter(({ isNew }) => isNew).map(({ version }) => version)
    expect(made.toSorted()).toEqual(made.map((_, index) => index + 1))
    expect(await countsOf(owner)).toEqual({ imports: 4, figures: 3482, places: 3482, versions: made.length })
    const newest = await loadEvidence(db, made.length)
    expect(newest.towns.size).toBe(1741)
    for (const { derived, place } of newest.towns.values()) expect([place === null, 'ict_cluster' in derived]).toEqual([false, true])
  })

  it('leaves nothing behind when it fails halfway', async () => {
    const { db, owner } = await emptyDatabase()
    await owner`delete from municipalities where code = ${codeAt(1740)}`
    await expect(statistics.save(db)).rejects.toThrow()
    expect(await countsOf(owner)).toEqual({ imports: 0, figures: 0, places: 0, versions: 0 })
  })
})

async function countsOf(owner: TestDatabase['owner']): Promise<unknown> {
  const [row] = await owner`
    select (select count(*)::int from evidence_imports) as imports, (select count(*)::int from evidence_figures) as figures,
      (select count(*)::int from evidence_places) as places, (select count(*)::int from evidence_versions) as versions`
  return { ...row }
}

describe('over the API', () => {
  let desk: TestApp
  let consultant: Person
  beforeAll(async () => {
    desk = await startApp()
    consultant = await desk.staff('consultant')
  })
  afterAll(() => desk.close())

  const get = async (path: string) => (await consultant.request('GET', `/api/v1${path}`)).json<Record<string, unknown>>()

  it('a municipality has no evidence before anything was imported, and no version is listed', async () => {
    expect(await get('/evidence')).toEqual({ items: [], nextCursor: null })
    const nothing = { code: '072028', version: 0, levels: [], nurseries: null, place: null }
    expect(await get('/municipalities/072028/evidence')).toEqual(nothing)
  })

  it('staff see the versions, newest first, and what each was imported from', async () => {
    await statistics.save(desk.db)
    await places.save(desk.db)
    const imported = { sha256: expect.stringMatching(/^[0-9a-f]{64}$/u), rows: 1741, importedAt: expect.any(String) }
    const fromStatistics = { ...imported, source: 'SSDSE-A-1999', years: [1998] }
    const fromPlaces = { ...imported, source: 'places.csv', years: [] }
    const first = await get('/evidence?limit=1')
    expect(first).toMatchObject({ items: [{ version: 2, statistics: fromStatistics, places: fromPlaces }] })
    const second = await get(`/evidence?limit=1&cursor=${String(first.nextCursor)}`)
    expect(second).toMatchObject({ items: [{ version: 1, statistics: fromStatistics, places: null }], nextCursor: null })
  })

  it('staff see the derived levels of a municipality with their figures, in the order of the catalog', async () => {
    const seen = await get('/municipalities/072028/evidence')
    expect(seen).toMatchObject({ code: '072028', version: 2, nurseries: 100, place: { longitude: 135.5 } })
    const levels = seen.levels as { strength: string; industry: string | null; figures: { indicator: string }[] }[]
    expect(levels.slice(0, 2)).toMatchObject([
      { strength: 'industry_cluster', industry: 'A' },
      { strength: 'industry_cluster', industry: 'B' },
    ])
    expect(levels.map(({ strength }) => strength).slice(17)).toEqual([
      'industry_cluster',
      'ict_cluster',
      'tourism',
      'talent',
      'in_migration',
      'living_environment',
      'childcare_education',
      'schools',
      'medical_care',
      'daily_life',
      'municipal_finance',
    ])
    expect(levels.find(({ strength }) => strength === 'medical_care')?.figures.map(({ indicator }) => indicator)).toEqual([
      'doctors',
      'clinics',
    ])
  })

  it('a prefecture has none, and what is no local government is not found', async () => {
    expect(await get('/municipalities/070009/evidence')).toMatchObject({ version: 2, levels: [], place: null })
    expect((await consultant.request('GET', '/api/v1/municipalities/079995/evidence')).statusCode).toBe(404)
  })

  it('nobody changes what was imported, neither api nor owner', async () => {
    for (const table of ['evidence_imports', 'evidence_figures', 'evidence_places', 'evidence_versions']) {
      await expect(desk.owner.unsafe(`delete from ${table}`), table).rejects.toThrow(`${table} is append-only`)
      const byApi = desk.db.execute(sql.raw(`delete from ${table}`))
      await expect(byApi, table).rejects.toMatchObject({ cause: { code: '42501' } })
    }
  })
})
