import { afterAll, beforeAll, expect, it } from 'vitest'
import { claimFollowUp } from '../../src/follow-ups/claim-follow-up.ts'
import { reconcileMail } from '../../src/follow-ups/reconcile-mail.ts'
import { recordAttempt } from '../../src/follow-ups/record-attempt.ts'
import { openCase, type Case } from '../shortlists/scene.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'

let desk: TestDesk
let found: Case
const start = Date.parse('2026-11-24T01:00:00Z')
beforeAll(async () => {
  desk = await startDesk()
  await desk.moveClockTo(new Date(start))
  found = await openCase(desk)
})
afterAll(() => desk.close())

it('a server that says later is asked again ever more rarely for four days, and then the consultant has a task', async () => {
  const supervisor = () => desk.staff('supervisor')
  const url = `/api/v1/tickets/${found.number}/follow-ups`
  const { id } = (await found.consultant.request('POST', url, { subject: '件', body: '本文' })).json()
  const times: number[] = []
  for (;;) {
    const { state, dueAt } = (await (await supervisor()).request('GET', `/api/v1/follow-ups/${id}`)).json()
    if (state !== 'pending') break
    times.push(Date.parse(dueAt))
    await desk.moveClockTo(new Date(Date.parse(dueAt) + 1))
    const claimed = await claimFollowUp(desk.deps, id)
    if (claimed === undefined || claimed === 'no_way_out') throw new Error(`attempt ${times.length} was not made`)
    await recordAttempt(desk.deps, id, claimed.attempt, { outcome: 'later', smtpCode: 451, response: '451 busy' })
  }
  const lasted = (times.at(-1) ?? 0) - (times[0] ?? 0)
  expect(lasted).toBeLessThanOrEqual(4 * 86_400_000)
  expect(lasted).toBeGreaterThan(3.9 * 86_400_000)
  const pauses = times.slice(1).map((at, index) => at - (times[index] ?? 0))
  expect(pauses[0]).toBeLessThan(60_000)
  for (const [index, pause] of pauses.entries()) expect(pause).toBeGreaterThanOrEqual((pauses[index - 1] ?? 0) - 1000)

  const story = (await (await supervisor()).request('GET', `/api/v1/follow-ups/${id}`)).json()
  expect(story).toMatchObject({ state: 'failed' })
  expect(new Set(story.attempts.map(({ messageId }: { messageId: string }) => messageId))).toEqual(new Set([story.messageId]))
  const { items } = (await (await supervisor()).request('GET', `/api/v1/tickets/${found.number}/tasks`)).json()
  expect(items).toMatchObject([{ kind: 'mail_failed', followUpId: id }])
  expect((await reconcileMail(desk.db)).differences.filter(({ row }) => row === id)).toEqual([])
})
