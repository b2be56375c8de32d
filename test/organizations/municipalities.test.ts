import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eq } from 'drizzle-orm'
import { municipalities } from '../../src/organizations/organizations.table.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'

let desk: TestApp
let consultant: Person
beforeAll(async () => {
  desk = await startApp()
  consultant = await desk.staff('consultant')
})
afterAll(() => desk.close())

async function find(query: Record<string, string>): Promise<string[]> {
  const answer = await desk.request('GET', `/api/v1/municipalities?${new URLSearchParams({ limit: '200', ...query }).toString()}`)
  expect(answer.statusCode).toBe(200)
  return answer.json<{ items: { name: string }[] }>().items.map(({ name }) => name)
}

async function idOf(code: string): Promise<string> {
  const [row] = await desk.db.select().from(municipalities).where(eq(municipalities.code, code))
  if (!row) throw new Error(`no ${code}`)
  return row.id
}

const profile = {
  strengths: [{ code: 'smart_city', level: 5, note: 'スマートシティの実証' }],
  offices: [{ name: 'AiCT', form: 'shared', seats: 40 }],
  needs: [{ code: 'industry', importance: 'must', target: ['G'] }],
}

describe('finding local governments', () => {
  it('finds words of two characters, one, and the whole name with its prefecture', async () => {
    expect(await find({ q: '会津' })).toEqual(['会津若松市', '南会津町', '西会津町', '会津坂下町', '会津美里町'])
    expect(await find({ q: '津' })).toContain('津市')
    expect(await find({ q: '福島県 会津若松市' })).toEqual(['会津若松市'])
  })

  it('takes full and half width, hiragana and katakana for the same', async () => {
    for (const q of ['あいづわか', 'アイヅワカ', 'ｱｲﾂﾞﾜｶ']) expect(await find({ q }), q).toEqual(['会津若松市'])
    for (const q of ['072028', '０７２０２８']) expect(await find({ q }), q).toEqual(['会津若松市'])
  })

  it('finds one by its name in Latin letters, and gives it', async () => {
    for (const q of ['Aizuwakamatsu', 'aizuwakamatsu-shi']) expect(await find({ q }), q).toEqual(['会津若松市'])
    const { items } = (await desk.request('GET', '/api/v1/municipalities?q=072028')).json()
    expect(items).toMatchObject([{ name: '会津若松市', romanName: 'Aizuwakamatsu-shi' }])
  })

  it('finds one by the name of its office', async () => {
    for (const q of ['会津若松市役所', '会津若松市 役所', 'あいづわかまつしやくしょ']) expect(await find({ q }), q).toEqual(['会津若松市'])
    expect(await find({ q: '会津坂下町役場' })).toEqual(['会津坂下町'])
    expect(await find({ q: '福島県庁', kind: 'prefecture' })).toEqual(['福島県'])
  })

  it('finds only where the word stands as a whole, not wherever its pairs of characters do', async () => {
    // あわ, わか, かわ all stand somewhere in かわかみあわ…; the word itself must.
    const hits = await find({ q: 'わかわ' })
    const rows = await desk.db.select().from(municipalities)
    const expected = rows.filter((row) => row.searchText.includes('わかわ')).map((row) => row.name)
    const byPairsOnly = rows.filter((row) => row.grams.includes('わか') && row.grams.includes('かわ'))
    expect(byPairsOnly.length).toBeGreaterThan(expected.length)
    expect(hits.toSorted()).toEqual(expected.toSorted())
  })

  it('uses the index', async () => {
    const plan = await desk.owner.begin(async (sql) => {
      await sql`set local enable_seqscan = off`
      return sql<
        { 'QUERY PLAN': string }[]
      >`explain select * from municipalities where grams @> array['会津'] and position('会津' in search_text) > 0`
    })
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('municipalities_grams')
  })

  it('gives all 1,741 municipalities and 47 prefectures, page by page, in the order of their codes', async () => {
    const codes: string[] = []
    const kinds = { municipality: 0, prefecture: 0 }
    for (let cursor: string | null = ''; cursor !== null;) {
      const answer = await desk.request('GET', `/api/v1/municipalities?limit=200${cursor && `&cursor=${cursor}`}`)
      const page = answer.json<{ items: { code: string; kind: 'municipality' | 'prefecture' }[]; nextCursor: string | null }>()
      for (const { code, kind } of page.items) {
        codes.push(code)
        kinds[kind] += 1
      }
      cursor = page.nextCursor
    }
    expect(kinds).toEqual({ municipality: 1741, prefecture: 47 })
    expect(codes).toEqual(codes.toSorted())
    expect(new Set(codes).size).toBe(1788)
  })

  it('filters by prefecture and kind', async () => {
    expect(await find({ prefecture: '30', kind: 'prefecture' })).toEqual(['和歌山県'])
    expect(await find({ prefecture: '30', q: '白浜' })).toEqual(['白浜町'])
    expect(await find({ prefecture: '13', q: '白浜' })).toEqual([])
  })

  it('refuses what it cannot search for, naming the field, never with 500', async () => {
    for (const query of [
      'q=%00',
      'q=',
      `q=${'あ'.repeat(101)}`,
      'kind=town',
      'prefecture=48',
      'limit=0',
      'limit=x',
      'cursor=x',
      'page=2',
      'q=a&q=b',
    ]) {
      const answer = await desk.request('GET', `/api/v1/municipalities?${query}`)
      expect(answer.statusCode, query).toBe(422)
    }
    expect(await find({ q: "%_'\\" })).toEqual([])
    expect((await desk.request('GET', '/api/v1/municipalities?q=%ED%A0%80%00')).statusCode).toBe(200)
  })
})

