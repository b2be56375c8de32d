import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { tickets } from '../../src/tickets/tickets.table.ts'
import { runSchedules } from '../../workers/schedules.ts'
import { dispatched, enquired, openCase } from '../shortlists/scene.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { corporateForm } from '../support/forms.ts'

let desk: TestApp
beforeAll(async () => {
  desk = await startApp()
})
afterAll(() => desk.close())

/** Lets every change of this row fail. */
async function spoil(table: string, id: string): Promise<void> {
  const name = `spoil_${table}`
  await desk.owner.unsafe(`create function ${name}() returns trigger language plpgsql as $$ begin raise exception 'spoilt'; end $$`)
  await desk.owner.unsafe(
    `create trigger ${name} before update on ${table} for each row when (old.id = '${id}') execute function ${name}()`,
  )
}

async function waitingTicket(): Promise<string> {
  const { number } = (await desk.request('POST', '/api/v1/intake/corporate', corporateForm())).json().ticket
  const over = { status: 'waiting_applicant', waitingUntil: new Date('2026-01-01') } as const
  const [row] = await desk.db.update(tickets).set(over).where(eq(tickets.number, number)).returning()
  return row?.id ?? ''
}

const statusOf = async (id: string) => (await desk.db.select().from(tickets).where(eq(tickets.id, id)))[0]?.status

it('one row that cannot be changed keeps neither the others nor the later schedules back, and is logged', async () => {
  const [spoilt, sound] = [await waitingTicket(), await waitingTicket()]
  const shortlists = [await dispatched(await openCase(desk)), await dispatched(await openCase(desk))]
  await spoil('tickets', spoilt)
  await spoil('shortlists', shortlists[0] ?? '')
  await desk.moveClockTo('2027-02-01T01:00:00Z')
  const before = desk.logged.length
  expect(await runSchedules(desk.deps)).toBe(false)
  expect([await statusOf(spoilt), await statusOf(sound)]).toEqual(['waiting_applicant', 'open'])
  const left = await desk.owner`select id from shortlists where status = 'dispatched'`
  expect(left.map((row) => row['id'])).toEqual([shortlists[0]])
  const logged = desk.logged.slice(before).join('\n')
  for (const id of [spoilt, shortlists[0]]) expect(logged).toContain(String(id))
  expect(logged).not.toContain('spoilt')
  await desk.moveClockTo(new Date())
})

it('a schedule that fails altogether keeps the later ones from nothing', async () => {
  const id = await enquired(await openCase(desk))
  await desk.owner.unsafe('alter table shortlists rename to shortlists_away')
  await desk.moveClockTo('2027-02-01T01:00:00Z')
  const before = desk.logged.length
  await runSchedules(desk.deps)
  await desk.owner.unsafe('alter table shortlists_away rename to shortlists')
  expect(await desk.owner`select status from enquiries where id = ${id}`).toMatchObject([{ status: 'expired' }])
  expect(desk.logged.slice(before).join('\n')).toContain('"schedule":"expireShortlists"')
  await desk.moveClockTo(new Date())
})
