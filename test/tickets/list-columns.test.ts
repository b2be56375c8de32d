import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { corporateForm, municipalForm } from '../support/forms.ts'

let desk: TestApp
let tanaka: Person
let sato: Person
beforeAll(async () => {
  desk = await startApp()
  ;[tanaka, sato] = [await desk.staff('consultant'), await desk.staff('consultant')]
})
afterAll(() => desk?.close())

const choose = (who: Person, view: string, columns: string[] | null) =>
  who.request('PUT', `/api/v1/ticket-views/${view}/columns`, { columns })
interface Listed {
  id?: string
  code?: string
  columns: string[] | null
}
const columnsOf = async (who: Person, list: 'ticket-views' | 'saved-views', view: string) =>
  (await who.request('GET', `/api/v1/${list}`)).json().items.find(({ id, code }: Listed) => id === view || code === view)?.columns

describe('the columns of a list', () => {
  it('are chosen for one view by one person, in their order, and taken back', async () => {
    expect(await columnsOf(tanaka, 'ticket-views', 'mine')).toBeNull()
    expect((await choose(tanaka, 'mine', ['due', 'applicant', 'due', 'last_word'])).statusCode).toBe(204)
    expect(await columnsOf(tanaka, 'ticket-views', 'mine')).toEqual(['due', 'applicant', 'last_word'])
    expect(await columnsOf(tanaka, 'ticket-views', 'all')).toBeNull()
    expect(await columnsOf(sato, 'ticket-views', 'mine')).toBeNull()
    await choose(tanaka, 'mine', ['number'])
    expect(await columnsOf(tanaka, 'ticket-views', 'mine')).toEqual(['number'])
    await choose(tanaka, 'mine', null)
    expect(await columnsOf(tanaka, 'ticket-views', 'mine')).toBeNull()
  })

  it('come along with a saved view, until its reader chooses others for themselves', async () => {
    const saved = await tanaka.request('POST', '/api/v1/saved-views', {
      name: '共有',
      query: {},
      shared: true,
      columns: ['number', 'status'],
    })
    const { id, columns } = saved.json()
    expect(columns).toEqual(['number', 'status'])
    expect(await columnsOf(sato, 'saved-views', id)).toEqual(['number', 'status'])
    await choose(sato, id, ['subject'])
    expect(await columnsOf(sato, 'saved-views', id)).toEqual(['subject'])
    expect(await columnsOf(tanaka, 'saved-views', id)).toEqual(['number', 'status'])
    await tanaka.request('PATCH', `/api/v1/saved-views/${id}`, { columns: ['prefecture'] })
    expect(await columnsOf(tanaka, 'saved-views', id)).toEqual(['prefecture'])
    await choose(sato, id, null)
    expect(await columnsOf(sato, 'saved-views', id)).toEqual(['prefecture'])
    await choose(sato, id, ['subject'])
    await tanaka.request('DELETE', `/api/v1/saved-views/${id}`)
    expect(await desk.owner`select 1 from list_columns where view = ${id}`).toHaveLength(0)
  })

  it('are those there are, of views there are and that one sees', async () => {
    expect((await choose(tanaka, 'mine', ['colour'])).statusCode).toBe(422)
    expect((await choose(tanaka, 'mine', [])).statusCode).toBe(422)
    expect((await choose(tanaka, 'lost', ['number'])).statusCode).toBe(404)
    const { id } = (await tanaka.request('POST', '/api/v1/saved-views', { name: '自分だけ', query: {} })).json()
    expect((await choose(sato, id, ['number'])).statusCode).toBe(404)
    expect((await choose(tanaka, id, ['number'])).statusCode).toBe(204)
  })
})

describe('a ticket of a list', () => {
  it("says its organisation's prefecture and whose the last word was", async () => {
    const { number } = (await desk.request('POST', '/api/v1/intake/municipal', municipalForm())).json().ticket
    await desk.request('POST', '/api/v1/intake/corporate', corporateForm())
    await tanaka.request('PUT', `/api/v1/tickets/${number}/assignment`, { consultantId: tanaka.id })
    const shown = async () => {
      const { items } = (await tanaka.request('GET', '/api/v1/tickets')).json()
      return items.find((ticket: { number: string }) => ticket.number === number)
    }
    expect(await shown()).toMatchObject({ organization: { prefecture: expect.stringMatching(/^\d{2}$/u) }, lastWord: null })
    const say = (direction: string) =>
      tanaka.request('POST', `/api/v1/tickets/${number}/messages`, { direction, subject: '件名', body: '本文' })
    await say('out')
    expect((await shown()).lastWord).toEqual({ from: 'desk', at: expect.any(String) })
    await say('in')
    expect((await shown()).lastWord.from).toBe('applicant')
    expect((await tanaka.request('GET', `/api/v1/tickets/${number}`)).json().lastWord.from).toBe('applicant')
  })
})
