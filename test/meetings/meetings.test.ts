import { describe, expect, it } from 'vitest'
import type { Person, TestApp } from '../support/app.ts'
import { ask, beforeEachTicket, book, offer, refusal, thursday, ticketOf, tuesday, type Meeting } from './scene.ts'

let desk: TestApp
let consultant: Person
let number: string
beforeEachTicket((opened) => ({ desk, consultant, number } = opened))
const slotsOf = async (query: string) => {
  const { items } = await ask<{ items: { startsAt: string; endsAt: string }[] }>(
    consultant,
    'GET',
    `/tickets/${number}/meeting-slots?${query}`,
  )
  return items.map(({ startsAt }) => startsAt)
}

describe('working hours', () => {
  const url = () => `/staff/${consultant.id}/working-hours`

  it('are those of the desk until somebody says otherwise, and slots follow them', async () => {
    expect(await ask(consultant, 'GET', url())).toMatchObject({
      items: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '18:00' })),
    })
    await ask(consultant, 'PUT', url(), [{ weekday: 4, from: '13:00', to: '15:00' }])
    // From Wednesday noon on, a working day after now, within two weeks: Thursdays only.
    expect(await slotsOf('days=10')).toEqual(
      ['2026-11-26', '2026-12-03'].flatMap((day) => ['04:00', '04:30', '05:00'].map((clock) => `${day}T${clock}:00.000Z`)),
    )
    await ask(consultant, 'PUT', url(), [])
    expect(await slotsOf('days=10')).toEqual([])
  })

  it('are set by oneself or a supervisor, and wrong ones are named', async () => {
    const other = await desk.staff('consultant')
    expect(await refusal(other, 'PUT', url(), [])).toEqual([403, 'forbidden'])
    await ask(await desk.staff('supervisor'), 'PUT', url(), [{ weekday: 1, from: '10:00', to: '12:00' }])
    const wrong = [
      { weekday: 1, from: '12:00', to: '10:00' },
      { weekday: 6, from: '09:00', to: '10:00' },
      { weekday: 2, from: '9:00', to: '24:00' },
    ]
    expect(await refusal(consultant, 'PUT', url(), wrong)).toEqual([
      422,
      'invalid_input',
      '0.to order',
      '1.weekday too_big',
      '2.from wrong_format',
      '2.to wrong_format',
      '2.to order',
    ])
    const twice = [
      { weekday: 1, from: '09:00', to: '12:00' },
      { weekday: 1, from: '11:00', to: '13:00' },
    ]
    expect(await refusal(consultant, 'PUT', url(), twice)).toEqual([422, 'invalid_input', '1.from hours_overlap'])
    expect((await refusal(consultant, 'PUT', `/staff/${crypto.randomUUID()}/working-hours`, []))[0]).toBe(403)
  })
})

describe('meeting slots', () => {
  it('leave out absences, booked meetings with a quarter of an hour around them, and the first working day', async () => {
    await ask(consultant, 'PUT', `/staff/${consultant.id}/absences`, [{ startsOn: '2026-11-27', endsOn: '2026-12-31' }])
    await book(consultant, number, thursday('13:00'), { minutes: 60 })
    const shown = (await slotsOf('minutes=60&days=30')).map((at) => new Date(Date.parse(at) + 9 * 3_600_000).toISOString().slice(5, 16))
    expect(shown.find((at) => at.startsWith('11-25'))).toBe('11-25T10:30')
    expect(shown.filter((at) => at.startsWith('11-26'))).toEqual(
      ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30', '14:30', '15:00', '15:30', '16:00', '16:30', '17:00'].map(
        (clock) => `11-26T${clock}`,
      ),
    )
    expect(shown.at(-1)).toBe('11-26T17:00')
  })

  it('are somebody else’s when asked for, and of nobody unknown', async () => {
    const colleague = await desk.staff('consultant')
    await book(consultant, (await ticketOf(desk, consultant)).number, thursday('13:00'))
    const theirs = await ask<{ consultantId: string; items: { startsAt: string }[] }>(
      consultant,
      'GET',
      `/tickets/${number}/meeting-slots?consultantId=${colleague.id}&from=2026-11-26&days=1`,
    )
    expect(theirs.consultantId).toBe(colleague.id)
    expect(theirs.items.map(({ startsAt }) => startsAt)).toContain(thursday('13:00'))
    expect(await refusal(consultant, 'GET', `/tickets/${number}/meeting-slots?consultantId=${crypto.randomUUID()}`)).toEqual([
      422,
      'invalid_input',
      'consultantId not_active_consultant',
    ])
  })
})

