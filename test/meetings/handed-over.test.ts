import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../support/app.ts'
import { startDesk, type ArrivedMail, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'
import { personOf, readCalendar } from './read-calendar.ts'
import { ask, book, offer, refusal, thursday, ticketOf, tuesday, type Meeting } from './scene.ts'

let desk: TestDesk
let supervisor: Person
beforeAll(async () => {
  desk = await startDesk()
  await desk.moveClockTo(tuesday)
  desk.worker()
  supervisor = await desk.staff('supervisor')
})
afterAll(() => desk.close())

const onThursday = { startsOn: '2026-11-26', endsOn: '2026-11-26' }

const mailWith = (address: string, words: string): Promise<ArrivedMail> => desk.mailWith(address, words)

function entryIn(mail: ArrivedMail) {
  const [file] = mail.attachments
  const { method, events } = readCalendar(typeof file?.content === 'string' ? file.content : new TextDecoder().decode(file?.content))
  const [event] = events
  return { method, uid: event?.uid, sequence: Number(event?.sequence), attendee: personOf(event?.attendee).address, start: event?.start }
}

const hostOf = async (id: string) => (await ask<Meeting & { staffId: string }>(supervisor, 'GET', `/meetings/${id}`)).staffId
const tasksOf = async (number: string) =>
  (await ask<{ items: { kind: string; meetingId: string | null }[] }>(supervisor, 'GET', `/tickets/${number}/tasks`)).items
const remindersOf = async (number: string) => {
  const { items } = await ask<{ items: { kind: string; state: string }[] }>(supervisor, 'GET', `/tickets/${number}/follow-ups?limit=200`)
  return items.filter(({ kind }) => kind === 'meeting-reminder').map(({ state }) => state)
}

/** A ticket with a meeting on Thursday, of which everybody has been told. */
async function booked(clock: string) {
  const consultant = await desk.staff('consultant')
  const ticket = await ticketOf(desk, consultant)
  const meeting = await book(consultant, ticket.number, thursday(clock))
  await mailWith(ticket.email, '面談の日時が決まりました')
  await mailWith(consultant.email, '面談の予約が入りました')
  return { consultant, meeting, ...ticket }
}

async function reassign(number: string, consultantId: string): Promise<void> {
  const { headers } = await supervisor.request('GET', `/api/v1/tickets/${number}`)
  const url = `/api/v1/tickets/${number}/assignment`
  const answer = await supervisor.request('PUT', url, { consultantId }, { 'if-match': headers.etag as string })
  expect(answer.statusCode, answer.body).toBe(200)
}

describe('a meeting whose ticket goes to another consultant', () => {
  it('goes with it: calendars of all three follow, and the applicant is told who comes', async () => {
    const { number, email, consultant, meeting } = await booked('10:00')
    const successor = await desk.staff('consultant', { name: '後任 花子' })
    await reassign(number, successor.id)

    const told = await mailWith(email, '面談のご予定の変更')
    expect(told.text).toMatch(/変更前の担当：consultant \d+/u)
    expect(told.text).toContain('変更後の担当：後任 花子')
    expect(told.text).not.toContain('変更前の日時')
    expect(entryIn(told)).toMatchObject({ method: 'REQUEST', uid: meeting.id, sequence: 1, attendee: `mailto:${email}` })
    expect(entryIn(told).start?.toISOString()).toBe(thursday('10:00'))

    const handed = await mailWith(successor.email, '面談の担当になりました')
    expect(handed.text?.replaceAll(/\n　?/gu, '')).toContain('次の面談の担当になりました。添付のファイルから、カレンダーに登録できます。')
    expect(handed.text).not.toContain('更新できます')
    const taken = entryIn(handed)
    expect(taken).toMatchObject({ method: 'REQUEST', uid: meeting.id, sequence: 1, attendee: `mailto:${successor.email}` })
    const left = await mailWith(consultant.email, '面談の担当が替わりました')
    expect(left.text?.replaceAll('\n', '')).toContain('後任 花子さんが担当する')
    expect(entryIn(left)).toMatchObject({ method: 'CANCEL', uid: meeting.id, sequence: 1, attendee: `mailto:${consultant.email}` })

    await desk.settled()
    expect(await hostOf(meeting.id)).toBe(successor.id)
    expect(await remindersOf(number)).toEqual(['cancelled', 'pending'])
    expect(await tasksOf(number)).toEqual([])
  })

  it('stays, with a task, when the new consultant has another then or is away', async () => {
    const { number, consultant, meeting } = await booked('13:00')
    const busy = await desk.staff('consultant')
    await book(busy, (await ticketOf(desk, busy)).number, thursday('13:30'))
    await reassign(number, busy.id)
    const task = [expect.objectContaining({ kind: 'meeting_host', meetingId: meeting.id, followUpId: null })]
    await eventually(async () => expect(await tasksOf(number)).toEqual(task))

    const away = await desk.staff('consultant')
    await ask(away, 'PUT', `/staff/${away.id}/absences`, [onThursday])
    await reassign(number, away.id)
    await desk.settled()
    expect(await hostOf(meeting.id)).toBe(consultant.id)
    // Still the same thing to see to.
    expect(await tasksOf(number)).toEqual(task)
  })

  it('stays with a colleague who was asked for this one meeting', async () => {
    const consultant = await desk.staff('consultant')
    const expert = await desk.staff('consultant')
    const { number } = await ticketOf(desk, consultant)
    const meeting = await book(consultant, number, thursday('11:00'), { consultantId: expert.id })
    await reassign(number, (await desk.staff('consultant')).id)
    await desk.settled()
    expect(await hostOf(meeting.id)).toBe(expert.id)
    expect(await tasksOf(number)).toEqual([])
  })

  it('that is only offered is held by the new consultant once it is picked, in whose time it must be', async () => {
    const consultant = await desk.staff('consultant')
    const { number } = await ticketOf(desk, consultant)
    const { id, slots } = await offer(consultant, number, [thursday('10:00'), thursday('15:00')])
    const successor = await desk.staff('consultant')
    await book(successor, (await ticketOf(desk, successor)).number, thursday('10:00'))
    await reassign(number, successor.id)
    await desk.settled()
    const choose = (index: number) => ({ slotId: slots[index]?.id })
    expect(await refusal(supervisor, 'PUT', `/meetings/${id}/choice`, choose(0))).toEqual([409, 'slot_taken'])
    expect(await ask(supervisor, 'PUT', `/meetings/${id}/choice`, choose(1))).toMatchObject({ status: 'booked', staffId: successor.id })
  })
})

describe('an absence entered over a booked meeting', () => {
  it('hands it to whoever stands in', async () => {
    const { number, consultant, meeting, email } = await booked('14:00')
    const substitute = await desk.staff('consultant')
    await ask(consultant, 'PUT', `/staff/${consultant.id}/absences`, [{ ...onThursday, substituteId: substitute.id }])
    await mailWith(substitute.email, '面談の担当になりました')
    await mailWith(email, '面談のご予定の変更')
    expect(await hostOf(meeting.id)).toBe(substitute.id)
    expect(await tasksOf(number)).toEqual([])
  })

  it('makes a task when nobody does, once, and none of meetings on other days', async () => {
    const { number, consultant, meeting } = await booked('15:00')
    const absence = { ...onThursday }
    await ask(consultant, 'PUT', `/staff/${consultant.id}/absences`, [{ startsOn: '2026-11-27', endsOn: '2026-12-31' }])
    await desk.settled()
    expect(await tasksOf(number)).toEqual([])
    for (const _ of [1, 2]) await ask(consultant, 'PUT', `/staff/${consultant.id}/absences`, [absence])
    await desk.settled()
    expect(await tasksOf(number)).toMatchObject([{ kind: 'meeting_host', meetingId: meeting.id }])
    expect(await hostOf(meeting.id)).toBe(consultant.id)
  })
})

describe('a consultant who leaves', () => {
  it('leaves no meeting behind unseen: it goes to whoever has the ticket, or a task says so', async () => {
    const { number, consultant, meeting } = await booked('16:00')
    const colleague = await desk.staff('consultant')
    const other = await ticketOf(desk, colleague)
    const asked = await book(colleague, other.number, thursday('17:00'), { consultantId: consultant.id })
    const administrator = await desk.staff('administrator')
    expect((await administrator.request('PATCH', `/api/v1/staff/${consultant.id}`, { active: false })).statusCode).toBe(200)
    await desk.settled()
    expect(await hostOf(asked.id)).toBe(colleague.id)
    expect(await tasksOf(number)).toMatchObject([{ kind: 'meeting_host', meetingId: meeting.id }])

    // Whoever takes the ticket takes the meeting.
    const successor = await desk.staff('consultant')
    await ask(successor, 'PUT', `/tickets/${number}/assignment`, { consultantId: successor.id })
    await mailWith(successor.email, '面談の担当になりました')
    expect(await hostOf(meeting.id)).toBe(successor.id)
  })
})

describe('handing a meeting over by hand', () => {
  it('is held to what was seen, offered or booked: of two at once the later one is asked', async () => {
    const consultant = await desk.staff('consultant')
    const numberOfNew = async () => (await ticketOf(desk, consultant)).number
    const offered = await offer(consultant, await numberOfNew(), [thursday('10:00')])
    const meetings = [offered, await book(consultant, await numberOfNew(), thursday('14:00'))]
    const outcomeOf = ({ statusCode, json }: Awaited<ReturnType<Person['request']>>) => [statusCode, json().code]
    for (const { id } of meetings) {
      const [first, second] = [await desk.staff('consultant'), await desk.staff('consultant')]
      const handOver = (to: Person) =>
        supervisor.request('PUT', `/api/v1/meetings/${id}/consultant`, { consultantId: to.id }, { 'if-match': '"0"' })
      expect(outcomeOf(await handOver(first))).toEqual([200, undefined])
      expect(outcomeOf(await handOver(second))).toEqual([412, 'stale'])
      expect(await hostOf(id)).toBe(first.id)
    }
  })

  it('does the same, and says why it cannot', async () => {
    const { consultant, meeting } = await booked('09:00')
    const url = `/meetings/${meeting.id}/consultant`
    const colleague = await desk.staff('consultant')
    expect(await ask(consultant, 'PUT', url, { consultantId: colleague.id })).toMatchObject({ staffId: colleague.id, revision: 1 })
    await mailWith(colleague.email, '面談の担当になりました')
    await mailWith(consultant.email, '面談の担当が替わりました')
    // Doing it twice is the same as once.
    expect(await ask(consultant, 'PUT', url, { consultantId: colleague.id })).toMatchObject({ revision: 1 })

    const auditor = await desk.staff('auditor')
    expect(await refusal(consultant, 'PUT', url, { consultantId: auditor.id })).toEqual([
      422,
      'invalid_input',
      'consultantId not_active_consultant',
    ])
    const away = await desk.staff('consultant')
    await ask(away, 'PUT', `/staff/${away.id}/absences`, [onThursday])
    expect(await refusal(consultant, 'PUT', url, { consultantId: away.id })).toEqual([409, 'consultant_away'])
    const busy = await desk.staff('consultant')
    await book(busy, (await ticketOf(desk, busy)).number, thursday('09:30'))
    expect(await refusal(consultant, 'PUT', url, { consultantId: busy.id })).toEqual([409, 'slot_taken'])
    await ask(supervisor, 'PUT', `/meetings/${meeting.id}/cancellation`, {})
    expect(await refusal(supervisor, 'PUT', url, { consultantId: busy.id })).toEqual([409, 'meeting_status'])
  })
})
