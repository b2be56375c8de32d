import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noteUnrecordedMeetings } from '../../src/meetings/note-unrecorded.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'
import { ask, book, thursday, ticketOf, tuesday, type Meeting } from './scene.ts'

let desk: TestDesk
let supervisor: Person
beforeAll(async () => {
  desk = await startDesk()
  await desk.moveClockTo(tuesday)
  desk.worker()
  supervisor = await desk.staff('supervisor')
})
afterAll(() => desk.close())

/** Sessions last half a day of the desk's time. */
async function moveClockTo(at: string): Promise<void> {
  await desk.moveClockTo(at)
  supervisor = await desk.staff('supervisor')
}

interface Task {
  id: string
  kind: string
  meetingId: string | null
  doneAt: string | null
  doneBy: string | null
}
const tasksOf = async (number: string, kind: string): Promise<Task[]> => {
  const { items } = await ask<{ items: Task[] }>(supervisor, 'GET', `/tickets/${number}/tasks`)
  return items.filter((task) => task.kind === kind)
}

/** A booked meeting on Thursday whose consultant is away then, and nobody stands in. */
async function withoutHost(clock: string): Promise<{ consultant: Person; number: string; meeting: Meeting }> {
  const consultant = await desk.staff('consultant')
  const { number } = await ticketOf(desk, consultant)
  const meeting = await book(consultant, number, thursday(clock))
  await ask(consultant, 'PUT', `/staff/${consultant.id}/absences`, [{ startsOn: '2026-11-26', endsOn: '2026-11-26' }])
  await eventually(async () => expect(await tasksOf(number, 'meeting_host')).toMatchObject([{ meetingId: meeting.id, doneAt: null }]))
  return { consultant, number, meeting }
}

describe('the task that nobody can be at a meeting', () => {
  const done = (by: Person) => [{ doneAt: expect.any(String), doneBy: by.id }]

  it('is done when the meeting is cancelled, or goes to somebody who has time', async () => {
    const { consultant, number, meeting } = await withoutHost('09:00')
    await ask(consultant, 'PUT', `/meetings/${meeting.id}/cancellation`, {})
    expect(await tasksOf(number, 'meeting_host')).toMatchObject(done(consultant))

    const other = await withoutHost('10:00')
    const colleague = await desk.staff('consultant')
    await ask(supervisor, 'PUT', `/meetings/${other.meeting.id}/consultant`, { consultantId: colleague.id })
    expect(await tasksOf(other.number, 'meeting_host')).toMatchObject(done(supervisor))
  })

  it('is done when the meeting is moved to a time its host has, not when only its place is another', async () => {
    const { consultant, number, meeting } = await withoutHost('11:00')
    await ask(consultant, 'PUT', `/meetings/${meeting.id}/time`, { startsAt: '2026-11-27T02:00:00Z' })
    expect(await tasksOf(number, 'meeting_host')).toMatchObject(done(consultant))

    const left = await withoutHost('13:00')
    await ask(left.consultant, 'PUT', `/staff/${left.consultant.id}/absences`, [])
    const place = { startsAt: left.meeting.startsAt, kind: 'in_person', place: '別館' }
    await ask(left.consultant, 'PUT', `/meetings/${left.meeting.id}/time`, place)
    expect(await tasksOf(left.number, 'meeting_host')).toMatchObject([{ doneAt: null }])
  })

  it('is done by nobody when the clockwork finds somebody', async () => {
    const { number, meeting } = await withoutHost('14:00')
    const successor = await desk.staff('consultant')
    const { headers } = await supervisor.request('GET', `/api/v1/tickets/${number}`)
    const assigned = await supervisor.request(
      'PUT',
      `/api/v1/tickets/${number}/assignment`,
      { consultantId: successor.id },
      { 'if-match': headers.etag as string },
    )
    expect(assigned.statusCode, assigned.body).toBe(200)
    await eventually(async () =>
      expect(await tasksOf(number, 'meeting_host')).toMatchObject([{ meetingId: meeting.id, doneAt: expect.any(String), doneBy: null }]),
    )
  })
})

describe('a meeting that passed without a word', () => {
  /** Thursday 15:00 to 16:00 in Japan. */
  const unrecorded = async () => {
    const consultant = await desk.staff('consultant')
    const { number } = await ticketOf(desk, consultant)
    return { consultant, number, meeting: await book(consultant, number, thursday('15:00')) }
  }
  const asked = (number: string) => tasksOf(number, 'meeting_unrecorded')

  it('is a task a business day after its end, once, until somebody says what became of it', async () => {
    await moveClockTo(tuesday)
    const four = await Promise.all([unrecorded(), unrecorded(), unrecorded(), unrecorded()])
    const [held, missed, cancelled, moved] = four
    await moveClockTo('2026-11-27T06:59:00Z')
    await noteUnrecordedMeetings(desk.deps)
    expect(await asked(held.number)).toEqual([])

    await moveClockTo('2026-11-27T07:00:00Z')
    for (const { number, meeting } of four)
      await eventually(async () => expect(await asked(number)).toMatchObject([{ meetingId: meeting.id, doneAt: null }]))
    await ask(supervisor, 'PUT', `/meetings/${held.meeting.id}/record`, { record: '拠点の条件を伺った。', to: 'desk' })
    await ask(supervisor, 'PUT', `/meetings/${missed.meeting.id}/missed`)
    await ask(supervisor, 'PUT', `/meetings/${cancelled.meeting.id}/cancellation`, {})
    await ask(supervisor, 'PUT', `/meetings/${moved.meeting.id}/time`, { startsAt: '2026-12-01T01:00:00Z' })
    for (const { number } of four) expect(await asked(number)).toMatchObject([{ doneAt: expect.any(String), doneBy: supervisor.id }])

    // Once more after the time it was moved to, and not again when somebody has ticked that off.
    await moveClockTo('2026-12-02T02:00:00Z')
    await eventually(async () => expect(await asked(moved.number)).toMatchObject([{ doneAt: expect.any(String) }, { doneAt: null }]))
    const [, open] = await asked(moved.number)
    await ask(supervisor, 'PUT', `/tasks/${open?.id}/completion`)
    expect(await noteUnrecordedMeetings(desk.deps)).toBe(0)
    expect(await asked(moved.number)).toHaveLength(2)
  })
})
