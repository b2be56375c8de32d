import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outbox } from '../../src/events/events.table.ts'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { react } from '../../workers/react.ts'
import type { TestApp } from '../support/app.ts'
import { dispatched, openCase, startDeskWithTown, type Case } from '../shortlists/scene.ts'
import { newLink, textOf } from './browser.ts'

let desk: TestApp

beforeAll(async () => {
  ;({ desk } = await startDeskWithTown())
})
afterAll(() => desk.close())

/** Links to one shortlist, as its mail and its reminders carry, and one to another act of the same case, all of one reader. */
async function linksOf(found: Case, count: number) {
  const of = { contactId: found.applicantId, ticketId: found.ticketId }
  const shortlistId = await dispatched(found)
  const toList = Array.from({ length: count }, () => newLink(desk, { purpose: 'interest', shortlistId, ...of }))
  return { toList: await Promise.all(toList), verifying: await newLink(desk, { purpose: 'verify', ...of }) }
}

const ask = (path: string, from = '192.0.2.1') =>
  desk.app.inject({
    method: 'POST',
    url: path,
    remoteAddress: from,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: '',
  })

/** The mails with new links of a ticket, once everything was reacted to. */
async function newLinksOf({ ticketId }: Case) {
  for (const { id } of await desk.db.select().from(outbox)) await react(desk.deps, id)
  const rows = await desk.db.select().from(followUps).where(eq(followUps.ticketId, ticketId))
  return rows.filter(({ kind }) => kind === 'new-link')
}

describe('asking for a new link', () => {
  it('brings one mail a day for what it is about, by however many old links, and one more for something else', async () => {
    const found = await openCase(desk)
    const { toList, verifying } = await linksOf(found, 3)
    await desk.moveClockTo(new Date((toList[0]?.expiresAt.getTime() ?? 0) + 86_400_000))
    for (const { path } of toList) {
      for (const _press of [1, 2]) expect((await ask(`${path}/renewal`)).statusCode).toBe(200)
    }
    expect(await newLinksOf(found)).toHaveLength(1)
    expect(textOf(await ask(`${toList[1]?.path}/renewal`))).toContain('同じお手続きのリンクは、1日に1通までお送りします')
    await ask(`${verifying.path}/renewal`)
    expect(await newLinksOf(found)).toHaveLength(2)
    await desk.moveClockTo(new Date((toList[0]?.expiresAt.getTime() ?? 0) + 2 * 86_400_000))
    await ask(`${toList[2]?.path}/renewal`)
    expect(await newLinksOf(found)).toHaveLength(3)
    await desk.owner`update clock_offset set seconds = 0`
  })

  it('brings one mail a day with the way to one’s own case, by whichever links it is asked for', async () => {
    const found = await openCase(desk)
    await newLink(desk, { purpose: 'case', contactId: found.applicantId, ticketId: found.ticketId })
    for (const { path } of (await linksOf(found, 3)).toList) expect((await ask(`${path}/case-page`)).statusCode).toBe(200)
    expect(await newLinksOf(found)).toHaveLength(1)
  })

  it('is limited by network: a stranger who presses again and again keeps the reader of the link from nothing', async () => {
    const found = await openCase(desk)
    const { toList } = await linksOf(found, 1)
    const path = `${toList[0]?.path}/renewal`
    const stranger = await Promise.all(Array.from({ length: 8 }, () => ask(path, '198.51.100.7')))
    expect(stranger.map(({ statusCode }) => statusCode)).toContain(429)
    expect((await ask(path, '192.0.2.1')).statusCode).toBe(200)
  })
})
