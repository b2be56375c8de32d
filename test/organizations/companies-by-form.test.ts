import { afterAll, beforeAll, expect, it } from 'vitest'
import { count, eq } from 'drizzle-orm'
import { readNow } from '../../src/db/clock.store.ts'
import { findOrCreateCompany, type StatedCompany } from '../../src/organizations/find-or-create-company.ts'
import { companies, organizations, profileVersions } from '../../src/organizations/organizations.table.ts'
import type { CompanyProfile } from '../../src/organizations/profile.schemas.ts'
import { applicant } from '../../src/people/actor.ts'
import { createDatabase, type TestDatabase } from '../support/database.ts'

const profile: CompanyProfile = {
  industry: 'G',
  employees: 40,
  prefecture: '13',
  purposes: ['talent'],
  presence: [],
  needs: [],
  plans: {},
  disclosure: 'blind',
}
const numbers = ['1180301018771', '7000012050002']

let database: TestDatabase
beforeAll(async () => void (database = await createDatabase()))
afterAll(() => database.close())

function file(stated: Partial<StatedCompany> & { name: string }) {
  return database.db.transaction(async (tx) => {
    const company = { industry: 'G', employees: 40, prefecture: '13', ...stated }
    const { employees, prefecture } = company
    return findOrCreateCompany(tx, applicant, company, { ...profile, employees, prefecture }, await readNow(tx))
  })
}

async function companyOf(id: string) {
  const [row] = await database.db.select().from(companies).where(eq(companies.id, id))
  if (!row) throw new Error('no such company')
  return row
}

it('creates an unknown company unverified, with version 1 of its profile from the form', async () => {
  const { companyId, created } = await file({ name: '株式会社はじめて' })
  expect(created).toBe(true)
  expect(await companyOf(companyId)).toMatchObject({ name: '株式会社はじめて', corporateNumber: null, verifiedAt: null, declaredOn: null })
  const versions = await database.db.select().from(profileVersions).where(eq(profileVersions.organizationId, companyId))
  expect(versions).toMatchObject([{ version: 1, source: 'form', createdBy: null, body: profile }])
})

it('recognises the company by name and prefecture whatever the legal form, width and case', async () => {
  const first = await file({ name: '株式会社 Ｍｕｓｕｂｉ' })
  for (const name of ['musubi', '（株）MUSUBI', 'Musubi Co., Ltd.', '㈱Musubi']) {
    expect(await file({ name }), name).toEqual({ companyId: first.companyId, created: false })
  }
  expect((await file({ name: 'Musubi', prefecture: '27' })).created).toBe(true)
  expect((await file({ name: 'Musubix' })).created).toBe(true)
})

it('takes the same corporate number for the same company, whatever its name and prefecture', async () => {
  const first = await file({ name: '旧社名株式会社', corporateNumber: '1010001000006' })
  expect(await file({ name: '新社名株式会社', prefecture: '01', corporateNumber: '1010001000006' })).toEqual({
    companyId: first.companyId,
    created: false,
  })
})

it('takes two differing numbers for two companies, and does not guess between them', async () => {
  const one = await file({ name: '同名商事', corporateNumber: numbers[0] })
  expect(await file({ name: '同名商事' })).toEqual({ companyId: one.companyId, created: false })
  const two = await file({ name: '同名商事', corporateNumber: numbers[1] })
  expect(two.created).toBe(true)
  const apart = await file({ name: '同名商事' })
  expect(apart.created).toBe(true)
  expect(new Set([one.companyId, two.companyId, apart.companyId]).size).toBe(3)
})

it('does not take a number from the form of a company known without one', async () => {
  const first = await file({ name: '無番号工業' })
  const second = await file({ name: '無番号工業', corporateNumber: '2010001000005', employees: 99 })
  expect(second).toEqual({ companyId: first.companyId, created: false })
  expect(await companyOf(first.companyId)).toMatchObject({ corporateNumber: null, employees: 40 })
})

it('makes one company of parallel first forms, with and without a number', async () => {
  const forms = [
    ...Array.from({ length: 4 }, () => ({ name: '並行株式会社' })),
    ...Array.from({ length: 4 }, () => ({ name: '（株）並行', corporateNumber: '3010001000004' })),
  ]
  const filed = await Promise.all(forms.map(file))
  expect(new Set(filed.map(({ companyId }) => companyId)).size).toBe(1)
  expect(filed.filter(({ created }) => created)).toHaveLength(1)
})

it('makes one company of parallel first forms with one number under several names, and leaves no organisation without a company', async () => {
  const filed = await Promise.all(
    Array.from({ length: 6 }, (_, index) => file({ name: `改名${index}株式会社`, corporateNumber: '4010001000003' })),
  )
  expect(new Set(filed.map(({ companyId }) => companyId)).size).toBe(1)
  const [organisationCount] = await database.db.select({ n: count() }).from(organizations).where(eq(organizations.kind, 'company'))
  const [companyCount] = await database.db.select({ n: count() }).from(companies)
  expect(organisationCount).toEqual(companyCount)
})
