import { afterAll, beforeAll, expect, it } from 'vitest'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { corporateForm } from '../support/forms.ts'

let desk: TestApp
let supervisor: Person
let leaver: Person
let expert: Person
let novice: Person

beforeAll(async () => {
  desk = await startApp()
  // A Tuesday: nothing of today is over when the tests end.
  await desk.moveClockTo('2026-12-01T10:00:00+09:00')
  supervisor = await desk.staff('supervisor')
  leaver = await desk.staff('consultant', { audiences: ['corporate'], capacity: 20 })
  expert = await desk.staff('consultant', { audiences: ['corporate'], topics: ['corp.destination'], capacity: 1 })
  novice = await desk.staff('consultant', { audiences: ['municipal'], capacity: 2 })
})
afterAll(() => desk.close())

interface Line {
  staffId: string
  open: number
  overdue: number
  dueToday: number
  capacity: number
  isAbsent: boolean
  absences: unknown[]
}
interface Item {
  number: string
  version: number
  proposed: { consultantId: string; reasons: { rule: string }[] } | null
}

async function heldBy(person: Person): Promise<string> {
  const { number } = (await desk.request('POST', '/api/v1/intake/corporate', corporateForm())).json().ticket
  const answer = await supervisor.request('PUT', `/api/v1/tickets/${number}/assignment`, { consultantId: person.id })
  expect(answer.statusCode, answer.body).toBe(200)
  return number
}

const lineOf = async (person: Person): Promise<Line | undefined> =>
  ((await supervisor.request('GET', '/api/v1/workload')).json().items as Line[]).find(({ staffId }) => staffId === person.id)
const proposal = async (): Promise<Item[]> => (await supervisor.request('GET', `/api/v1/staff/${leaver.id}/hand-over`)).json().items
const handOver = (tickets: unknown, who = supervisor) => who.request('POST', `/api/v1/staff/${leaver.id}/hand-over`, { tickets })
const assignmentsOf = async (number: string) =>
  ((await supervisor.request('GET', `/api/v1/tickets/${number}/events`)).json().items as { type: string; details: object }[])
    .filter(({ type }) => type === 'ticket.assigned')
    .map(({ details }) => details)

it('tells what each has to do, how much they may hold and when they are away', async () => {
  const number = await heldBy(leaver)
  const absences = [
    { startsOn: '2026-12-01', endsOn: '2026-12-03', substituteId: novice.id },
    { startsOn: '2027-01-05', endsOn: '2027-01-06' },
    { startsOn: '2026-11-02', endsOn: '2026-11-03' },
  ]
  expect((await supervisor.request('PUT', `/api/v1/staff/${leaver.id}/absences`, absences)).statusCode).toBe(200)
  expect(await lineOf(leaver)).toEqual({
    staffId: leaver.id,
    role: 'consultant',
    capacity: 20,
    open: 1,
    overdue: 0,
    dueToday: 0,
    isAbsent: true,
    absences: [
      { startsOn: '2026-12-01', endsOn: '2026-12-03', substituteId: novice.id },
      { startsOn: '2027-01-05', endsOn: '2027-01-06', substituteId: null },
    ],
  })
  // Its first answer is due within eight business hours: on the 2nd at 9:00.
  await desk.moveClockTo('2026-12-02T08:00:00+09:00')
  expect(await lineOf(leaver)).toMatchObject({ open: 1, overdue: 0, dueToday: 1 })
  await desk.moveClockTo('2026-12-02T19:00:00+09:00')
  expect(await lineOf(leaver)).toMatchObject({ open: 1, overdue: 1, dueToday: 0 })
  expect(await lineOf(novice)).toMatchObject({ open: 0, overdue: 0, isAbsent: false, absences: [] })
  await desk.moveClockTo('2026-12-01T11:00:00+09:00')
  await supervisor.request('PUT', `/api/v1/staff/${leaver.id}/absences`, [])
  expect((await handOver([{ number, version: 2, consultantId: expert.id }])).json()).toEqual({ assigned: [number], failed: [] })
})

it('shares out what somebody holds among those who have room, seen before it is done, and writes down why', async () => {
  const [first, second, third] = [await heldBy(leaver), await heldBy(leaver), await heldBy(leaver)]
  const before = await proposal()
  // Whoever knows the topic has no room left; the other one has room for two.
  expect(before.map(({ number, proposed }) => [number, proposed?.consultantId])).toEqual([
    [first, novice.id],
    [second, novice.id],
    [third, undefined],
  ])
  expect(await lineOf(leaver)).toMatchObject({ open: 3 })

  // Somebody takes one meanwhile; one goes to whom the supervisor chose, full or not.
  await supervisor.request('PUT', `/api/v1/tickets/${second}/assignment`, { consultantId: supervisor.id }, { 'if-match': '*' })
  const shares = before.map(({ number, version, proposed }) => ({
    number,
    version,
    consultantId: number === third ? expert.id : (proposed?.consultantId ?? ''),
  }))
  expect((await handOver(shares, leaver)).statusCode).toBe(403)
  expect((await handOver(shares)).json()).toEqual({ assigned: [first, third], failed: [{ number: second, code: 'not_theirs' }] })
  expect((await assignmentsOf(first)).at(-1)).toMatchObject({
    consultantId: novice.id,
    automatic: true,
    reasons: expect.arrayContaining([expect.objectContaining({ rule: 'load', value: 0 })]),
  })
  expect((await assignmentsOf(third)).at(-1)).toEqual({
    consultantId: expert.id,
    automatic: false,
    inOneGo: expect.any(String),
    from: leaver.id,
  })
  expect(await lineOf(leaver)).toMatchObject({ open: 0 })
  expect(await proposal()).toEqual([])
})

it('gives nothing that has changed since it was seen, to nobody who takes tickets, or twice', async () => {
  const number = await heldBy(leaver)
  const [item] = await proposal()
  const share = { number, version: item?.version ?? 0, consultantId: novice.id }
  const auditor = await desk.staff('auditor')
  expect((await handOver([{ ...share, version: share.version - 1 }])).json().failed).toEqual([{ number, code: 'stale' }])
  for (const consultantId of [auditor.id, leaver.id]) {
    expect((await handOver([{ ...share, consultantId }])).json().failed).toEqual([{ number, code: 'not_active_consultant' }])
  }
  const twice = await handOver([share, share])
  expect(twice.statusCode).toBe(422)
  expect(twice.json().errors).toMatchObject([{ field: 'tickets.1', code: 'repeated' }])
  expect((await auditor.request('GET', `/api/v1/staff/${leaver.id}/hand-over`)).statusCode).toBe(403)
  expect((await auditor.request('GET', '/api/v1/workload')).statusCode).toBe(200)
})

it('lets the substitute of the coming absence take the place of whoever leaves', async () => {
  const keen = await desk.staff('consultant', { audiences: ['corporate'], topics: ['corp.destination'], capacity: 20 })
  const standIn = await desk.staff('supervisor', { capacity: 20 })
  const absence = { startsOn: '2026-12-08', endsOn: '2026-12-09', substituteId: standIn.id }
  await supervisor.request('PUT', `/api/v1/staff/${keen.id}/absences`, [absence])
  const number = await heldBy(keen)
  const { items } = (await supervisor.request('GET', `/api/v1/staff/${keen.id}/hand-over`)).json() as { items: Item[] }
  expect(items).toMatchObject([
    {
      number,
      proposed: {
        consultantId: standIn.id,
        reasons: expect.arrayContaining([expect.objectContaining({ rule: 'stands_in_for', value: keen.id })]),
      },
    },
  ])
})