describe('an offer', () => {
  it('holds the free times it names until one is picked', async () => {
    const offered = await offer(consultant, number, [thursday('15:00'), thursday('10:00')], { note: 'ご都合のよい時間をお選びください。' })
    expect(offered).toMatchObject({ status: 'proposed', startsAt: null, endsAt: null, staffId: consultant.id, revision: 0 })
    expect(offered.slots.map(({ startsAt }) => startsAt)).toEqual([thursday('10:00'), thursday('15:00')])
    const { items } = await ask<{ items: Meeting[] }>(consultant, 'GET', `/tickets/${number}/meetings`)
    expect(items.map((item) => ({ ...item, suppressed: null }))).toEqual([offered])
    // Nothing is taken by an offer alone.
    expect(await slotsOf('from=2026-11-26&days=1')).toContain(thursday('10:00'))

    const slotId = offered.slots[1]?.id
    const booked = await ask(consultant, 'PUT', `/meetings/${offered.id}/choice`, { slotId })
    expect(booked).toMatchObject({ status: 'booked', startsAt: thursday('15:00'), endsAt: thursday('16:00') })
    expect(await refusal(consultant, 'PUT', `/meetings/${offered.id}/choice`, { slotId })).toEqual([409, 'meeting_status'])
    expect(await slotsOf('from=2026-11-26&days=1')).not.toContain(thursday('15:00'))
  })

  it('names every time that is not free, and what is missing or too much', async () => {
    await ask(consultant, 'PUT', `/staff/${consultant.id}/absences`, [{ startsOn: '2026-11-27', endsOn: '2026-11-27' }])
    await book(consultant, number, thursday('13:00'))
    const slots = [
      thursday('10:00'),
      thursday('13:30'),
      thursday('17:30'),
      '2026-11-27T02:00:00Z',
      '2026-11-28T02:00:00Z',
      '2026-11-24T01:30:00Z',
    ]
    const body = { status: 'proposed', kind: 'online' }
    expect(await refusal(consultant, 'POST', `/tickets/${number}/meetings`, { ...body, slots })).toEqual([
      422,
      'invalid_input',
      'slots.1 slot_not_free',
      'slots.2 slot_not_free',
      'slots.3 slot_not_free',
      'slots.4 slot_not_free',
      'slots.5 slot_too_soon',
    ])
    const url = `/tickets/${number}/meetings`
    expect(await refusal(consultant, 'POST', url, { ...body, startsAt: thursday('10:00') })).toEqual([
      422,
      'invalid_input',
      'slots slots_missing',
      'startsAt slots_instead',
    ])
    const twice = ['2026-11-26T01:00:00Z', '2026-11-26T01:00:00.000Z']
    expect(await refusal(consultant, 'POST', url, { ...body, slots: twice })).toEqual([422, 'invalid_input', 'slots.1 repeated'])
    expect(await refusal(consultant, 'POST', url, { status: 'booked', kind: 'phone', slots })).toEqual([
      422,
      'invalid_input',
      'startsAt starts_at_missing',
      'slots slots_unasked',
    ])
    expect(await refusal(consultant, 'POST', url, { kind: 'online', startsAt: thursday('10:00'), joinUrl: 'javascript:alert(1)' })).toEqual(
      [422, 'invalid_input', 'joinUrl https_url'],
    )
  })

  it('of which a time was taken meanwhile says so and still has the others', async () => {
    const offered = await offer(consultant, number, [thursday('10:00'), thursday('15:00')])
    await book(consultant, (await ticketOf(desk, consultant)).number, thursday('10:30'))
    const [first, second] = offered.slots
    expect(await refusal(consultant, 'PUT', `/meetings/${offered.id}/choice`, { slotId: first?.id })).toEqual([409, 'slot_taken'])
    expect((await ask(consultant, 'PUT', `/meetings/${offered.id}/choice`, { slotId: second?.id })).status).toBe('booked')
    const strange = await offer(consultant, number, [thursday('12:00')])
    expect((await refusal(consultant, 'PUT', `/meetings/${strange.id}/choice`, { slotId: first?.id }))[0]).toBe(404)
  })

  it('ends its wait for the applicant when one of its times is picked', async () => {
    const offered = await offer(consultant, number, [thursday('10:00')])
    await ask(consultant, 'PUT', `/tickets/${number}/waiting`, { for: 'applicant', until: '2026-12-10' })
    await ask(consultant, 'PUT', `/meetings/${offered.id}/choice`, { slotId: offered.slots[0]?.id })
    expect(await ask(consultant, 'GET', `/tickets/${number}`)).toMatchObject({ status: 'open' })
  })
})

