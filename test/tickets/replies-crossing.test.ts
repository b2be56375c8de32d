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

let number: string
beforeEach(async () => {
  await desk.moveClockTo(new Date())
  number = (await desk.request('POST', '/api/v1/intake/corporate', corporateForm())).json().ticket.number
  await supervisor.request('PUT', `/api/v1/tickets/${number}/assignment`, { consultantId: consultant.id })
  await desk.settled()
})

const of = (path: string) => `/api/v1/tickets/${number}${path}`
const write = (who: Person, body: object) => who.request('POST', of('/messages'), { direction: 'out', subject: '資料の件', ...body })
const lastEntryAt = async () => (await supervisor.request('GET', of('/timeline'))).json().items[0].at as string
const wordsSent = async () =>
  ((await supervisor.request('GET', of('/messages'))).json().items as { body: string }[]).map(({ body }) => body)
const presentPeople = async () => (await supervisor.request('GET', of('/presence'))).json().people as unknown[] // compared as a whole
const replied = { status: 409, code: 'replied_meanwhile' }

describe('two replies to one ticket', () => {
  it('do not cross unseen: the second is refused while the first can be taken back, until its writer has seen it', async () => {
    const until = await lastEntryAt()
    const { id } = (await write(consultant, { body: '先の返信', undoFor: 15 })).json()
    for (const undoFor of [{}, { undoFor: 15 }]) {
      const answer = await write(supervisor, { body: '後の返信', seen: { until, replies: [] }, ...undoFor })
      expect(answer.json()).toMatchObject(replied)
    }
    await supervisor.request('PUT', of('/drafts/reply'), { subject: '資料の件', body: '後の返信' })
    expect((await write(supervisor, { body: '後の返信', seen: { until, replies: [] } })).statusCode).toBe(409)
    expect((await supervisor.request('GET', of('/drafts'))).json().reply.body).toBe('後の返信')
    expect((await write(supervisor, { body: '後の返信', seen: { until, replies: [id] } })).statusCode).toBe(201)
    expect(await wordsSent()).toEqual(['後の返信'])
  })

  it('do not cross unseen when the first has just left', async () => {
    const until = await lastEntryAt()
    const { id } = (await write(consultant, { body: '先の返信', undoFor: 15 })).json()
    await desk.moveClockTo(new Date(Date.now() + 16_000))
    await eventually(async () => (await wordsSent()).length === 1, { within: 60_000 })
    const second = { body: '後の返信', undoFor: 15 }
    const own: string[] = []
    const writeSecond = async (seen: { until?: string; replies: string[] }) => {
      const answer = await write(supervisor, { ...second, seen: { ...seen, replies: [...own, ...seen.replies] } })
      if (answer.statusCode === 201) own.push(answer.json().id)
      return answer
    }
    expect((await writeSecond({ replies: [] })).statusCode).toBe(201)
    expect((await writeSecond({ until, replies: [] })).json()).toMatchObject(replied)
    expect((await writeSecond({ until, replies: [id] })).statusCode).toBe(201)
    expect((await writeSecond({ until: await lastEntryAt(), replies: [] })).statusCode).toBe(201)
  })

  it('are nothing to each other when one was taken back', async () => {
    const seen = { until: await lastEntryAt(), replies: [] }
    const { id } = (await write(consultant, { body: '先の返信', undoFor: 15 })).json()
    expect((await consultant.request('DELETE', `/api/v1/messages/${id}`)).statusCode).toBe(200)
    expect((await write(supervisor, { body: '後の返信', seen })).statusCode).toBe(201)
  })

  it('do not cross unseen either when one person writes both, in two windows that do not know of each other', async () => {
    const until = await lastEntryAt()
    const { id } = (await write(consultant, { body: '一つ目の画面の返信', undoFor: 15 })).json()
    const second = { body: '一つ目の画面の返信', undoFor: 15 }
    expect((await write(consultant, { ...second, seen: { until, replies: [] } })).json()).toMatchObject(replied)
    await desk.moveClockTo(new Date(Date.now() + 16_000))
    await eventually(async () => (await wordsSent()).length === 1, { within: 60_000 })
    expect((await write(consultant, { ...second, seen: { until, replies: [] } })).json()).toMatchObject(replied)
    expect((await write(consultant, { ...second, seen: { until, replies: [id] } })).statusCode).toBe(201)
  })

  it('do not leave both when both are sent at once by people who have not seen each other’s', async () => {
    const seen = { until: await lastEntryAt(), replies: [] }
    const answers = await Promise.all([consultant, supervisor].map((who) => write(who, { body: '同時の返信', undoFor: 15, seen })))
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([201, 409])
  })

  it('are held to nothing without a word on what was seen, and nothing from the applicant is', async () => {
    await write(consultant, { body: '先の返信', undoFor: 15 })
    expect((await write(supervisor, { body: '後の返信' })).statusCode).toBe(201)
    const seen = { until: new Date().toISOString(), replies: [] }
    expect((await write(supervisor, { direction: 'in', body: '聞いた言葉', seen })).json().errors).toMatchObject([
      { field: 'seen', code: 'only_messages_out' },
    ])
  })

  it('are told of by who has one that is about to go, until it went or was taken back', async () => {
    await consultant.request('PUT', of('/presence'), { doing: 'reading' })
    const { id } = (await write(consultant, { body: '先の返信', undoFor: 15 })).json()
    await write(consultant, { body: '次の返信', undoFor: 15 })
    expect(await presentPeople()).toEqual([{ staffId: consultant.id, doing: 'sending' }])
    for (const one of (await supervisor.request('GET', of('/unsent-messages'))).json().items)
      await consultant.request('DELETE', `/api/v1/messages/${one.id}`)
    expect(id).toBeDefined()
    expect(await presentPeople()).toEqual([{ staffId: consultant.id, doing: 'reading' }])
    await consultant.request('DELETE', of('/presence'))
    await write(consultant, { body: 'いない人の返信', undoFor: 15 })
    expect(await presentPeople()).toEqual([{ staffId: consultant.id, doing: 'sending' }])
    expect((await consultant.request('PUT', of('/presence'), { doing: 'sending' })).statusCode).toBe(422)
  })
})
