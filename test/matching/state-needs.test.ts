import { afterAll, beforeAll, expect, it } from 'vitest'
import { company, startRunDesk, towns, type RunDesk } from './run-desk.ts'

let at: RunDesk
beforeAll(async () => {
  at = await startRunDesk()
  await at.state(towns)
})
afterAll(() => at.desk.close())

const reason = '面談で、席数が必須と伺ったため。'

async function profileOf(number: string) {
  const { organization } = (await at.supervisor.request('GET', `/api/v1/tickets/${number}`)).json()
  return (await at.supervisor.request('GET', `/api/v1/companies/${organization.id}/profile`)).json()
}

it('states the needs of a ticket’s company as the next version of its profile, otherwise as it was, and notes why', async () => {
  const number = await at.fileCompany('株式会社条件', company)
  const before = await profileOf(number)
  const earlier = await at.run(number)
  const needs = [{ code: 'office_seats', importance: 'must', target: 12 }]
  const answer = await at.supervisor.request('PUT', `/api/v1/tickets/${number}/needs`, { needs, profileVersion: before.version, reason })
  expect(answer.statusCode, answer.body).toBe(200)
  expect(answer.json()).toMatchObject({ version: before.version + 1, source: 'desk', profile: { ...before.profile, needs } })
  expect(await profileOf(number)).toEqual(answer.json())
  const later = await at.run(number)
  expect(later.companyProfileVersionId).toBe(answer.json().id)
  expect(later.weights.filter(({ criterion }) => criterion === 'office_seats')).toMatchObject([{ weight: 5 }])
  expect((await at.read(number, earlier.id)).companyProfileVersionId).toBe(before.id)
  const { items } = (await at.supervisor.request('GET', `/api/v1/tickets/${number}/timeline`)).json()
  const notes = items.flatMap(({ note }: { note: { body: string } | null }) => note?.body ?? [])
  expect(notes).toEqual([`企業の希望条件を更新しました（プロフィール第${before.version + 1}版）。理由：${reason}`])
})

it('changes nothing when the profile was stated anew meanwhile, and says so', async () => {
  const number = await at.fileCompany('株式会社同時', company)
  const { version } = await profileOf(number)
  const state = (importance: number) =>
    at.supervisor.request('PUT', `/api/v1/tickets/${number}/needs`, {
      needs: [{ code: 'ict_office', importance }],
      profileVersion: version,
      reason,
    })
  const answers = await Promise.all([state(1), state(5)])
  expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
  expect(answers.find(({ statusCode }) => statusCode === 409)?.json().code).toBe('profile_changed')
  expect((await profileOf(number)).version).toBe(version + 1)
})

it('asks for a reason and for needs that hold', async () => {
  const number = await at.fileCompany('株式会社理由', company)
  const { version } = await profileOf(number)
  const answer = await at.supervisor.request('PUT', `/api/v1/tickets/${number}/needs`, {
    needs: [{ code: 'office_seats', importance: 9 }],
    profileVersion: version,
    reason: ' ',
  })
  expect(answer.statusCode).toBe(422)
  expect(answer.json().errors.map(({ field }: { field: string }) => field)).toEqual(
    expect.arrayContaining(['needs.0.importance', 'reason']),
  )
  expect((await profileOf(number)).version).toBe(version)
})

it('is refused to consultants of other tickets, auditors and contacts', async () => {
  const number = await at.fileCompany('株式会社他人', company)
  const { version } = await profileOf(number)
  for (const person of [await at.desk.staff('consultant'), await at.desk.staff('auditor'), await at.desk.contact()]) {
    const answer = await person.request('PUT', `/api/v1/tickets/${number}/needs`, { needs: [], profileVersion: version, reason })
    expect([403, 404]).toContain(answer.statusCode)
  }
})
