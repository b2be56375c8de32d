import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addCalendarDays, dayInJapan } from '../../src/calendar/business-time.rules.ts'
import { substitutesToTell } from '../../src/people/substitutes.rules.ts'
import type { Person } from '../support/app.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'
import { corporateForm } from '../support/forms.ts'

describe('standing in for a colleague', () => {
  let desk: TestDesk
  let worker: ReturnType<TestDesk['worker']>
  let supervisor: Person
  beforeAll(async () => {
    desk = await startDesk()
    worker = desk.worker()
    supervisor = await desk.staff('supervisor')
  })
  afterAll(async () => {
    await worker.stop()
    await desk.close()
  })

  const today = () => dayInJapan(new Date())
  const pair = () => Promise.all([desk.staff('consultant'), desk.staff('consultant')])
  const setAbsences = async (by: Person, of: Person, absences: object[]) =>
    expect((await by.request('PUT', `/api/v1/staff/${of.id}/absences`, absences)).statusCode).toBe(200)
  async function ticketOf(holder: Person): Promise<string> {
    const { number } = (await desk.request('POST', '/api/v1/intake/corporate', corporateForm())).json().ticket
    expect((await supervisor.request('PUT', `/api/v1/tickets/${number}/assignment`, { consultantId: holder.id })).statusCode).toBe(200)
    return number
  }
  const numbersOf = async (person: Person, query: string): Promise<string[]> =>
    (await person.request('GET', `/api/v1/tickets?${query}`)).json().items.map(({ number }: { number: string }) => number)
  const countOf = async (person: Person): Promise<number> =>
    (await person.request('GET', '/api/v1/ticket-views')).json().items.find(({ code }: { code: string }) => code === 'standing_in').count

  it('shows the tickets of whom one stands in for as a list of their own, in the order of any list, page by page', async () => {
    const [away, substitute] = await pair()
    const another = await desk.staff('consultant')
    const tickets = [await ticketOf(away), await ticketOf(another), await ticketOf(away)]
    await ticketOf(substitute)
    expect(await countOf(substitute)).toBe(0)
    for (const absent of [away, another]) {
      await setAbsences(absent, absent, [{ startsOn: today(), endsOn: today(), substituteId: substitute.id }])
    }
    expect(await countOf(substitute)).toBe(3)
    expect(await numbersOf(substitute, 'assignee=stood_in_for&sort=received')).toEqual(tickets.toReversed())
    const [newest, ...others] = tickets.toReversed()
    const page = (await substitute.request('GET', '/api/v1/tickets?assignee=stood_in_for&sort=received&limit=1')).json()
    expect(page.items.map(({ number }: { number: string }) => number)).toEqual([newest])
    expect(await numbersOf(substitute, `assignee=stood_in_for&sort=received&cursor=${page.nextCursor}`)).toEqual(others)
    expect(await numbersOf(away, 'assignee=stood_in_for')).toEqual([])
    await setAbsences(away, away, [])
    expect(await numbersOf(substitute, 'assignee=stood_in_for')).toEqual([tickets[1]])
  })

  it('brings what happens to a colleague’s ticket on a day of their absence to who stands in, too, and on no other day', async () => {
    const [away, substitute] = await pair()
    const number = await ticketOf(away)
    const note = async (body: string) =>
      expect((await supervisor.request('POST', `/api/v1/tickets/${number}/notes`, { body })).statusCode).toBe(201)
    const notesTold = async (person: Person) =>
      (await person.request('GET', '/api/v1/notifications')).json().items.filter(({ kind }: { kind: string }) => kind === 'note').length
    const told = (counts: [number, number]) =>
      eventually(async () => expect([await notesTold(away), await notesTold(substitute)]).toEqual(counts), { within: 60_000 })
    const tomorrow = addCalendarDays(today(), 1)
    await setAbsences(away, away, [{ startsOn: tomorrow, endsOn: tomorrow, substituteId: substitute.id }])
    await note('先方は来週を希望。')
    await told([1, 0])
    await setAbsences(away, away, [{ startsOn: today(), endsOn: tomorrow, substituteId: substitute.id }])
    await note('本日中に折り返しの約束。')
    await told([2, 1])
  })

  it('is told by mail with its days, and when it is called off; not to who named themselves, nor when nothing changed', async () => {
    const [away, substitute] = await pair()
    const absence = { startsOn: '2031-01-06', endsOn: '2031-01-08', substituteId: substitute.id }
    await setAbsences(supervisor, away, [absence])
    const named = await desk.mailWith(substitute.email, '不在中の代理のお願い')
    expect(named.text).toContain('2031年1月6日(月)〜2031年1月8日(水)')
    await setAbsences(supervisor, away, [absence, { startsOn: '2031-02-03', endsOn: '2031-02-03' }])
    await setAbsences(supervisor, away, [{ ...absence, substituteId: supervisor.id }])
    await desk.mailWith(substitute.email, '代理は取りやめになりました')
    expect(await desk.mailsTo(substitute.email)).toHaveLength(2)
    expect(await desk.mailsTo(supervisor.email)).toEqual([])
  })
})

describe('whose days of standing in are others', () => {
  const substitute = fc.constantFrom('a', 'b', undefined)
  const absences = fc
    .uniqueArray(fc.nat(60), { maxLength: 6 })
    .chain((starts) => fc.tuple(...starts.map((start) => fc.tuple(fc.constant(start), substitute))))
    .map((entries) =>
      entries.map(([start, substituteId]) => {
        const startsOn = addCalendarDays('2026-11-01', start)
        return { startsOn, endsOn: startsOn, substituteId }
      }),
    )

  it('is nobody when nothing changed, whatever the order, and whoever has a day that counts on one side alone', () => {
    fc.assert(
      fc.property(absences, absences, (before, after) => {
        const today = '2026-11-20'
        expect(substitutesToTell(before, before.toReversed(), today)).toEqual([])
        const daysOf = (all: typeof before, who: string) =>
          all
            .filter(({ substituteId, endsOn }) => substituteId === who && endsOn >= today)
            .map(({ startsOn }) => startsOn)
            .toSorted()
            .join(' ')
        const changed = ['a', 'b'].filter((who) => daysOf(before, who) !== daysOf(after, who))
        expect(substitutesToTell(before, after, today)).toEqual(changed)
      }),
    )
  })
})
