import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimFollowUp } from '../../src/follow-ups/claim-follow-up.ts'
import { reconcileMail } from '../../src/follow-ups/reconcile-mail.ts'
import { differenceCodes, type DifferenceCode } from '../../src/follow-ups/reconcile.store.ts'
import { recordAttempt } from '../../src/follow-ups/record-attempt.ts'
import { openCase, type Case } from '../shortlists/scene.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await startDesk()
  await desk.moveClockTo('2026-11-24T01:00:00Z')
  const found = await openCase(desk)
  const message = { direction: 'out', subject: 'ご連絡', body: '資料をお送りします。' }
  await found.consultant.request('POST', `/api/v1/tickets/${found.number}/messages`, message)
  for (const hour of [1, 2]) {
    const later = { subject: '後日', body: '後日のご連絡です。', dueAt: `2026-12-01T0${hour}:00:00Z` }
    await found.consultant.request('POST', `/api/v1/tickets/${found.number}/follow-ups`, later)
  }
  const meetings = `/api/v1/tickets/${found.number}/meetings`
  const offer = { status: 'proposed', kind: 'phone', slots: ['2026-11-26T01:00:00Z'] }
  const booked = { status: 'booked', kind: 'phone', phone: '03-5550-0001', startsAt: '2026-11-24T01:30:00Z' }
  expect((await found.consultant.request('POST', meetings, offer)).statusCode).toBe(201)
  const { id } = (await found.consultant.request('POST', meetings, booked)).json<{ id: string }>()
  const worker = desk.worker()
  await desk.settled()
  await desk.moveClockTo('2026-11-24T01:40:00Z')
  expect((await found.consultant.request('PUT', `/api/v1/meetings/${id}/missed`)).statusCode).toBe(200)
  await desk.settled()
  await worker.stop()
  await giveUp(found, 'refused')
  await giveUp(found, 'unknown')
})
afterAll(() => desk.close())

/** A mail by hand whose attempts all end so, until it is given up on. */
async function giveUp({ consultant, number }: Case, outcome: 'refused' | 'unknown'): Promise<void> {
  const words = { subject: '件', body: '本文' }
  const { id } = (await consultant.request('POST', `/api/v1/tickets/${number}/follow-ups`, words)).json<{ id: string }>()
  for (;;) {
    const { state, dueAt } = (await consultant.request('GET', `/api/v1/follow-ups/${id}`)).json<{ state: string; dueAt: string }>()
    if (state !== 'pending') return
    await desk.moveClockTo(new Date(Date.parse(dueAt) + 1))
    const claimed = await claimFollowUp(desk.deps, id)
    if (claimed === undefined || claimed === 'no_way_out') throw new Error('no attempt was made')
    await recordAttempt(desk.deps, id, claimed.attempt, { outcome, response: '550 no' })
  }
}

const anId = '01a1f8d7-73af-7047-b49e-c6f5ebc274de'

async function rowIn(state: string): Promise<string> {
  const [row] = await desk.owner<{ id: string }[]>`select id from follow_ups where state = ${state} order by id limit 1`
  if (!row) throw new Error(`no mail is ${state}`)
  return row.id
}

interface Ids {
  readonly sent: string
  readonly pending: string
  readonly cancelled: string
  readonly failed: string
  readonly unknown: string
}

/** Everything the owner may do to the rows, taken back afterwards; answers what the reconciliation found meanwhile. */
async function foundAfter(...damage: ((id: Ids) => Promise<unknown>)[]) {
  const ids: Ids = {
    sent: await rowIn('sent'),
    pending: await rowIn('pending'),
    cancelled: await rowIn('cancelled'),
    failed: await rowIn('failed'),
    unknown: await rowIn('unknown'),
  }
  await desk.owner`create table kept_mails as select * from follow_ups`
  await desk.owner`create table kept_attempts as select * from follow_up_attempts`
  try {
    for (const one of damage) await one(ids)
    return { ids, ...(await reconcileMail(desk.db)) }
  } finally {
    await desk.owner`truncate follow_up_attempts, job_failures, follow_ups`
    await desk.owner`insert into follow_ups select * from kept_mails`
    await desk.owner`insert into follow_up_attempts select * from kept_attempts`
    await desk.owner`drop table kept_mails, kept_attempts`
  }
}