describe('a booked meeting', () => {
  it('moves with a new revision, and what is already so changes nothing', async () => {
    const meeting = await book(consultant, number, thursday('10:00'), { place: '会議室A' })
    const moved = await ask(consultant, 'PUT', `/meetings/${meeting.id}/time`, { startsAt: thursday('10:30') })
    expect(moved).toMatchObject({ startsAt: thursday('10:30'), revision: 1, place: '会議室A' })
    expect(await ask(consultant, 'PUT', `/meetings/${meeting.id}/time`, { startsAt: thursday('10:30') })).toEqual(moved)
    const online = { startsAt: thursday('10:30'), kind: 'online', place: null, joinUrl: 'https://meet.example/x' }
    expect(await ask(consultant, 'PUT', `/meetings/${meeting.id}/time`, online)).toMatchObject({ kind: 'online', place: null, revision: 2 })

    await book(consultant, number, thursday('14:00'))
    expect(await refusal(consultant, 'PUT', `/meetings/${meeting.id}/time`, { startsAt: thursday('13:30') })).toEqual([409, 'slot_taken'])
    const past = { startsAt: '2026-11-20T01:00:00Z' }
    expect(await refusal(consultant, 'PUT', `/meetings/${meeting.id}/time`, past)).toEqual([422, 'invalid_input', 'startsAt past'])
    await ask(consultant, 'PUT', `/staff/${consultant.id}/absences`, [{ startsOn: '2026-12-01', endsOn: '2026-12-01' }])
    expect(await refusal(consultant, 'PUT', `/meetings/${meeting.id}/time`, { startsAt: '2026-12-01T01:00:00Z' })).toEqual([
      409,
      'consultant_away',
    ])
    expect(await ask(consultant, 'GET', `/meetings/${meeting.id}`)).toMatchObject({ startsAt: thursday('10:30'), revision: 2 })
  })

  it('gives its time back when it is cancelled, once and for all', async () => {
    const meeting = await book(consultant, number, thursday('10:00'))
    const cancelled = await ask(consultant, 'PUT', `/meetings/${meeting.id}/cancellation`, { note: '日を改めます。' })
    expect(cancelled).toMatchObject({ status: 'cancelled', revision: 1, note: '日を改めます。' })
    expect(await ask(consultant, 'PUT', `/meetings/${meeting.id}/cancellation`, {})).toEqual(cancelled)
    expect(await refusal(consultant, 'PUT', `/meetings/${meeting.id}/time`, { startsAt: thursday('11:00') })).toEqual([
      409,
      'meeting_status',
    ])
    expect((await book(consultant, number, thursday('10:00'))).status).toBe('booked')
  })

  it('is another consultant’s to see but not to change', async () => {
    const meeting = await book(consultant, number, thursday('10:00'), { place: '会津若松市役所' })
    const colleague = await desk.staff('consultant')
    expect(await refusal(colleague, 'PUT', `/meetings/${meeting.id}/cancellation`, {})).toEqual([403, 'not_your_ticket'])
    expect((await refusal(await desk.contact(), 'GET', `/meetings/${meeting.id}`))[0]).toBe(404)
    const auditor = await desk.staff('auditor')
    expect((await ask(auditor, 'GET', `/meetings/${meeting.id}`))['place']).toBe('［●×7］')
  })

  it('is its host’s to record, to note as missed and to move, whoever has the ticket', async () => {
    const meeting = await book(consultant, number, thursday('10:00'))
    const host = await desk.staff('consultant')
    await ask(consultant, 'PUT', `/meetings/${meeting.id}/consultant`, { consultantId: host.id })
    expect(await ask(host, 'PUT', `/meetings/${meeting.id}/time`, { startsAt: thursday('11:00') })).toMatchObject({ staffId: host.id })
    await desk.moveClockTo(thursday('11:05'))
    expect((await ask(host, 'PUT', `/meetings/${meeting.id}/missed`)).status).toBe('missed')
    const written = { record: '遅れて始めた。', to: 'applicant' }
    expect((await ask(host, 'PUT', `/meetings/${meeting.id}/record`, written)).status).toBe('held')
    const stranger = await desk.staff('consultant')
    expect(await refusal(stranger, 'PUT', `/meetings/${meeting.id}/record`, written)).toEqual([403, 'not_your_ticket'])
    // The ticket itself is none of theirs.
    expect(await refusal(host, 'PUT', `/tickets/${number}/waiting`, { for: 'applicant' })).toEqual([403, 'not_your_ticket'])
    await desk.moveClockTo(tuesday)
  })

  it('says at once that its applicant will not be mailed, when their address is suppressed', async () => {
    const { number: other, email } = await ticketOf(desk, consultant)
    const statuses = async () => {
      const held = await ask(consultant, 'POST', `/tickets/${other}/meetings`, { kind: 'online', startsAt: '2026-11-20T01:00:00Z' })
      const offered = await offer(consultant, other, [thursday('15:00')])
      return [held, offered, await book(consultant, other, thursday('17:00'), { minutes: 10 })].map(({ id, suppressed }) => ({
        id,
        suppressed,
      }))
    }
    const before = await statuses()
    expect(before.map(({ suppressed }) => suppressed)).toEqual([null, null, null])
    await ask(consultant, 'PUT', `/meetings/${before[2]?.id}/cancellation`, {})
    await ask(await desk.staff('supervisor'), 'POST', '/suppressions', { address: email, reason: 'hard_bounce' })
    // Nothing is mailed about what took place.
    expect((await statuses()).map(({ suppressed }) => suppressed)).toEqual([null, 'hard_bounce', 'hard_bounce'])
  })

  it('of a ticket that is resolved cannot be made', async () => {
    await ask(consultant, 'PUT', `/tickets/${number}/resolution`, { kind: 'answered', note: '' })
    const body = { status: 'booked', kind: 'phone', startsAt: thursday('10:00') }
    expect(await refusal(consultant, 'POST', `/tickets/${number}/meetings`, body)).toEqual([409, 'ticket_finished'])
    // What took place can still be written down.
    const held = { kind: 'phone', startsAt: '2026-11-20T01:00:00Z', record: '電話で話した。' }
    expect(await ask(consultant, 'POST', `/tickets/${number}/meetings`, held)).toMatchObject({ status: 'held', record: '電話で話した。' })
  })
})

