import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimFollowUp } from '../../src/follow-ups/claim-follow-up.ts'
import { system } from '../../src/people/actor.ts'
import { suppressWithin } from '../../src/suppressions/suppress-address.ts'
import { openCase, type Case } from '../shortlists/scene.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'
import { contactForm } from '../support/forms.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await startDesk()
  await desk.moveClockTo('2026-11-24T01:00:00Z')
})
afterAll(() => desk.close())

async function mailTo(address: string): Promise<{ id: string; found: Case }> {
  const found = await openCase(desk, { form: { contact: contactForm({ email: address }) } })
  const answer = await found.consultant.request('POST', `/api/v1/tickets/${found.number}/follow-ups`, { subject: '件', body: '本文' })
  expect(answer.statusCode, answer.body).toBe(201)
  return { id: answer.json().id, found }
}

const someoneWaits = async () =>
  (
    await desk.owner`select 1 from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`
  ).length > 0

describe('a suppression and a claim of the same address at the same time', () => {
  it.each(['erased', 'withdrawn', 'hard_bounce'] as const)(
    '(%s) the suppression that was first keeps the mail from going: the claim waits for it and sees it',
    async (reason) => {
      const address = `${reason}@race.example`
      const { id, found } = await mailTo(address)
      let commit: () => void = () => undefined
      const held = new Promise<void>((resolve) => (commit = resolve))
      const suppressing = desk.db.transaction(async (tx) => {
        await suppressWithin(tx, desk.deps.config, { actor: system, address: address.toUpperCase(), reason, now: new Date() })
        await held
      })
      await eventually(async () => (await desk.owner`select 1 from pg_locks where locktype = 'advisory' and granted`).length > 0)
      let isOver = false
      const claiming = claimFollowUp(desk.deps, id).finally(() => (isOver = true))
      await eventually(someoneWaits)
      expect(isOver).toBe(false)
      commit()
      await suppressing
      expect(await claiming).toBeUndefined()
      const story = (await found.consultant.request('GET', `/api/v1/follow-ups/${id}`)).json()
      const told = { erased: 'erased', withdrawn: 'handling_refused', hard_bounce: 'hard_bounce' }[reason]
      expect(story).toMatchObject({ state: 'cancelled', cancelReason: told, attempts: [] })
      const tasks = (await found.consultant.request('GET', `/api/v1/tickets/${found.number}/tasks`)).json().items
      expect(tasks).toMatchObject([{ kind: 'mail_suppressed', followUpId: id }])
    },
  )
})