describe('npm run mail:reconcile', () => {
  it('finds nothing where nothing is wrong', async () => {
    const { mails, differences } = await reconcileMail(desk.db)
    expect(differences).toEqual([])
    expect(mails).toBeGreaterThanOrEqual(5)
  })

  const planted: [DifferenceCode, (ids: Ids) => Promise<unknown>, keyof Ids][] = [
    [
      'state_differs_from_history',
      ({ sent }) => desk.owner`update follow_ups set state = 'pending', sent_at = null where id = ${sent}`,
      'sent',
    ],
    ['state_differs_from_history', ({ pending }) => desk.owner`update follow_ups set state = 'failed' where id = ${pending}`, 'pending'],
    ['given_up_otherwise', ({ failed }) => desk.owner`update follow_ups set state = 'unknown' where id = ${failed}`, 'failed'],
    ['given_up_otherwise', ({ unknown }) => desk.owner`update follow_ups set state = 'failed' where id = ${unknown}`, 'unknown'],
    ['given_up_untried', ({ pending }) => desk.owner`update follow_ups set state = 'failed' where id = ${pending}`, 'pending'],
    ['another_kind', ({ sent }) => desk.owner`update follow_ups set kind = 'test-mail' where id = ${sent}`, 'sent'],
    ['another_series', ({ pending }) => desk.owner`update follow_ups set kind = 'test-mail' where id = ${pending}`, 'pending'],
    ['planned_by_another', ({ sent }) => desk.owner`update follow_ups set planned_by = null where id = ${sent}`, 'sent'],
    [
      'planned_by_another',
      ({ sent }) => desk.owner`update follow_ups set planned_by = (select max(id::text)::uuid from events) where id = ${sent}`,
      'sent',
    ],
    ['attempts_contradict', ({ sent }) => desk.owner`update follow_up_attempts set smtp_code = 550 where follow_up_id = ${sent}`, 'sent'],
    [
      'attempts_contradict',
      ({ sent }) => desk.owner`update follow_up_attempts set ended_at = started_at - interval '1 day' where follow_up_id = ${sent}`,
      'sent',
    ],
    [
      'cancelled_for_another_reason',
      ({ cancelled }) => desk.owner`update follow_ups set cancel_reason = 'hard_bounce' where id = ${cancelled}`,
      'cancelled',
    ],
    ['attempts_miscounted', ({ sent }) => desk.owner`update follow_ups set attempts = 2 where id = ${sent}`, 'sent'],
    ['attempts_miscounted', ({ sent }) => desk.owner`delete from follow_up_attempts where follow_up_id = ${sent}`, 'sent'],
    [
      'sent_without_answer',
      ({ sent }) => desk.owner`update follow_up_attempts set outcome = 'unknown' where follow_up_id = ${sent}`,
      'sent',
    ],
    [
      'sent_without_answer',
      ({ sent }) => desk.owner`update follow_ups set sent_at = sent_at + interval '1 second' where id = ${sent}`,
      'sent',
    ],
    ['answer_without_sent', ({ sent }) => desk.owner`update follow_ups set state = 'failed', sent_at = null where id = ${sent}`, 'sent'],
    [
      'sent_too_often',
      ({ sent }) => desk.owner`insert into follow_up_attempts (follow_up_id, attempt, started_at, ended_at, outcome)
        select id, 2, sent_at, sent_at, 'sent' from follow_ups where id = ${sent}`,
      'sent',
    ],
    ['attempt_open_or_missing', ({ pending }) => desk.owner`update follow_ups set state = 'sending' where id = ${pending}`, 'pending'],
    [
      'cancelled_without_reason',
      ({ pending }) => desk.owner`update follow_ups set cancel_reason = 'by_hand' where id = ${pending}`,
      'pending',
    ],
    [
      'due_at_another_time',
      ({ pending }) => desk.owner`update follow_ups set due_at = due_at + interval '1 second' where id = ${pending}`,
      'pending',
    ],
    ['due_at_another_time', ({ sent }) => desk.owner`update follow_ups set due_at = '2030-01-01' where id = ${sent}`, 'sent'],
    ['planned_mail_is_gone', ({ pending }) => desk.owner`delete from follow_ups where id = ${pending}`, 'pending'],
    ['brought_by_nothing', ({ pending }) => desk.owner`update follow_ups set plan_key = 'another' where id = ${pending}`, 'pending'],
    ['plan_is_missing', ({ pending }) => desk.owner`update follow_ups set plan_key = 'another' where id = ${pending}`, 'pending'],
    ['planner_is_gone', ({ pending }) => desk.owner`update follow_ups set planned_by = ${anId} where id = ${pending}`, 'pending'],
    ['held_without_word', ({ pending }) => desk.owner`update follow_ups set held_for = 'question_open' where id = ${pending}`, 'pending'],
    ['paused_without_pause', ({ pending }) => desk.owner`update follow_ups set paused_at = now() where id = ${pending}`, 'pending'],
  ]
  it.each(planted)('finds %s, naming the row', async (code, damage, which) => {
    const { ids, differences } = await foundAfter(damage)
    expect(differences.filter(({ difference }) => difference === code).map(({ row }) => row)).toContain(ids[which])
    expect((await reconcileMail(desk.db)).differences).toEqual([])
  })

  it('finds a mail that vanished: the history still speaks of it, and the event that brings it, too', async () => {
    const { differences } = await foundAfter(
      () => desk.owner`delete from follow_up_attempts`,
      () => desk.owner`delete from follow_ups`,
    )
    const codes = new Set(differences.map(({ difference }) => difference))
    expect(codes).toEqual(new Set(['mail_is_gone', 'planned_mail_is_gone', 'mail_was_never_planned', 'brought_mail_is_gone']))
    const missing = differences.filter(({ difference }) => difference === 'mail_was_never_planned').map(({ row }) => row.split(':')[0])
    expect([...new Set(missing)].toSorted()).toEqual(['meeting-missed', 'meeting-offer', 'message', 'received'])
  })

  // vanished-mails.test.ts, changed-by-hand.test.ts
  const triedElsewhere: DifferenceCode[] = [
    'brought_mail_is_gone',
    'happening_without_reaction',
    'happening_is_gone',
    'planned_otherwise',
    'skipped_for_other_words',
    'hold_taken_away',
    'task_is_gone',
    'suppression_is_gone',
    'suppression_differs_from_history',
    'suppression_of_another_address',
    'task_differs_from_history',
    'worded_otherwise',
  ]

  it('is tried with every difference it knows', () => {
    const tried = new Set<string>([...planted.map(([code]) => code), 'mail_is_gone', 'mail_was_never_planned', ...triedElsewhere])
    expect([...differenceCodes].toSorted()).toEqual([...tried].toSorted())
  })

  const settings = () => ({ DATABASE_URL: desk.appUrl, LINK_SECRET: desk.deps.config.LINK_SECRET, SMTP_URL: 'smtp://127.0.0.1:1' })

  async function run(env: Readonly<Record<string, string | undefined>>) {
    const program = fileURLToPath(new URL('../../bin/reconcile-mail.ts', import.meta.url))
    const child = spawn(process.execPath, [program], { env: { PATH: process.env.PATH, ...env } })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text))
    const [code] = (await once(child, 'close')) as [number]
    return { code, output }
  }

  it('ends with 0 when all is well and with 1 on any difference, beside a running desk', async () => {
    expect(await run(settings())).toMatchObject({ code: 0, output: expect.stringContaining('0 differences') })
    const pending = await rowIn('pending')
    await desk.owner`update follow_ups set state = 'failed' where id = ${pending}`
    const { code, output } = await run(settings())
    expect(code).toBe(1)
    expect(output).toContain(pending)
    expect(output).toContain('state_differs_from_history')
  })

  it('ends with 2 and one sentence where there is nothing to hold against anything, and builds no desk there', async () => {
    const folder = temporaryFolder()
    const mistyped = join(folder, '.dta')
    for (const DATA_DIR of [folder, mistyped]) {
      const { code, output } = await run({ DATA_DIR })
      expect(code).toBe(2)
      expect(output).toContain(`There is no desk in ${DATA_DIR}`)
    }
    expect(readdirSync(folder)).toEqual([])

    const { code, output } = await run({ ...settings(), DATABASE_URL: 'postgres://musubi:secret@127.0.0.1:1/musubi' })
    expect(code).toBe(2)
    expect(output).toContain('The database cannot be used (ECONNREFUSED)')
    expect(output).toContain('データベースを利用できません（ECONNREFUSED）')
    expect(output).not.toMatch(/secret|\n\s+at /u)
  })
})
