import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { underCap } from '../../src/follow-ups/under-cap.rules.ts'
import { endOfWait } from '../../src/follow-ups/waiting-end.rules.ts'
import { ask, ticketOf } from '../meetings/scene.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import type { Person } from '../support/app.ts'
import { corporateForm } from '../support/forms.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await startDesk()
  desk.worker()
})
afterAll(() => desk.close())

/** Clocks of those days in Japan, `MM-DD HH:MM`. */
const at = (time: string) => new Date(`2026-${time.replace(' ', 'T')}:00+09:00`).toISOString()

interface Shown {
  id: string
  kind: string
  state: string
  heldFor: string | null
  goesAt: string | null
  goesLaterFor: string | null
}
/** Everybody acts as a supervisor who has just signed in: sessions end before the next day. */
async function moveClockTo(time: string): Promise<Person> {
  await desk.moveClockTo(at(time))
  await desk.settled()
  return desk.staff('supervisor')
}
const listed = async (who: Person, number: string) =>
  (await ask<{ items: Shown[] }>(who, 'GET', `/tickets/${number}/follow-ups?limit=200`)).items
/** The mails of its wait that wait, and the minute each goes in. */
const ofWait = async (who: Person, number: string) =>
  (await listed(who, number))
    .filter(({ kind, state }) => kind.startsWith('waiting-') && state === 'pending')
    .map(({ kind, goesAt }) => [kind, goesAt && `${goesAt.slice(0, 16)}:00.000Z`])

describe('when a mail goes, foretold', () => {
  it('is the next business day for what is beyond the cap of its reader’s day, whichever of their cases it is of', async () => {
    const boss = await moveClockTo('11-24 10:00')
    const one = await ticketOf(desk, boss)
    const { contact, ...filed } = corporateForm()
    const again = { ...filed, contact: { ...contact, email: one.email, name: one.name } }
    const { number: other } = (await desk.request('POST', '/api/v1/intake/corporate', again)).json().ticket as { number: string }
    const { applicant } = await ask<{ applicant: { id: string } }>(boss, 'GET', `/tickets/${other}`)
    await ask(boss, 'PUT', `/contacts/${applicant.id}/verification`)
    await desk.settled()
    const add = (number: string, time: string) =>
      ask<Shown>(boss, 'POST', `/tickets/${number}/follow-ups`, { subject: 'ご確認', body: '日程をお知らせください。', dueAt: at(time) })
    await add(one.number, '11-25 10:00')
    await add(other, '11-25 10:10')
    await add(one.number, '11-25 10:20')
    const fourth = await add(other, '11-25 10:30')
    expect(fourth).toMatchObject({ goesAt: at('11-26 09:00'), goesLaterFor: 'daily_cap' })
    // The others of the case keep their time, and so does what is due before them when it is added later.
    const first = await add(other, '11-25 09:30')
    expect(first).toMatchObject({ goesAt: at('11-25 09:30'), goesLaterFor: null })
    const shown = async (number: string, who = boss) => (await listed(who, number)).filter(({ kind }) => kind === 'manual-follow-up')
    expect((await shown(one.number)).map(({ goesAt }) => goesAt)).toEqual([at('11-25 10:00'), at('11-26 09:00')])

    // What was foretold is what happens.
    let who = boss
    for (const time of ['11-25 09:31', '11-25 10:01', '11-25 10:11', '11-25 10:21', '11-25 10:31']) who = await moveClockTo(time)
    const left = [...(await shown(one.number, who)), ...(await shown(other, who))].filter(({ state }) => state === 'pending')
    expect(left.map(({ goesAt }) => goesAt)).toEqual([at('11-26 09:00'), at('11-26 09:00')])
  })

  it('is for the end of a wait the day its ticket is resolved on, after late reminders and booked meetings', async () => {
    let boss = await moveClockTo('12-01 10:00')
    const { number } = await ticketOf(desk, boss)
    await ask(boss, 'POST', `/tickets/${number}/messages`, { direction: 'out', subject: '時期', body: '時期をお聞かせください。' })
    await ask(boss, 'PUT', `/tickets/${number}/waiting`, { for: 'applicant' })
    await desk.settled()
    expect(await ofWait(boss, number)).toEqual([
      ['waiting-reminder', at('12-04 10:00')],
      ['waiting-reminder', at('12-10 10:00')],
      ['waiting-resolved', at('12-21 10:00')],
    ])
    // Paused over both reminders: of these the last goes when it is resumed, and the end keeps its distance from it.
    const paused = await boss.request('PUT', `/api/v1/tickets/${number}/pause`, { reason: '先方のご都合' })
    expect(paused.statusCode, paused.body).toBeLessThan(300)
    expect(await ofWait(boss, number)).toEqual([
      ['waiting-reminder', null],
      ['waiting-reminder', null],
      ['waiting-resolved', null],
    ])
    boss = await moveClockTo('12-17 10:00')
    const resumed = await boss.request('DELETE', `/api/v1/tickets/${number}/pause`)
    expect(resumed.statusCode, resumed.body).toBeLessThan(300)
    await desk.settled()
    // Seven business days after the reminder: 18, 21 to 25 and 28 December; the desk is closed from the 29th to the 3rd.
    expect(await ofWait(boss, number)).toEqual([['waiting-resolved', at('12-28 10:00')]])
    expect((await listed(boss, number)).find(({ state }) => state === 'pending')).toMatchObject({ goesLaterFor: 'too_early' })
  })
})

describe('the end of a wait', () => {
  const on = (time: string) => new Date(at(time))
  const reminder = { id: 'second', kind: 'waiting-reminder', state: 'sent', step: 7, at: on('12-03 10:00'), hastened: false } as const
  const end = { id: 'end', kind: 'waiting-resolved', state: 'pending', step: 14, at: on('12-14 10:00'), hastened: false } as const
  const endsAt = (changes: object, meeting?: { startsAt: Date; minutes: number }) =>
    endOfWait([{ ...reminder, ...changes }, end], meeting).get('end')

  it('keeps its distance from the reminder before, waits for a booked meeting, and comes to nothing after one that failed', () => {
    expect(endsAt({})).toEqual(on('12-14 10:00'))
    expect(endsAt({ at: on('12-07 11:00') })).toEqual(on('12-16 11:00'))
    expect(endsAt({}, { startsAt: on('12-16 13:00'), minutes: 60 })).toEqual(on('12-17 09:00'))
    expect(endsAt({}, { startsAt: on('12-11 13:00'), minutes: 60 })).toEqual(on('12-14 10:00'))
    expect(endsAt({ state: 'failed' })).toBeNull()
    expect(endsAt({ state: 'pending', at: null })).toBeNull()
  })
})

describe('the mails of an address', () => {
  it('all go, no more than three a day, none before it is due, in business time', () => {
    const now = new Date(at('11-27 17:00'))
    const mails = Array.from({ length: 8 }, (_, index) => ({ id: `mail ${index}`, dueAt: new Date(now.getTime() + index * 60_000) }))
    const days = [...underCap(mails, 2, now).values()].map((time) => new Date(time.getTime() + 9 * 3_600_000).toISOString().slice(5, 10))
    expect(days).toEqual(['11-27', '11-30', '11-30', '11-30', '12-01', '12-01', '12-01', '12-02'])
  })
})
