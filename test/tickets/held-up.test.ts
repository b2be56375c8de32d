import { afterAll, beforeAll, expect, it } from 'vitest'
import { sendHeldMessages } from '../../src/tickets/unsent/send-held-messages.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'
import { corporateForm } from '../support/forms.ts'

let desk: TestDesk
let consultant: Person
let number: string
beforeAll(async () => {
  desk = await startDesk()
  consultant = await desk.staff('consultant')
  // What the database refuses fails at every turn.
  await desk.owner`alter table ticket_messages add constraint refused check (body not like '%送れない%')`
  number = (await desk.request('POST', '/api/v1/intake/corporate', corporateForm())).json().ticket.number
  await consultant.request('PUT', of('/assignment'), { consultantId: consultant.id })
})
afterAll(() => desk?.close())

const of = (path: string) => `/api/v1/tickets/${number}${path}`
const items = async (path: string) =>
  (await consultant.request('GET', of(path))).json().items as { id: string; type?: string; body?: string }[]
const write = async (body: string): Promise<string> =>
  (await consultant.request('POST', of('/messages'), { direction: 'out', subject: 'ご案内', body, undoFor: 1 })).json().id
const heldUp = async () => (await items('/events')).filter(({ type }) => type === 'message.held_up')
/** The worker's turn at the moment these are due again. */
async function turn(): Promise<void> {
  await desk.owner`update unsent_messages set sends_at = desk_now() - interval '1 second', again_at = least(again_at, desk_now())`
  await sendHeldMessages(desk.deps)
}

it('sends what can be sent, however many before it cannot', async () => {
  await desk.owner`
    insert into unsent_messages (ticket_id, staff_id, subject, body, created_at, sends_at)
    select id, ${consultant.id}, '', '送れない言葉', desk_now(), desk_now() - interval '1 minute'
    from tickets, generate_series(1, 60) where number = ${number}`
  const id = await write('送れる言葉')
  await desk.owner`update unsent_messages set sends_at = desk_now() where id = ${id}`
  for (let turns = 0; turns < 2; turns += 1) await sendHeldMessages(desk.deps)
  expect((await items('/messages')).map((message) => message.id)).toEqual([id])
  const [row] = await desk.owner<{ tried: number; later: boolean }[]>`
    select count(*)::int as tried, bool_and(again_at > desk_now()) as later from unsent_messages where tries = 1`
  expect(row).toEqual({ tried: 60, later: true })
  await desk.owner`delete from unsent_messages`
})

it('waits longer from try to try, up to ten minutes', async () => {
  await write('送れない言葉')
  const waits: number[] = []
  for (let tries = 0; tries < 10; tries += 1) {
    await turn()
    const [row] = await desk.owner<
      { seconds: number }[]
    >`select round(extract(epoch from again_at - desk_now()))::int as seconds from unsent_messages`
    waits.push(row?.seconds ?? 0)
  }
  expect(waits[0]).toBeGreaterThan(0)
  expect(waits[3]).toBeGreaterThan(waits[0] ?? 0)
  expect(waits.at(-1)).toBe(600)
  await desk.owner`delete from unsent_messages`
})

it('tells its author once, in the history and by the bell, when it could not be sent three times, and sends it as soon as it can', async () => {
  desk.worker({ due: 3_600_000 })
  const before = (await heldUp()).length
  const id = await write('今は送れない言葉')
  await turn()
  await turn()
  expect(await heldUp()).toHaveLength(before)
  await turn()
  await turn()
  expect((await heldUp()).slice(before)).toMatchObject([{ details: { messageId: id, personId: consultant.id }, actor: { kind: 'system' } }])
  const told = await eventually(async () => {
    const { items: all } = (await consultant.request('GET', '/api/v1/notifications')).json()
    const ours = all.filter(
      ({ eventType, ticket }: { eventType: string; ticket: string }) => eventType === 'message.held_up' && ticket === number,
    )
    return ours.length > before && ours
  })
  expect(told).toHaveLength(before + 1)
  await desk.owner`alter table ticket_messages drop constraint refused`
  await turn()
  expect((await items('/messages')).map((message) => message.id)).toContain(id)
  expect(await items('/unsent-messages')).toEqual([])
})
