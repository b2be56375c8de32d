import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { enquired, openCase } from '../shortlists/scene.ts'
import { corporateForm } from '../support/forms.ts'

let desk: TestApp
let administrator: Person
let consultant: Person
const numbers: string[] = []
beforeAll(async () => {
  desk = await startApp()
  ;[administrator, consultant] = await Promise.all([desk.staff('administrator'), desk.staff('consultant')])
  for (const day of ['2027-01-04', '2027-01-05', '2027-01-06']) {
    await desk.moveClockTo(`${day}T03:00:00Z`)
    const { number } = (await desk.request('POST', '/api/v1/intake/corporate', corporateForm())).json().ticket
    await consultant.request('POST', `/api/v1/tickets/${number}/notes`, { body: '秘密のメモ' })
    numbers.push(number)
  }
})
afterAll(() => desk.close())

interface Entry {
  id: string
  type: string
  at: string
  ticket: string | null
  actor: { kind: string; id: string | null }
}

const audit = async (query: Record<string, string> = {}, by = administrator) =>
  (await by.request('GET', `/api/v1/audit?${new URLSearchParams(query).toString()}`)).json() as {
    items: Entry[]
    nextCursor: string | null
  }

describe('the audit', () => {
  it('tells who did what to what and when, the latest first, without anybody’s words or data', async () => {
    const page = await audit({ from: '2027-01-04' })
    expect(page.items.map(({ at }) => at)).toEqual(page.items.map(({ at }) => at).toSorted((one, other) => other.localeCompare(one)))
    expect(page.items).toContainEqual(
      expect.objectContaining({ type: 'note.added', ticket: numbers[2], actor: { kind: 'staff', id: consultant.id } }),
    )
    expect(JSON.stringify(page)).not.toMatch(/秘密|@|佐藤/u)
  })

  it('is narrowed by person, ticket, operation and days, the last one included', async () => {
    const types = (query: Record<string, string>) => audit(query).then(({ items }) => items.map(({ type, ticket }) => [type, ticket]))
    expect(await types({ actorId: consultant.id, from: '2027-01-05', to: '2027-01-05' })).toEqual([['note.added', numbers[1]]])
    expect((await types({ ticket: numbers[0] ?? '' })).every(([, ticket]) => ticket === numbers[0])).toBe(true)
    expect(await types({ type: 'note.added', to: '2027-01-05', from: '2027-01-04' })).toEqual([
      ['note.added', numbers[1]],
      ['note.added', numbers[0]],
    ])
    expect((await audit({ ticket: 'C-2020-000001' })).items).toEqual([])
  })

  it('names the company that was corrected, and masked whose session was ended', async () => {
    const supervisor = await desk.staff('supervisor')
    const { organization } = (await supervisor.request('GET', `/api/v1/tickets/${numbers[0]}`)).json()
    const corrected = { name: '株式会社なおした', corporateNumber: null, reason: 'miswritten' }
    await supervisor.request('PUT', `/api/v1/companies/${organization.id}/identity`, corrected)
    const person = await desk.contact({ organizationId: organization.id, name: '高橋 次郎' })
    await person.request('DELETE', '/api/v1/session')
    const colleague = await desk.staff('consultant')
    await colleague.request('DELETE', '/api/v1/session')

    const [correction] = (await audit({ type: 'company.corrected' })).items
    expect(correction).toMatchObject({ organization: { id: organization.id, name: '株式会社なおした', romanName: null }, contact: null })
    const ended = await audit({ type: 'session.ended' }, await desk.staff('auditor'))
    expect(ended.items.slice(0, 2)).toMatchObject([
      { organization: null, contact: null },
      { organization: { id: organization.id }, contact: { id: person.id, name: `高●● #${person.id.slice(-4)}` } },
    ])
    expect(JSON.stringify(ended)).not.toMatch(/高橋|次郎|@/u)
  })

  it('names the organisation the desk acted for', async () => {
    const found = await openCase(desk)
    await enquired(found)
    const { items } = await audit({ ticket: found.number, type: 'interest.stated' })
    const own = await audit({ ticket: found.number, type: 'shortlist.drafted' })
    expect(items[0]).toMatchObject({ actor: { id: found.consultant.id }, actedFor: { id: found.companyId, romanName: null } })
    expect(own.items).toMatchObject([{ actedFor: null }])
  })

  it('is read page by page, each event once', async () => {
    const all = (await audit({ limit: '200' })).items.map(({ id }) => id)
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof audit>> = await audit({ limit: '3', ...(cursor && { cursor }) })
      expect(page.items.length).toBeLessThanOrEqual(3)
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor)
    expect(seen).toEqual(all)
  })

  it('is for administrators and auditors', async () => {
    expect((await audit({}, await desk.staff('auditor'))).items.length).toBeGreaterThan(0)
    for (const role of ['supervisor', 'consultant'] as const) {
      expect((await (await desk.staff(role)).request('GET', '/api/v1/audit')).statusCode).toBe(403)
    }
    expect((await administrator.request('GET', '/api/v1/audit?type=nonsense')).statusCode).toBe(422)
  })

  it('asks the indexes', async () => {
    const plan = (where: string) =>
      desk.owner
        .begin(async (tx) => {
          await tx`set local enable_seqscan = off`
          await tx`set local enable_sort = off`
          return tx.unsafe(`explain select id from events ${where} order by occurred_at desc, id desc limit 50`)
        })
        .then((rows) => JSON.stringify(rows))
    expect(await plan('')).toContain('events_when')
    expect(await plan(`where actor_id = '${consultant.id}'`)).toContain('events_who')
    expect(await plan("where type = 'note.added'")).toContain('events_what')
  })
})

describe('refused attempts to sign in', () => {
  const attempt = (email: string) => desk.request('POST', '/api/v1/session', { email, password: 'not the password at all' })
  const refused = async () => (await administrator.request('GET', '/api/v1/refused-sign-ins')).json().items

  it('are told by day and member of the desk, all others in one line, never with what was typed', async () => {
    await attempt(consultant.email)
    await attempt(consultant.email.toUpperCase())
    await attempt('stranger-one@elsewhere.example')
    await attempt('stranger-two@elsewhere.example')
    const lines = await refused()
    expect(lines).toContainEqual(expect.objectContaining({ staffId: consultant.id, count: 2, networks: 1 }))
    expect(lines).toContainEqual(expect.objectContaining({ staffId: null, count: 2, networks: null }))
    expect(lines).not.toContainEqual(expect.objectContaining({ staffId: administrator.id }))
    expect(JSON.stringify(lines)).not.toContain('@')
    expect(desk.logged.join('')).not.toContain('elsewhere.example')
  })
})
