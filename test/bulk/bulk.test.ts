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
})
afterAll(() => desk?.close())

interface Item {
  number: string
  done: boolean
  problem: { status: number; code: string; title: string; errors?: { field: string }[] } | null
}
const bulk = async (who: Person, act: string, body: object): Promise<Item[]> => {
  const answer = await who.request('POST', `/api/v1/bulk/${act}`, body)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json().items
}
const codes = (items: Item[]) => items.map(({ problem }) => problem?.code ?? 'done')
const ticketOf = async (number: string) => (await supervisor.request('GET', `/api/v1/tickets/${number}`)).json()
const seen = (numbers: string[]) =>
  Promise.all(numbers.map(async (number) => ({ number, version: (await ticketOf(number)).version as number })))

async function held(by: Person | undefined, form: () => object = corporateForm, intake = 'corporate'): Promise<string> {
  const { number } = (await desk.request('POST', `/api/v1/intake/${intake}`, form())).json().ticket
  if (by) await supervisor.request('PUT', `/api/v1/tickets/${number}/assignment`, { consultantId: by.id })
  return number
}

describe('one act at several tickets', () => {
  it('assigns each, or says why not, and leaves alone what is no more as its sender saw it', async () => {
    const numbers = [await held(undefined), await held(tanaka), await held(tanaka), await held(tanaka)]
    const wanted = await seen(numbers)
    await tanaka.request('PUT', `/api/v1/tickets/${numbers[2]}/resolution`, { kind: 'answered' })
    await tanaka.request('PATCH', `/api/v1/tickets/${numbers[3]}`, { stage: 'action' }, { 'if-match': '*' })
    const items = await bulk(supervisor, 'assignment', { tickets: wanted, consultantId: sato.id })
    expect(items.map(({ number }) => number)).toEqual(numbers)
    expect(codes(items)).toEqual(['done', 'done', 'ticket_finished', 'stale'])
    expect(items[3]?.problem?.status).toBe(412)
    const holders = await Promise.all(numbers.map(async (number) => (await ticketOf(number)).assignee?.id))
    expect(holders).toEqual([sato.id, sato.id, tanaka.id, tanaka.id])
  })

  it('lets a consultant claim what is free and nothing else', async () => {
    const [free, taken] = [await held(undefined), await held(sato)]
    const items = await bulk(tanaka, 'assignment', { tickets: [{ number: free }, { number: taken }], consultantId: tanaka.id })
    expect(codes(items)).toEqual(['done', 'already_assigned'])
    expect(codes(await bulk(tanaka, 'assignment', { tickets: [{ number: taken }], consultantId: sato.id }))).toEqual(['forbidden'])
  })

  it('waits, ends the wait and resolves with a reason, within the reach of whoever does it', async () => {
    const [mine, other] = [await held(tanaka), await held(sato)]
    const tickets = await seen([mine, other])
    expect(codes(await bulk(tanaka, 'waiting', { tickets, for: 'third_party' }))).toEqual(['done', 'not_your_ticket'])
    expect(codes(await bulk(tanaka, 'waiting-end', { tickets }))).toEqual(['stale', 'not_your_ticket'])
    expect(codes(await bulk(tanaka, 'waiting-end', { tickets: await seen([mine]) }))).toEqual(['done'])
    const resolved = await bulk(supervisor, 'resolution', { tickets: await seen([mine, other]), kind: 'answered', note: '電話で回答。' })
    expect(codes(resolved)).toEqual(['done', 'done'])
    expect((await ticketOf(other)).resolution).toMatchObject({ kind: 'answered', note: '電話で回答。' })
    const again = await bulk(supervisor, 'resolution', { tickets: [{ number: mine }], kind: 'answered' })
    expect(codes(again)).toEqual(['illegal_move'])
  })

  it('changes topics only where they are of the applicant’s kind, and only what is as it was seen', async () => {
    const [corporate, municipal] = [await held(tanaka), await held(tanaka, municipalForm, 'municipal')]
    const items = await bulk(tanaka, 'change', { tickets: await seen([corporate, municipal]), topics: ['corp.rules'], stage: 'action' })
    expect(codes(items)).toEqual(['done', 'invalid_input'])
    expect(items[1]?.problem?.errors?.map(({ field }) => field)).toEqual(['topics.0'])
    expect(await ticketOf(corporate)).toMatchObject({ topics: ['corp.rules'], stage: 'action' })
    expect((await ticketOf(municipal)).stage).not.toBe('action')
    expect(codes(await bulk(tanaka, 'change', { tickets: [{ number: corporate }], stage: 'planning' }))).toEqual(['precondition_required'])
  })

  it('notes the same at each and keeps back the mails of each', async () => {
    const numbers = [await held(tanaka), await held(sato)]
    const tickets = numbers.map((number) => ({ number }))
    expect(codes(await bulk(tanaka, 'note', { tickets, body: '制度改正の件、要確認。' }))).toEqual(['done', 'done'])
    const notes = await Promise.all(
      numbers.map(async (number) => (await supervisor.request('GET', `/api/v1/tickets/${number}/notes`)).json().items),
    )
    expect(notes.map((items) => items[0].body)).toEqual(['制度改正の件、要確認。', '制度改正の件、要確認。'])
    expect(codes(await bulk(tanaka, 'pause', { tickets, reason: '休業のため。' }))).toEqual(['done', 'not_your_ticket'])
    const paused = await Promise.all(
      numbers.map(async (number) => (await supervisor.request('GET', `/api/v1/tickets/${number}/pause`)).json().paused),
    )
    expect(paused).toEqual([true, false])
  })

  it('is asked of one to a hundred tickets, each once, that there are', async () => {
    const number = await held(tanaka)
    const status = async (tickets: object[]) => (await tanaka.request('POST', '/api/v1/bulk/note', { tickets, body: 'メモ' })).statusCode
    expect(await status([])).toBe(422)
    expect(await status([{ number }, { number }])).toBe(422)
    expect(await status(Array.from({ length: 101 }, (_, index) => ({ number: `C-2026-9${String(index).padStart(5, '0')}` })))).toBe(422)
    expect(codes(await bulk(tanaka, 'note', { tickets: [{ number: 'C-2026-999999' }, { number }], body: 'メモ' }))).toEqual([
      'not_found',
      'done',
    ])
    const administrator = await desk.staff('administrator')
    expect((await administrator.request('POST', '/api/v1/bulk/note', { tickets: [{ number }], body: 'メモ' })).statusCode).toBe(403)
  })
})
