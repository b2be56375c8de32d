import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outbox } from '../../src/events/events.table.ts'
import { claimFollowUp } from '../../src/follow-ups/claim-follow-up.ts'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { reconcileMail } from '../../src/follow-ups/reconcile-mail.ts'
import { react } from '../../workers/react.ts'
import { newLink, post } from '../pages/browser.ts'
import { proved } from '../pages/proving.ts'
import { openCase } from '../shortlists/scene.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'

let desk: TestApp
let supervisor: Person
beforeAll(async () => {
  desk = await startApp()
  await desk.moveClockTo('2026-11-24T01:00:00Z')
  supervisor = await desk.staff('supervisor')
})
afterAll(() => desk.close())

/** Lets the rooms react to everything that happened; nothing is sent here but by the test. */
async function reacted() {
  for (const { id } of await desk.db.select().from(outbox)) await react(desk.deps, id)
}

describe('a wish to be forgotten', () => {
  /** A person who asked on the page of their own data, and the mail that says it arrived. */
  async function askedOnPage() {
    const found = await openCase(desk)
    const { applicantId: contactId, ticketId } = found
    const { path } = await newLink(desk, { purpose: 'case', contactId, ticketId })
    const browser = await proved(desk, path, contactId)
    for (const _ of [1, 2]) await post(desk, `${path}/data/erasure`, {}, browser)
    await reacted()
    const rows = (await desk.db.select().from(followUps).where(eq(followUps.ticketId, ticketId))).filter(
      ({ kind }) => kind === 'erasure-receipt',
    )
    expect(rows).toHaveLength(1)
    const { items } = (await supervisor.request('GET', `/api/v1/tickets/${found.number}/tasks`)).json() as {
      items: { id: string; kind: string }[]
    }
    const wish = items.find(({ kind }) => kind === 'erasure_request')
    return { mailId: rows[0]?.id ?? '', taskId: wish?.id ?? '', found }
  }

  it('is confirmed by one mail, which says what happens and by when, as the task does', async () => {
    const { mailId, taskId, found } = await askedOnPage()
    const claimed = await claimFollowUp(desk.deps, mailId)
    const said = ['消去のお申し出を受け付けました', '2026年12月8日(火) 18:00までに'].map((words) => expect.stringContaining(words))
    expect(claimed).toMatchObject({ mail: { subject: said[0], text: said[1] } })
    const { items } = (await supervisor.request('GET', `/api/v1/tickets/${found.number}/tasks`)).json()
    expect(items).toMatchObject([{ id: taskId, dueAt: '2026-12-08T09:00:00.000Z' }])
  })

  it.each([
    ['granted', 'erasure', 'erased'],
    ['refused', 'completion', 'not_needed'],
  ])('is confirmed no more once it was %s', async (_, settles, reason) => {
    const { mailId, taskId } = await askedOnPage()
    const body = settles === 'completion' ? { reason: '継続中のため' } : undefined
    const settled = await supervisor.request('PUT', `/api/v1/tasks/${taskId}/${settles}`, body)
    expect(settled.statusCode, settled.body).toBe(200)
    await reacted()
    expect(await claimFollowUp(desk.deps, mailId)).toBeUndefined()
    expect((await desk.db.select().from(followUps).where(eq(followUps.id, mailId)))[0]).toMatchObject({
      state: 'cancelled',
      cancelReason: reason,
    })
    expect((await reconcileMail(desk.db)).differences).toEqual([])
  })
})
