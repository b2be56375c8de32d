import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Transaction } from '../../src/db/client.ts'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { reconcileMail } from '../../src/follow-ups/reconcile-mail.ts'
import { stageCase } from '../support/case.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { signer } from '../support/signed.ts'
import { differencesAfter } from './damage.ts'

let desk: TestDesk
let found: Awaited<ReturnType<typeof stageCase>>
beforeAll(async () => {
  desk = await startDesk()
  const worker = desk.worker()
  const as = signer(desk)
  const root = await as.first('root')
  const author = await as.staff('supervisor', 'pen')
  const consultant = await as.staff('consultant', 'hand')
  found = await stageCase(as, { key: 'Aoi', root, author, consultant, places: { blind: '072028', introduced: '304018' } })
  await desk.settled()
  expect((await reconcileMail(desk.db)).differences).toEqual([])
  const opened = { kind: 'office_opened', on: '2026-11-20' }
  await desk.request('POST', `/api/v1/introductions/${found.introductionId}/outcomes`, opened, consultant.headers)
  const later = { subject: '後日', body: '後日のご連絡です。', dueAt: '2036-12-01T01:00:00Z' }
  await desk.request('POST', `/api/v1/tickets/${found.ticket}/follow-ups`, later, consultant.headers)
  await desk.settled()
  await worker.stop()
})
afterAll(() => desk.close())

/** The kinds of differences the reconciliation finds after `damage`. */
async function foundAfter(damage: (tx: Transaction) => Promise<unknown>): Promise<string[]> {
  const differences = await differencesAfter(desk, damage)
  return [...new Set(differences.map(({ difference }) => difference))]
}

/** Takes away everything that tells of a mail: what it left behind, its account and its history. */
async function takeAway(tx: Transaction, id: string): Promise<void> {
  await takeAwayButHistory(tx, id)
  await tx.execute(sql`delete from outbox where event_id in (select id from events where subject_id = ${id})`)
  await tx.execute(sql`delete from events where subject_id = ${id}`)
}

async function takeAwayButHistory(tx: Transaction, id: string): Promise<void> {
  await tx.execute(sql`update tasks set follow_up_id = null where follow_up_id = ${id}`)
  await tx.execute(sql`delete from job_failures where follow_up_id = ${id}`)
  await tx.execute(sql`delete from follow_up_attempts where follow_up_id = ${id}`)
  await tx.execute(sql`delete from follow_up_plans where follow_up_id = ${id}`)
  await tx.execute(sql`delete from follow_ups where id = ${id}`)
}

it('misses a mail of any kind, at any step of its series, of which nothing is left but the happening', async () => {
  const mails = await desk.db.select().from(followUps)
  const one = new Map(mails.map(({ id, kind, step, details }) => [`${kind} ${step ?? ''} ${details.step ?? ''}`, id]))
  const kinds = new Set(mails.map(({ kind }) => kind))
  expect(kinds.size).toBeGreaterThan(15)
  for (const [mail, id] of one) {
    expect([mail, await foundAfter((tx) => takeAway(tx, id))]).toEqual([mail, expect.arrayContaining(['brought_mail_is_gone'])])
  }
})

it('misses a mail the calendar or somebody brought though nobody accounts for it any more, by its history, and by that of its history', async () => {
  const brought = await desk.db
    .select()
    .from(followUps)
    .where(sql`state = 'pending' and planned_by is null`)
  expect(new Set(brought.map(({ kind }) => kind))).toEqual(new Set(['weekly-digest', 'manual-follow-up']))
  for (const { id, planKey } of brought) {
    const accounts = sql`delete from reaction_accounts where event_id is null and ${planKey} = any(plan_keys)`
    const withoutAccounts = await foundAfter(async (tx) => {
      await takeAwayButHistory(tx, id)
      await tx.execute(accounts)
    })
    expect(withoutAccounts).toContain('mail_is_gone')
    const withoutAnything = await foundAfter(async (tx) => {
      await takeAway(tx, id)
      await tx.execute(accounts)
    })
    expect(withoutAnything).toContain('happening_is_gone')
  }
})

it('misses the account of what a happening brought, and the happening itself', async () => {
  const [mail] = await desk.db
    .select()
    .from(followUps)
    .where(sql`planned_by is not null`)
    .limit(1)
  const plannedBy = mail?.plannedBy ?? ''
  const withoutAccount = await foundAfter((tx) => tx.execute(sql`delete from reaction_accounts where event_id = ${plannedBy}`))
  expect(withoutAccount).toEqual(expect.arrayContaining(['happening_without_reaction', 'brought_by_nothing']))
  const withoutMail = await foundAfter(async (tx) => {
    await takeAway(tx, mail?.id ?? '')
    await tx.execute(sql`delete from reaction_accounts where event_id = ${plannedBy}`)
  })
  expect(withoutMail).toContain('happening_without_reaction')
  const withoutEvent = await foundAfter((tx) => tx.execute(sql`delete from events where id = ${plannedBy}`))
  expect(withoutEvent).toEqual(expect.arrayContaining(['happening_is_gone', 'planner_is_gone']))
})

it('misses the reaction to what happened when nobody was asked to react', async () => {
  const word = { direction: 'out', subject: 'ご連絡', body: '資料をお送りします。' }
  const headers = found.consultant.headers
  expect((await desk.request('POST', `/api/v1/tickets/${found.ticket}/messages`, word, headers)).statusCode).toBe(201)
  expect((await reconcileMail(desk.db)).differences).toEqual([])
  expect(await foundAfter((tx) => tx.execute(sql`delete from outbox`))).toContain('happening_without_reaction')
})

it('counts what was there before accounts were kept as brought, and misses nothing by that', async () => {
  const migration = readFileSync(new URL('../../migrations/0008_desk_2027_03.sql', import.meta.url), 'utf8')
  const itsOwn = migration.split('--> statement-breakpoint').filter((statement) => /reaction_accounts|follow_up_plans/u.test(statement))
  const again = async (tx: Transaction) => {
    await tx.execute(sql`drop table reaction_accounts`)
    await tx.execute(sql`alter table follow_up_plans drop column series`)
    await tx.execute(sql`drop index follow_up_plans_due`)
    for (const statement of itsOwn) await tx.execute(sql.raw(statement))
    await tx.execute(sql`alter table follow_up_plans disable trigger user`)
  }
  const series = await desk.owner`select follow_up_id, series from follow_up_plans order by 1`
  expect(
    await foundAfter(async (tx) => {
      await again(tx)
      expect(await tx.execute(sql`select follow_up_id, series from follow_up_plans order by 1`)).toEqual(series)
    }),
  ).toEqual([])
  const [mail] = await desk.db
    .select()
    .from(followUps)
    .where(sql`state = 'sent' and planned_by is not null`)
    .limit(1)
  const differences = await foundAfter(async (tx) => {
    await again(tx)
    await takeAway(tx, mail?.id ?? '')
  })
  expect(differences).toContain('brought_mail_is_gone')
})

it('keeps its account from whoever would change it', async () => {
  await expect(desk.owner`delete from reaction_accounts`).rejects.toThrow('append-only')
  await expect(desk.owner`update reaction_accounts set plan_keys = '{}'`).rejects.toThrow('append-only')
  await expect(desk.owner`delete from follow_up_skips`).rejects.toThrow('append-only')
})