describe('a meeting that has begun', () => {
  async function past(): Promise<Meeting> {
    const meeting = await book(consultant, number, thursday('10:00'))
    expect(await refusal(consultant, 'PUT', `/meetings/${meeting.id}/missed`)).toEqual([409, 'meeting_ahead'])
    expect(await refusal(consultant, 'PUT', `/meetings/${meeting.id}/record`, { record: '…', to: 'desk' })).toEqual([409, 'meeting_ahead'])
    await desk.moveClockTo(thursday('10:05'))
    return meeting
  }

  it('is recorded as a message to the applicant, or as a note of the desk', async () => {
    const meeting = await past()
    const record = '視察の日程を決めた。'
    expect(await ask(consultant, 'PUT', `/meetings/${meeting.id}/record`, { record, to: 'applicant' })).toMatchObject({
      status: 'held',
      record,
    })
    const words = async (kind: string) =>
      (await ask<{ items: { subject?: string; body: string; direction?: string }[] }>(consultant, 'GET', `/tickets/${number}/${kind}`))
        .items
    expect(await words('messages')).toMatchObject([{ direction: 'out', subject: '面談の議事録（2026年11月26日(木)）', body: record }])
    expect(await words('notes')).toEqual([])
    await ask(consultant, 'PUT', `/meetings/${meeting.id}/record`, { record: '内輪の所見。', to: 'desk' })
    expect(await words('notes')).toMatchObject([{ body: '内輪の所見。' }])
    expect(await words('messages')).toHaveLength(1)
    await desk.moveClockTo(tuesday)
  })

  it('can be noted not to have come about, which can be corrected', async () => {
    const meeting = await past()
    expect((await ask(consultant, 'PUT', `/meetings/${meeting.id}/missed`)).status).toBe('missed')
    expect((await ask(consultant, 'PUT', `/meetings/${meeting.id}/missed`)).status).toBe('missed')
    const { items } = await ask<{ items: object[] }>(consultant, 'GET', `/tickets/${number}/tasks`)
    expect(items).toMatchObject([{ kind: 'meeting_missed', meetingId: meeting.id, doneAt: null }])
    expect((await ask(consultant, 'PUT', `/meetings/${meeting.id}/record`, { record: '遅れて始めた。', to: 'desk' })).status).toBe('held')
    await desk.moveClockTo(tuesday)
  })
})
