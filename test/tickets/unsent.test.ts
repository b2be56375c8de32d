import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'
import { corporateForm } from '../support/forms.ts'

let desk: TestDesk
let supervisor: Person
let consultant: Person
beforeAll(async () => {
  desk = await startDesk()
  desk.worker()
  ;[supervisor, consultant] = [await desk.staff('supervisor'), await desk.staff('consultant')]
})
afterAll(() => desk?.close())

const form = corporateForm()
let number: string
beforeEach(async () => {
  await desk.moveClockTo(new Date())
  number = (await desk.request('POST', '/api/v1/intake/corporate', form)).json().ticket.number
  await supervisor.request('PUT', `/api/v1/tickets/${number}/assignment`, { consultantId: consultant.id })
  const { applicant } = (await consultant.request('GET', `/api/v1/tickets/${number}`)).json()
  await consultant.request('PUT', `/api/v1/contacts/${applicant.id}/verification`)
  await desk.settled()
})

const of = (path = '') => `/api/v1/tickets/${number}${path}`
const write = (body: object, who = consultant) => who.request('POST', of('/messages'), { direction: 'out', subject: '資料の件', ...body })
const items = async (path: string) => (await consultant.request('GET', of(path))).json().items as { id: string; type?: string }[]
const typesOf = async () => (await items('/events')).map(({ type }) => type)
const passTime = (seconds: number) => desk.moveClockTo(new Date(Date.now() + seconds * 1000))
const mailsWith = async (words: string) => (await desk.mails()).filter(({ text, html }) => `${text}${html}`.includes(words))

describe('a message that can be taken back', () => {
  it('counts nowhere before its time is over, and is then a message like any other, with the same id', async () => {
    const answer = await write({ body: '十五秒後に届く言葉', undoFor: 15 })
    expect(answer.statusCode).toBe(201)
    const { id, sendsAt, createdAt } = answer.json()
    expect(Date.parse(sendsAt) - Date.parse(createdAt)).toBe(15_000)
    const ticket = (await consultant.request('GET', of())).json()
    expect(ticket.firstRespondedAt).toBeNull()
    expect(await items('/messages')).toEqual([])
    expect(await typesOf()).not.toContain('message.sent')
    expect(await items('/unsent-messages')).toMatchObject([{ id, sendsAt }])
    await passTime(16)
    await eventually(async () => (await mailsWith('十五秒後に届く言葉')).length === 1, { within: 60_000 })
    expect(await items('/messages')).toMatchObject([{ id, body: '十五秒後に届く言葉', staffId: consultant.id }])
    expect(await items('/unsent-messages')).toEqual([])
    const after = (await consultant.request('GET', of())).json()
    expect(after.firstRespondedAt).not.toBeNull()
    expect(after.version).toBeGreaterThan(ticket.version)
    expect((await typesOf()).filter((type) => type === 'message.sent')).toHaveLength(1)
  })

  it('leaves nothing behind but that it was taken back, and its words are the draft again', async () => {
    const { id } = (await write({ body: '取り消す言葉', undoFor: 15 })).json()
    const back = await consultant.request('DELETE', `/api/v1/messages/${id}`)
    expect(back.statusCode).toBe(200)
    expect(back.json()).toMatchObject({ id, subject: '資料の件', body: '取り消す言葉' })
    const drafts = (await consultant.request('GET', of('/drafts'))).json()
    expect(drafts.reply).toMatchObject({ subject: '資料の件', body: '取り消す言葉' })
    await passTime(120)
    await desk.settled()
    expect(await items('/messages')).toEqual([])
    expect(await mailsWith('取り消す言葉')).toEqual([])
    const types = await typesOf()
    expect(types).toContain('message.taken_back')
    expect(types).not.toContain('message.sent')
    expect((await consultant.request('DELETE', `/api/v1/messages/${id}`)).statusCode).toBe(404)
  })

  it('does not take the place of what its author has begun to write since', async () => {
    const { id } = (await write({ body: '先の言葉', undoFor: 15 })).json()
    await consultant.request('PUT', of('/drafts/reply'), { body: '次の言葉' })
    expect((await consultant.request('DELETE', `/api/v1/messages/${id}`)).json().body).toBe('先の言葉')
    expect((await consultant.request('GET', of('/drafts'))).json().reply.body).toBe('次の言葉')
  })

  it('is past taking back once it is sent: 409', async () => {
    const { id } = (await write({ body: 'すぐ送る言葉' })).json()
    expect((await consultant.request('DELETE', `/api/v1/messages/${id}`)).json()).toMatchObject({ status: 409, code: 'already_sent' })
  })

  it('is either sent or taken back when both happen at once, never both and never neither', async () => {
    const outcomes = new Set<number>()
    for (let round = 0; round < 12; round += 1) {
      const body = `競争 ${round}。`
      const { id } = (await write({ body, undoFor: 1 })).json()
      const [, answer] = await Promise.all([passTime(3 + round), consultant.request('DELETE', `/api/v1/messages/${id}`)])
      outcomes.add(answer.statusCode)
      await eventually(async () => (await items('/unsent-messages')).length === 0)
      const sent = (await items('/messages')).some((message) => message.id === id)
      expect([round, sent]).toEqual([round, answer.statusCode === 409])
      await desk.moveClockTo(new Date())
    }
    expect([...outcomes].every((status) => status === 200 || status === 409)).toBe(true)
  })

  it('is the desk’s, within reach, and to the applicant', async () => {
    const other = await desk.staff('consultant')
    expect((await write({ body: 'x', undoFor: 15 }, other)).statusCode).toBe(403)
    const { id } = (await write({ body: 'x', undoFor: 15 })).json()
    expect((await other.request('DELETE', `/api/v1/messages/${id}`)).statusCode).toBe(403)
    expect((await write({ direction: 'in', body: 'x', undoFor: 15 })).json().errors).toMatchObject([
      { field: 'undoFor', code: 'only_messages_out' },
    ])
    expect((await write({ body: 'x', undoFor: 61 })).statusCode).toBe(422)
  })
})
