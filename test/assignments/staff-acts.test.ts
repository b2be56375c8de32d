import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { staffRoleCodes } from '../../src/catalog/desk-codes.ts'
import type { StaffAct } from '../../src/people/staff-acts.policy.ts'
import { staff } from '../../src/people/people.table.ts'
import { businessDayAhead } from '../support/days-ahead.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { corporateForm } from '../support/forms.ts'
import { openedTo } from '../support/opened.ts'

type Wanted = { id: string; email: string; active: boolean }

let desk: TestApp
const people: Record<string, Person> = {}
beforeAll(async () => {
  desk = await startApp()
  for (const role of staffRoleCodes) people[role] = await desk.staff(role)
  people.colleague = await desk.staff('consultant')
  people.stopped = await desk.staff('consultant')
  await desk.db.update(staff).set({ active: false }).where(eq(staff.id, people.stopped.id))
})
afterAll(() => desk?.close())

let weeks = 0
/** Each act as it is asked for. */
const asked: Record<StaffAct, (reader: Person, member: Wanted) => Promise<{ statusCode: number; body: string }>> = {
  giveTickets: async (reader, { id }) => reader.request('PUT', `${await ticketFor(reader, null)}/assignment`, { consultantId: id }),
  letHost: async (reader, { id }) =>
    reader.request('POST', `${await ticketFor(reader, reader.id)}/meetings`, {
      status: 'booked',
      kind: 'in_person',
      startsAt: `${businessDayAhead(30 + 7 * (weeks += 1))}T01:00:00Z`,
      minutes: 10,
      consultantId: id,
      outsideHoursReason: '試験のため',
    }),
  // In the absence of somebody whose absences the reader may set: their own or, of themselves, a colleague's.
  letStandIn: (reader, { id }) =>
    reader.request('PUT', `/api/v1/staff/${id === reader.id ? people.colleague?.id : reader.id}/absences`, [
      { startsOn: '2031-01-06', endsOn: '2031-01-07', substituteId: id },
    ]),
  change: (reader, { id, active }) => reader.request('PATCH', `/api/v1/staff/${id}`, { active }),
  setAbsences: (reader, { id }) => reader.request('PUT', `/api/v1/staff/${id}/absences`, []),
  listSessions: (reader, { id }) => reader.request('GET', `/api/v1/people/${id}/sessions`),
  invite: (reader, { id }) => reader.request('POST', `/api/v1/staff/${id}/invitation`),
  withdrawInvitation: (reader, { id }) => reader.request('DELETE', `/api/v1/staff/${id}/invitation`),
}

/** A ticket in somebody's hands, or nobody's, that an administrator has opened. */
async function ticketFor(reader: Person, assigneeId: string | null): Promise<string> {
  const { number } = (await desk.request('POST', '/api/v1/intake/corporate', corporateForm())).json().ticket
  const path = `/api/v1/tickets/${number}`
  if (reader.role === 'administrator') await openedTo(reader, number)
  else if (assigneeId !== null) await reader.request('PUT', `${path}/assignment`, { consultantId: assigneeId })
  return path
}

async function seenBy(reader: Person, id: string): Promise<Wanted & { can: Record<StaffAct, boolean>; carriesTickets: boolean }> {
  const { items } = (await reader.request('GET', '/api/v1/staff?limit=200')).json()
  return items.find((one: Wanted) => one.id === id)
}

it.each(staffRoleCodes)('says of each member of the desk what the API then lets a reader (%s) do with them', async (role) => {
  const reader = people[role]
  if (!reader) throw new Error(role)
  for (const [who, member] of Object.entries(people)) {
    for (const [act, ask] of Object.entries(asked)) {
      // Nobody stands in for themselves, which is no question of who may.
      if (act === 'letStandIn' && member.id === reader.id && role !== 'administrator') continue
      const seen = await seenBy(reader, member.id)
      // Taking back what is not there changes nothing, and is offered to nobody.
      if (act === 'withdrawInvitation' && reader.role === 'administrator' && !seen.can.withdrawInvitation) continue
      const answer = await ask(reader, seen)
      expect([who, act, answer.statusCode < 300], answer.body).toEqual([who, act, seen.can[act as StaffAct]]) // a key of `asked`
    }
  }
})

it('says of a member, and of whoever is signed in, whether tickets can be given to them', async () => {
  const consultant = people.consultant
  if (!consultant) throw new Error('nobody')
  for (const [who, carries] of Object.entries({
    supervisor: true,
    colleague: true,
    stopped: false,
    auditor: false,
    administrator: false,
  })) {
    expect([who, (await seenBy(consultant, people[who]?.id ?? '')).carriesTickets]).toEqual([who, carries])
  }
  for (const role of staffRoleCodes) {
    const session = await people[role]?.request('GET', '/api/v1/session')
    expect([role, session?.json().person.carriesTickets]).toEqual([role, role === 'consultant' || role === 'supervisor'])
  }
})
