import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { events } from '../../src/events/events.table.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { corporateForm, type CorporateFormBody } from './forms.ts'

let desk: TestApp
let consultant: Person
beforeAll(async () => {
  desk = await startApp()
  consultant = await desk.staff('consultant')
})
afterAll(() => desk.close())

interface Company {
  id: string
  name: string
  corporateNumber: string | null
  verifiedAt: string | null
}

async function file(form: CorporateFormBody): Promise<void> {
  const answer = await desk.request('POST', '/api/v1/intake/corporate', form)
  expect(answer.statusCode, answer.body).toBe(201)
}

async function find(q: string): Promise<Company[]> {
  const answer = await consultant.request('GET', `/api/v1/companies?${new URLSearchParams({ q }).toString()}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<{ items: Company[] }>().items
}

async function onlyOne(q: string): Promise<Company> {
  const [company, ...more] = await find(q)
  if (!company || more.length > 0) throw new Error(`${more.length + 1} companies are called ${q}`)
  return company
}

describe('companies', () => {
  it('come into being by a form, unverified, once for parallel first forms', async () => {
    await Promise.all(Array.from({ length: 5 }, (_, index) => file(corporateForm({ name: '株式会社並列' }, { message: `${index}通目` }))))
    expect(await onlyOne('並列')).toMatchObject({ name: '株式会社並列', corporateNumber: null, verifiedAt: null })
  })

  it('are found by two characters of their name, whatever the width and kana, and by their number', async () => {
    await file(corporateForm({ name: '会津クラウド株式会社', corporateNumber: '1180301018771' }))
    for (const q of ['会津', 'くら', 'ｸﾗｳﾄﾞ', '1180301018771', '８０３０１']) {
      expect(
        (await find(q)).map(({ name }) => name),
        q,
      ).toContain('会津クラウド株式会社')
    }
    expect(await find('会ク')).toEqual([])
  })

  it('are listed page by page in the order they became known', async () => {
    const names: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const answer = await consultant.request('GET', `/api/v1/companies?limit=1${cursor && `&cursor=${cursor}`}`)
      const page = answer.json<{ items: Company[]; nextCursor: string | null }>()
      names.push(...page.items.map(({ name }) => name))
      cursor = page.nextCursor
    }
    expect(names).toEqual(['株式会社並列', '会津クラウド株式会社'])
  })

  it('state profiles in versions, from the first form on; their own row follows the profile', async () => {
    const { id } = await onlyOne('会津クラウド')
    const url = `/api/v1/companies/${id}/profile`
    const first = (await consultant.request('GET', url)).json<{ profile: object; id: string }>()
    expect(first).toMatchObject({ version: 1, source: 'form', organizationId: id, profile: { employees: 40, disclosure: 'blind' } })
    const second = await consultant.request('PUT', url, { ...first.profile, employees: 45, prefecture: '07' })
    expect(second.json()).toMatchObject({ version: 2, source: 'desk', profile: { employees: 45 } })
    expect((await consultant.request('GET', url)).json()).toEqual(second.json())
    expect((await consultant.request('GET', `${url}?versionId=${first.id}`)).json()).toEqual(first)
    const company = (await consultant.request('GET', `/api/v1/companies/${id}`)).json<Company>()
    expect(company).toMatchObject({ employees: 45, prefecture: '07', verifiedAt: expect.any(String) as string })

    await desk.moveClockTo(new Date(Date.now() + 3_600_000))
    await consultant.request('PUT', url, { ...first.profile, employees: 46, prefecture: '07' })
    const later = (await consultant.request('GET', `/api/v1/companies/${id}`)).json<Company>()
    expect(later.verifiedAt).toBe(company.verifiedAt)
  })

  it('cannot become one another', async () => {
    await file(corporateForm({ name: '二重', prefecture: '13' }))
    const osaka = corporateForm({ name: '二重', prefecture: '27' })
    await file(osaka)
    const [, second] = await find('二重')
    const url = `/api/v1/companies/${second?.id}/profile`
    const { profile } = (await consultant.request('GET', url)).json<{ profile: object }>()
    const answer = await consultant.request('PUT', url, { ...profile, prefecture: '13' })
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([409, 'company_exists'])
    expect((await consultant.request('GET', url)).json()).toMatchObject({ version: 1 })
  })

  it('are served first once declared: the day is noted, and taken back', async () => {
    const { id } = await onlyOne('並列')
    const url = `/api/v1/companies/${id}/declared`
    expect((await consultant.request('PUT', url, { declaredOn: '2026-11-01' })).json()).toMatchObject({ declaredOn: '2026-11-01' })
    expect((await consultant.request('PUT', url, { declaredOn: '2026-11-01' })).statusCode).toBe(200)
    expect((await consultant.request('PUT', url, { declaredOn: null })).json()).toMatchObject({ declaredOn: null })
    const recorded = await desk.db
      .select()
      .from(events)
      .where(and(eq(events.type, 'company.declared'), eq(events.subjectId, id)))
      .orderBy(events.id)
    expect(recorded.map((event) => event.details)).toEqual([
      { companyId: id, declaredOn: '2026-11-01' },
      { companyId: id, declaredOn: null },
    ])
    for (const declaredOn of ['2999-01-01', '2026-02-30', 'soon', 20261101]) {
      const answer = await consultant.request('PUT', url, { declaredOn })
      expect(answer.statusCode, String(declaredOn)).toBe(422)
      expect(answer.json<{ errors: { field: string }[] }>().errors.map(({ field }) => field)).toEqual(['declaredOn'])
    }
    expect((await consultant.request('PUT', url, {})).statusCode).toBe(422)
  })

  it('have their name and number corrected upon what was read, for a reason that stays in the audit', async () => {
    await file(corporateForm({ name: '株式会社あやまり' }))
    const { id } = await onlyOne('あやまり')
    const url = `/api/v1/companies/${id}`
    const read = (await consultant.request('GET', url)).headers['etag']
    const corrected = { name: '株式会社ただしい', corporateNumber: '9080301018774', reason: 'miswritten' }
    const correct = (body: object, ifMatch = String(read)) => consultant.request('PUT', `${url}/identity`, body, { 'if-match': ifMatch })
    const wrong = await correct({ name: ' ', corporateNumber: '8080301018774', reason: 'so' })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.json<{ errors: { field: string }[] }>().errors.map(({ field }) => field)).toEqual(['name', 'corporateNumber', 'reason'])

    const answer = await correct(corrected)
    expect(answer.json()).toMatchObject({
      name: '株式会社ただしい',
      corporateNumber: '9080301018774',
      verifiedAt: expect.any(String) as string, // vitest calls it any
    })
    expect((await consultant.request('GET', url)).headers['etag']).toBe(answer.headers['etag'])
    expect(await find('あやまり')).toEqual([])
    expect((await onlyOne('9080301018774')).id).toBe(id)

    const late = await correct({ ...corrected, name: '株式会社おくれ' })
    expect([late.statusCode, late.json<{ code: string }>().code]).toEqual([412, 'stale'])
    const again = await correct(corrected)
    expect([again.statusCode, again.headers['etag']], 'the same once more, sent upon what was read before').toEqual([
      200,
      answer.headers['etag'],
    ])
    const recorded = await desk.db
      .select()
      .from(events)
      .where(and(eq(events.type, 'company.corrected'), eq(events.subjectId, id)))
    expect(recorded.map((event) => event.details)).toEqual([{ companyId: id, fields: ['name', 'corporateNumber'], reason: 'miswritten' }])
    const known = await correct({ name: '会津クラウド株式会社', corporateNumber: '1180301018771', reason: 'mistaken' }, '*')
    expect([known.statusCode, known.json<{ code: string }>().code]).toEqual([409, 'company_exists'])
    const own = await desk.contact({ organizationId: id })
    expect((await own.request('PUT', `${url}/identity`, corrected)).statusCode).toBe(403)
  })

  it('are not made a second one of a name and prefecture by a correction, nor by a profile, unless both have a number', async () => {
    await file(corporateForm({ name: '株式会社あいづ', prefecture: '07', corporateNumber: '9380301018777' }))
    await file(corporateForm({ name: '株式会社あいずづ', prefecture: '07' }))
    const [first, second] = [await onlyOne('あいづ'), await onlyOne('あいずづ')]
    const correct = (name: string, corporateNumber: string | null) =>
      consultant.request('PUT', `/api/v1/companies/${second.id}/identity`, { name, corporateNumber, reason: 'miswritten' })
    const refused = await correct('あいづ（株）', null)
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([409, 'company_exists'])
    expect(refused.body).toContain('Look it up in the list of companies.')
    await file(corporateForm({ name: '株式会社あいづ', prefecture: '07' }, { message: '番号のない二通目' }))
    expect((await find('あいづ')).map(({ id }) => id)).toEqual([first.id])

    expect((await correct('株式会社あいづ', '6480301018778')).statusCode).toBe(200)
    const unnumbered = await correct('株式会社あいづ', null)
    expect([unnumbered.statusCode, unnumbered.json<{ code: string }>().code]).toEqual([409, 'company_exists'])

    await file(corporateForm({ name: '株式会社あいづ', prefecture: '06' }))
    const moved = (await find('あいづ')).at(-1)
    const url = `/api/v1/companies/${moved?.id}/profile`
    const { profile } = (await consultant.request('GET', url)).json<{ profile: object }>()
    const answer = await consultant.request('PUT', url, { ...profile, prefecture: '07' })
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([409, 'company_exists'])
  })

  it('show themselves to the desk and to their own contacts', async () => {
    const { id } = await onlyOne('並列')
    const [own, other] = await Promise.all([
      desk.contact({ organizationId: id }),
      desk.contact({ organizationId: (await onlyOne('会津')).id }),
    ])
    for (const url of [`/api/v1/companies/${id}`, `/api/v1/companies/${id}/profile`]) {
      expect((await own.request('GET', url)).statusCode).toBe(200)
      expect((await other.request('GET', url)).statusCode).toBe(404)
      expect((await desk.request('GET', url)).statusCode).toBe(401)
    }
    expect((await own.request('GET', '/api/v1/companies')).statusCode).toBe(403)
    expect((await own.request('PUT', `/api/v1/companies/${id}/declared`, { declaredOn: null })).statusCode).toBe(403)
    for (const unknown of ['00000000-0000-7000-8000-000000000000', 'x']) {
      expect((await consultant.request('GET', `/api/v1/companies/${unknown}`)).statusCode).toBe(404)
    }
  })
})
