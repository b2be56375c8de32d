import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { reconcileMail } from '../../src/follow-ups/reconcile-mail.ts'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { enquired, historyOf, listedCodes, municipalityIdOf, openCase, openly, type Case } from '../shortlists/scene.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'

let desk: TestDesk
let found: Case
let outcomes: string
beforeEach(async () => {
  desk = await startDesk()
  await desk.moveClockTo('2026-11-24T01:00:00Z')
  found = await openCase(desk, openly)
  const town = await desk.contact({ organizationId: await municipalityIdOf(desk, listedCodes[0]) })
  await town.request('PUT', `/api/v1/enquiries/${await enquired(found)}/answer`, { answer: 'accept' })
  const [made] = await historyOf(desk, found.ticketId, 'introduction.made')
  outcomes = `/api/v1/introductions/${String(made?.details['introductionId'])}/outcomes`
})
afterEach(() => desk.close())

async function ask(url: string, body: object): Promise<{ id: string }> {
  const answer = await found.consultant.request('POST', url, body)
  expect(answer.statusCode, answer.body).toBeLessThan(300)
  return answer.json()
}

const record = async (kind: string, on: string) => (await ask(outcomes, { kind, on })).id
const correct = (id: string, instead?: { kind: string; on: string }) =>
  ask(`${outcomes}/${id}/correction`, { reason: '取り違えて記録したため', ...(instead && { instead }) })

/** Which after-care mails wait: days after which opening, once per side. */
async function waiting(): Promise<string[]> {
  await desk.settled()
  expect(await reconcileMail(desk.db)).toMatchObject({ differences: [] })
  const rows = await desk.db.select().from(followUps).where(eq(followUps.ticketId, found.ticketId)).orderBy(followUps.dueAt)
  const care = rows.filter(({ kind, state, side }) => kind === 'aftercare' && state === 'pending' && side === 'applicant')
  return care.map(({ details }) => `${details.openedOn}+${details.step}`)
}

const after = (day: string) => [30, 90, 180].map((step) => `${day}+${step}`)

describe('after-care of an opening that was recorded by mistake', () => {
  it('is cancelled when it is taken back', async () => {
    desk.worker()
    const id = await record('office_opened', '2026-11-20')
    expect(await waiting()).toEqual(after('2026-11-20'))
    await correct(id)
    expect(await waiting()).toEqual([])
  })

  it('moves with the day it is corrected to', async () => {
    desk.worker()
    await correct(await record('office_opened', '2026-11-20'), { kind: 'office_opened', on: '2026-11-10' })
    expect(await waiting()).toEqual(after('2026-11-10'))
  })

  it('follows the opening of before when a second one was the mistake, and goes on after a withdrawal that was one', async () => {
    desk.worker()
    await record('office_opened', '2026-11-10')
    const second = await record('office_opened', '2026-11-20')
    await correct(second, { kind: 'site_visit', on: '2026-11-20' })
    expect(await waiting()).toEqual(after('2026-11-10'))
    const withdrawal = await record('withdrawn', '2026-11-23')
    expect(await waiting()).toEqual([])
    await correct(withdrawal)
    expect(await waiting()).toEqual(after('2026-11-10'))
  })

  it('stays as it is where a later word counts', async () => {
    desk.worker()
    const first = await record('office_opened', '2026-11-10')
    const withdrawal = await record('withdrawn', '2026-11-23')
    await correct(first, { kind: 'office_opened', on: '2026-11-12' })
    expect(await waiting()).toEqual([])
    // What stands instead of the first has its place: before the withdrawal.
    await correct(withdrawal)
    expect(await waiting()).toEqual(after('2026-11-12'))
  })

  it('is never planned when it is taken back before anything was', async () => {
    const id = await record('office_opened', '2026-11-20')
    await correct(id)
    desk.worker()
    expect(await waiting()).toEqual([])
  })
})
