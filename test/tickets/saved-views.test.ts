import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { corporateForm, municipalForm } from '../support/forms.ts'

let desk: TestApp
let tanaka: Person
let sato: Person
let supervisor: Person
beforeAll(async () => {
  desk = await startApp()
  ;[tanaka, sato, supervisor] = [await desk.staff('consultant'), await desk.staff('consultant'), await desk.staff('supervisor')]
  for (let times = 0; times < 2; times += 1) await desk.request('POST', '/api/v1/intake/corporate', corporateForm())
  const { number } = (await desk.request('POST', '/api/v1/intake/municipal', municipalForm())).json().ticket
  await supervisor.request('PUT', `/api/v1/tickets/${number}/assignment`, { consultantId: tanaka.id })
})
afterAll(() => desk?.close())

const save = (who: Person, body: object) => who.request('POST', '/api/v1/saved-views', body)
const at = (id: string) => `/api/v1/saved-views/${id}`
const seenBy = async (who: Person): Promise<{ id: string; name: string; count: number; can: object }[]> =>
  (await who.request('GET', '/api/v1/saved-views')).json().items

describe('a saved view', () => {
  it('keeps what a list is asked for, and counts what its reader sees in it', async () => {
    const query = { assignee: 'me', status: ['new', 'open'], sort: 'received' }
    const mine = await save(tanaka, { name: '私の新着', query, shared: true })
    expect(mine.statusCode).toBe(201)
    expect(mine.json()).toMatchObject({ staffId: tanaka.id, name: '私の新着', query, shared: true })
    await save(tanaka, { name: '法人', query: { audience: 'corporate' } })
    expect(await seenBy(tanaka)).toMatchObject([
      { name: '私の新着', count: 1 },
      { name: '法人', count: 2 },
    ])
    expect(await seenBy(sato)).toMatchObject([{ name: '私の新着', count: 0 }])
    const listed = await tanaka.request('GET', '/api/v1/tickets?audience=corporate')
    expect(listed.json().items).toHaveLength(2)
  })

  it('is changed and removed by its owner, and by supervisors when it is shared; unshared, it is nobody else’s to know of', async () => {
    const { id } = (await save(tanaka, { name: '共有', query: {}, shared: true })).json()
    const told = async (who: Person) => (await seenBy(who)).find((view) => view.id === id)?.can
    expect(await told(tanaka)).toEqual({ change: true, remove: true })
    expect(await told(sato)).toEqual({ change: false, remove: false })
    expect(await told(supervisor)).toEqual({ change: true, remove: true })
    expect((await sato.request('PATCH', at(id), { name: '別' })).json()).toMatchObject({ status: 403, code: 'not_your_view' })
    expect((await supervisor.request('PATCH', at(id), { name: '窓口の共有' })).json()).toMatchObject({
      name: '窓口の共有',
      staffId: tanaka.id,
    })
    expect((await tanaka.request('PATCH', at(id), { shared: false })).json().shared).toBe(false)
    for (const other of [sato, supervisor]) {
      expect((await other.request('DELETE', at(id))).statusCode).toBe(404)
      expect((await seenBy(other)).map((view) => view.id)).not.toContain(id)
    }
    expect((await tanaka.request('DELETE', at(id))).statusCode).toBe(204)
    expect((await tanaka.request('DELETE', at(id))).statusCode).toBe(404)
  })

  it('asks for nothing a list cannot be asked for', async () => {
    const faults = async (query: object) =>
      (await save(tanaka, { name: '誤り', query })).json().errors?.map(({ field }: { field: string }) => field)
    expect(await faults({ status: ['lost'], colour: 'red', assignee: 'boss' })).toEqual(
      expect.arrayContaining(['query.status.0', 'query.assignee']),
    )
    expect(await faults({ cursor: 'x' })).toEqual(['query.cursor'])
    expect((await save(tanaka, { name: '', query: {} })).statusCode).toBe(422)
  })

  it('has a name its owner uses once, and there are 30 of a person at most, however they are saved', async () => {
    await save(sato, { name: '同じ', query: {} })
    expect((await save(sato, { name: '同じ', query: {} })).json()).toMatchObject({ status: 409, code: 'name_taken' })
    expect((await save(tanaka, { name: '同じ', query: {} })).statusCode).toBe(201)
    const { id } = (await save(sato, { name: '他', query: {} })).json()
    expect((await sato.request('PATCH', at(id), { name: '同じ' })).json().code).toBe('name_taken')
    const answers = await Promise.all(Array.from({ length: 34 }, (_, index) => save(sato, { name: `多い ${index}`, query: {} })))
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(28)
    expect(answers.find(({ statusCode }) => statusCode !== 201)?.json()).toMatchObject({ status: 409, code: 'too_many_views' })
  })
})
