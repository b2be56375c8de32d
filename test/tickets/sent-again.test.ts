import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sendHeldMessages } from '../../src/tickets/unsent/send-held-messages.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { corporateForm } from '../support/forms.ts'

let desk: TestApp
let consultant: Person
let supervisor: Person
beforeAll(async () => {
  desk = await startApp()
  ;[consultant, supervisor] = await Promise.all([desk.staff('consultant'), desk.staff('supervisor')])
})
afterAll(() => desk.close())

const at = (number: string, rest: string) => `/api/v1/tickets/${number}${rest}`

async function newTicket(form = corporateForm()): Promise<string> {
  const { number } = (await desk.request('POST', '/api/v1/intake/corporate', form)).json().ticket
  await consultant.request('PUT', at(number, '/assignment'), { consultantId: consultant.id })
  return number
}

const kinds = [
  { what: 'a note', of: 'note', path: '/notes', written: { body: '折り返し電話する。' } },
  { what: 'the applicant’s word', of: 'in', path: '/messages', written: { direction: 'in', subject: 'お電話', body: '折り返しを希望。' } },
  {
    what: 'a message to the applicant',
    of: 'out',
    path: '/messages',
    written: { direction: 'out', subject: 'ご案内', body: '資料です。' },
  },
  { what: 'a mail by hand', of: 'mail', path: '/follow-ups', written: { subject: 'ご案内', body: '資料をお送りします。' } },
]

describe.each(kinds)('$what with an Idempotency-Key', ({ path, of, written }) => {
  const send = (number: string, body: object, key: string, person = consultant) =>
    person.request('POST', at(number, path), body, { 'idempotency-key': `${of}-${key}` })
  const listed = async (number: string): Promise<{ id: string; createdBy?: string; kind?: string }[]> => {
    const { items } = (await consultant.request('GET', at(number, path))).json()
    // A new ticket has mails of its own.
    return items.filter(({ kind = 'manual-follow-up' }: { kind?: string }) => kind === 'manual-follow-up')
  }

  it('is written once, however often and at one time it is sent, and answered as the first time', async () => {
    const number = await newTicket()
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(number, written, 'cut-off')))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 201))
    expect(new Set(answers.map((answer) => answer.json().id)).size).toBe(1)
    const later = await send(number, written, 'cut-off')
    expect([later.statusCode, later.json()]).toEqual([201, answers[0]?.json()])
    expect((await listed(number)).map(({ id }) => id)).toEqual([later.json().id])
  })

  it('is refused with other words, or at another ticket', async () => {
    const [number, other] = [await newTicket(), await newTicket()]
    expect((await send(number, written, 'used')).statusCode).toBe(201)
    for (const again of [await send(number, { ...written, body: '別の内容です。' }, 'used'), await send(other, written, 'used')]) {
      expect([again.statusCode, again.json().code]).toEqual([422, 'idempotency_key_reused'])
    }
    expect([(await listed(number)).length, (await listed(other)).length]).toEqual([1, 0])
  })

  it('has nothing to do with a colleague’s of the same key, and the same words with another key are meant', async () => {
    const number = await newTicket()
    await send(number, written, 'mine')
    await send(number, written, 'mine', supervisor)
    await send(number, written, 'meant')
    expect(await listed(number)).toHaveLength(3)
  })

  it('is answered as the first time though its ticket became part of another meanwhile', async () => {
    const form = corporateForm()
    const [stays, goes] = [await newTicket(form), await newTicket(form)]
    const first = await send(goes, written, 'before-merging')
    expect((await supervisor.request('PUT', at(goes, '/merge'), { into: stays, bringPeople: false })).statusCode).toBeLessThan(300)
    const again = await send(goes, written, 'before-merging')
    expect([again.statusCode, again.json().id]).toEqual([201, first.json().id])
    const anew = await send(goes, written, 'after-merging')
    expect([anew.statusCode, anew.json().code]).toEqual([409, 'ticket_merged'])
  })
})

it('keeps none of the words for it, which can be erased', async () => {
  const number = await newTicket()
  const key = { 'idempotency-key': 'erased' }
  const written = { body: '消したい言葉です。' }
  const { id } = (await consultant.request('POST', at(number, '/notes'), written, key)).json()
  await supervisor.request('POST', `/api/v1/notes/${id}/erasure`, { reason: 'ご本人のお申し出のため。' })
  expect((await consultant.request('POST', at(number, '/notes'), written, key)).json()).toMatchObject({ id, body: '' })
  expect(JSON.stringify(await desk.owner`select answer from idempotency_keys`)).not.toContain('消したい')
})

describe('a message that can be taken back, with an Idempotency-Key', () => {
  const reply = { direction: 'out', subject: 'ご案内', body: '資料です。', undoFor: 15 }
  const send = async (number: string, body: object = reply) =>
    consultant.request('POST', at(number, '/messages'), body, { 'idempotency-key': `reply-${number}` })

  it('is the one that waits to leave, and has left, however often it is sent, whatever its writer has seen meanwhile', async () => {
    const number = await newTicket()
    const first = await send(number, { ...reply, seen: { replies: [] } })
    const again = await send(number, { ...reply, seen: { replies: [] } })
    const { leavesIn, ...same } = first.json()
    expect([leavesIn, again.statusCode, again.json()]).toEqual([15, 201, { ...same, leavesIn: expect.any(Number) }])
    await desk.owner`update unsent_messages set sends_at = desk_now() + interval '4 seconds' where id = ${same.id}`
    const left = (await send(number)).json().leavesIn
    expect([left > 0, left <= 4]).toEqual([true, true])
    const { items } = (await consultant.request('GET', at(number, '/unsent-messages'))).json()
    expect(items.map(({ id }: { id: string }) => id)).toEqual([first.json().id])
    await desk.owner`update unsent_messages set sends_at = desk_now() where id = ${first.json().id}`
    await sendHeldMessages(desk.deps)
    expect((await send(number)).json()).toMatchObject({ id: first.json().id, sendsAt: null, leavesIn: null })
    expect((await send(number, { ...reply, undoFor: 30 })).json().code).toBe('idempotency_key_reused')
  })

  it('does not go after all once it was taken back', async () => {
    const number = await newTicket()
    const { id } = (await send(number)).json()
    await consultant.request('DELETE', `/api/v1/messages/${id}`)
    const again = await send(number)
    expect([again.statusCode, again.json().code]).toEqual([409, 'taken_back'])
    expect((await consultant.request('GET', at(number, '/unsent-messages'))).json().items).toEqual([])
  })
})
