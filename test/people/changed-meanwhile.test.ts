import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { corporateForm } from '../support/forms.ts'

let desk: TestApp
let administrator: Person
let supervisor: Person
let consultant: Person
beforeAll(async () => {
  desk = await startApp()
  administrator = await desk.staff('administrator')
  ;[supervisor, consultant] = [await desk.staff('supervisor'), await desk.staff('consultant')]
})
afterAll(() => desk?.close())

const memberOf = async (id: string) =>
  (await supervisor.request('GET', '/api/v1/staff?limit=100')).json().items.find((member: { id: string }) => member.id === id)
const as = (version: string) => ({ 'if-match': `"${version}"` })

describe('what two people change at one time', () => {
  it('is not lost when it is somebody’s absences: whoever read them before the other changed them gets 412', async () => {
    const path = `/api/v1/staff/${consultant.id}/absences`
    const seen = (await memberOf(consultant.id)).updatedAt
    const first = await supervisor.request('PUT', path, [{ startsOn: '2099-12-01', endsOn: '2099-12-05' }], as(seen))
    expect(first.statusCode, first.body).toBe(200)
    const own = [{ startsOn: '2099-12-10', endsOn: '2099-12-11' }]
    const late = await consultant.request('PUT', path, own, as(seen))
    expect(late.json()).toMatchObject({ status: 412, code: 'stale', currentVersion: first.json().updatedAt })
    expect((await memberOf(consultant.id)).absences).toMatchObject([{ startsOn: '2099-12-01' }])
    const both = await consultant.request('PUT', path, [...first.json().absences.map(withoutNobody), ...own], as(first.json().updatedAt))
    expect(both.json().absences).toMatchObject([{ startsOn: '2099-12-01' }, { startsOn: '2099-12-10' }])
    expect((await consultant.request('PUT', path, [])).statusCode).toBe(200)
  })

  it('is not lost when it is a member of the desk', async () => {
    const path = `/api/v1/staff/${consultant.id}`
    const seen = (await memberOf(consultant.id)).updatedAt
    const first = await administrator.request('PATCH', path, { capacity: 7 }, as(seen))
    expect(first.json().capacity).toBe(7)
    expect((await administrator.request('PATCH', path, { capacity: 9 }, as(seen))).statusCode).toBe(412)
    expect((await administrator.request('PATCH', path, { capacity: 7 }, as(seen))).statusCode).toBe(200)
    expect((await administrator.request('PATCH', path, { capacity: 9 }, as(first.json().updatedAt))).json().capacity).toBe(9)
  })

  it('is not lost when it is a canned text', async () => {
    const text = (await supervisor.request('POST', '/api/v1/canned-texts', { name: 'ご挨拶', ja: '一', shared: true })).json()
    const path = `/api/v1/canned-texts/${text.id}`
    const first = await administrator.request('PATCH', path, { ja: '二' }, as(text.updatedAt))
    expect(first.statusCode, first.body).toBe(200)
    const late = await supervisor.request('PATCH', path, { ja: '三' }, as(text.updatedAt))
    expect(late.json()).toMatchObject({ status: 412, currentVersion: first.json().updatedAt })
    expect((await supervisor.request('GET', '/api/v1/canned-texts')).json().items[0].ja).toBe('二')
    expect((await supervisor.request('PATCH', path, { ja: '三' }, as(first.json().updatedAt))).json().ja).toBe('三')
  })

  it('is not lost when it is a contact, whom its ticket and its correction show with the version that was read', async () => {
    const { number } = (await desk.request('POST', '/api/v1/intake/corporate', corporateForm())).json().ticket
    const read = async (who: Person) => (await who.request('GET', `/api/v1/tickets/${number}`)).json().applicant
    const { id, version } = await read(supervisor)
    const path = `/api/v1/contacts/${id}`
    const first = await supervisor.request('PATCH', path, { phone: '03-1111-1111' }, as(version))
    expect(first.json()).toMatchObject({ phone: '03-1111-1111', version: (await read(supervisor)).version })
    const late = await supervisor.request('PATCH', path, { phone: '03-2222-2222' }, as(version))
    expect(late.json()).toMatchObject({ status: 412, currentVersion: first.json().version })
    expect((await read(supervisor)).phone).toBe('03-1111-1111')
    expect((await supervisor.request('PATCH', path, { phone: '03-2222-2222' }, as(first.json().version))).statusCode).toBe(200)
    expect((await read(await desk.staff('auditor'))).version).toBeNull()
  })
})

const withoutNobody = ({ substituteId, ...days }: { substituteId: string | null }) => ({ ...days, ...(substituteId && { substituteId }) })