describe('the profile of a municipality', () => {
  it('is stated in versions that stay', async () => {
    const url = '/api/v1/municipalities/072028/profile'
    expect((await consultant.request('GET', url)).statusCode).toBe(404)
    const first = await consultant.request('PUT', url, profile)
    expect(first.json()).toMatchObject({ version: 1, source: 'desk', profile, organizationId: await idOf('072028') })
    const second = await consultant.request('PUT', url, { ...profile, offices: [] })
    expect(second.json()).toMatchObject({ version: 2, profile: { ...profile, offices: [] } })
    expect((await consultant.request('GET', url)).json()).toEqual(second.json())
    const { id } = first.json<{ id: string }>()
    expect((await consultant.request('GET', `${url}?versionId=${id}`)).json()).toEqual(first.json())
    await expect(desk.db.execute(`update profile_versions set version = 9 where id = '${id}'`)).rejects.toThrow()
  })

  it('is stated upon the version that was read, or refused with 412 when somebody stated another meanwhile', async () => {
    const url = '/api/v1/municipalities/062014/profile'
    const stateUpon = async (version: string) => {
      const answer = await consultant.request('PUT', url, profile, { 'if-match': version })
      return [answer.statusCode, answer.json<{ currentVersion?: number }>().currentVersion]
    }
    expect(await stateUpon('"1"')).toEqual([412, 0])
    expect(await Promise.all([stateUpon('"0"'), stateUpon('"0"')])).toEqual(
      expect.arrayContaining([
        [200, undefined],
        [412, 1],
      ]),
    )
    expect(await stateUpon('"1"')).toEqual([200, undefined])
  })

  it('gets a version of its own from each of parallel statements', async () => {
    const url = '/api/v1/municipalities/304018/profile'
    const levels = [1, 2, 3, 4, 5, 1, 2, 3]
    const stated = await Promise.all(
      levels.map((level) => consultant.request('PUT', url, { strengths: [{ code: 'workation', level }], offices: [], needs: [] })),
    )
    expect(stated.map(({ statusCode }) => statusCode)).toEqual(levels.map(() => 200))
    expect(stated.map((answer) => answer.json<{ version: number }>().version).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('names every wrong field', async () => {
    const answer = await consultant.request('PUT', '/api/v1/municipalities/304018/profile', {
      strengths: [
        { code: 'workation', level: 6 },
        { code: 'workation', level: 1 },
        { code: 'beauty', level: 1 },
      ],
      offices: [
        { name: 'A 1', form: 'shared' },
        { name: 'ａ１', form: 'shared', seats: -1 },
      ],
      needs: [{ code: 'industry', importance: 2 }],
      mayor: 'x',
    })
    expect(answer.statusCode).toBe(422)
    const fields = answer.json<{ errors: { field: string }[] }>().errors.map(({ field }) => field)
    expect(fields).toEqual(expect.arrayContaining(['strengths.0.level', 'strengths.2.code', 'offices.1.seats', 'mayor']))
    const repeated = await consultant.request('PUT', '/api/v1/municipalities/304018/profile', {
      strengths: [
        { code: 'workation', level: 1 },
        { code: 'workation', level: 2 },
      ],
      offices: [
        { name: 'A 1', form: 'shared' },
        { name: 'ａ１', form: 'own' },
      ],
      needs: [{ code: 'industry', importance: 2 }],
    })
    expect(repeated.json<{ errors: { field: string; code: string }[] }>().errors.map(({ field, code }) => [field, code])).toEqual([
      ['strengths.1.code', 'repeated'],
      ['offices.1.name', 'repeated'],
      ['needs.0.target', 'target_industries'],
    ])
  })

  it('is there for every role of the desk, for its own contact, and for nobody else', async () => {
    const url = '/api/v1/municipalities/072028/profile'
    const [own, other, auditor] = await Promise.all([
      desk.contact({ organizationId: await idOf('072028') }),
      desk.contact({ organizationId: await idOf('304018') }),
      desk.staff('auditor'),
    ])
    expect((await own.request('GET', url)).statusCode).toBe(200)
    expect((await other.request('GET', url)).statusCode).toBe(404)
    expect((await auditor.request('GET', url)).statusCode).toBe(200)
    expect((await desk.request('GET', url)).statusCode).toBe(401)
    expect((await own.request('PUT', url, profile)).statusCode).toBe(403)
    expect((await auditor.request('PUT', url, profile)).statusCode).toBe(403)
  })

  it('belongs to no code that is not there', async () => {
    for (const code of ['999999', '072020', 'abc']) {
      expect((await consultant.request('GET', `/api/v1/municipalities/${code}/profile`)).statusCode, code).toBe(404)
      expect((await consultant.request('PUT', `/api/v1/municipalities/${code}/profile`, profile)).statusCode, code).toBe(404)
    }
  })
})
