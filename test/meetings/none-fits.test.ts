import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { tickets } from '../../src/tickets/tickets.table.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { newLink, textOf } from '../pages/browser.ts'
import { inOneBrowser } from '../pages/one-browser.ts'
import { ask, offer, refusal, thursday, ticketOf, tuesday, type Meeting } from './scene.ts'

const { get, post, postAndLook } = inOneBrowser()

let desk: TestDesk
let consultant: Person
let number: string
let meeting: Meeting
let path: string
let email: string

const words = '12月の火曜・木曜の午後でしたら、いつでも伺えます。'
const none = (said: string) => ({ go: 'none', suits: said })

beforeAll(async () => {
  desk = await startDesk()
  await desk.moveClockTo(tuesday)
  desk.worker()
})
afterAll(() => desk.close())
beforeEach(async () => {
  consultant = await desk.staff('consultant')
  const made = await ticketOf(desk, consultant)
  ;({ number, email } = made)
  meeting = await offer(consultant, number, [thursday('10:00'), thursday('14:00')])
  const [ticket] = await desk.db.select().from(tickets).where(eq(tickets.number, number))
  ;({ path } = await newLink(desk, { purpose: 'meeting', contactId: made.applicantId, ticketId: ticket?.id, meetingId: meeting.id }))
})

describe('whoever none of the offered times suits', () => {
  it('says so and when it would suit: a message that is owed an answer, and the end of the offer', async () => {
    await ask(consultant, 'POST', `/tickets/${number}/messages`, { direction: 'out', subject: '日程', body: 'ご都合をお知らせください。' })
    await desk.settled()
    const mails = (await desk.mailsTo(email)).length
    const after = await postAndLook(desk, path, none(words))
    expect(textOf(after)).toContain('ご都合を承りました')
    expect(textOf(after)).not.toContain('この日時で予約する')
    const { items } = await ask<{ items: { direction: string; body: string }[] }>(consultant, 'GET', `/tickets/${number}/messages`)
    expect(items.at(-1)).toMatchObject({ direction: 'in', body: words })
    const ticket = await ask<{ responseDueAt: string | null; status: string }>(consultant, 'GET', `/tickets/${number}`)
    expect(ticket).toMatchObject({ status: 'open' })
    expect(ticket.responseDueAt).not.toBeNull()
    const { status } = await ask(consultant, 'GET', `/meetings/${meeting.id}`)
    expect(status).toBe('cancelled')
    await desk.settled()
    expect(await desk.mailsTo(email)).toHaveLength(mails)
    // Again changes nothing, and no time can be picked any more.
    await postAndLook(desk, path, none(words))
    const late = await post(desk, path, { slot: meeting.slots[0]?.id ?? '' })
    expect([late.statusCode, textOf(late)]).toEqual([409, expect.stringContaining('いまのご回答は受け付けていません')])
    const otherwise = await post(desk, path, none('一月でしたら'))
    expect([otherwise.statusCode, textOf(otherwise)]).toEqual([409, expect.stringContaining('一月でしたら')])
    await postAndLook(desk, path, none(words))
    expect((await ask<{ items: object[] }>(consultant, 'GET', `/tickets/${number}/messages`)).items).toHaveLength(items.length)
    expect(await refusal(consultant, 'PUT', `/meetings/${meeting.id}/choice`, { slotId: meeting.slots[0]?.id })).toEqual([
      409,
      'meeting_status',
    ])
  })

  it('is asked when it would suit, in either language, and keeps what they typed', async () => {
    const empty = await post(desk, path, none(' '))
    expect([empty.statusCode, textOf(empty)]).toEqual([422, expect.stringContaining('ご都合のよい日時や時間帯を入力してください。')])
    const switched = await post(desk, path, { ...none(words), switch: 'en' })
    expect(textOf(switched)).toContain('None of these times suits me')
    expect(switched.body).toContain(words)
    expect((await ask(consultant, 'GET', `/meetings/${meeting.id}`)).status).toBe('proposed')
  })

  it('can say so where all times are taken meanwhile', async () => {
    await ask(consultant, 'PUT', `/staff/${consultant.id}/absences`, [{ startsOn: '2026-11-26', endsOn: '2026-11-27' }])
    expect(textOf(await get(desk, path))).toContain('ご都合のよい日時や時間帯')
    expect(textOf(await postAndLook(desk, path, none(words)))).toContain('ご都合を承りました')
  })
})
