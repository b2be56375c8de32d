import { readFileSync } from 'node:fs'
import { sql, type SQL } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Transaction } from '../../src/db/client.ts'
import { claimFollowUp } from '../../src/follow-ups/claim-follow-up.ts'
import { reconcileMail } from '../../src/follow-ups/reconcile-mail.ts'
import type { Difference, DifferenceCode } from '../../src/follow-ups/reconcile.store.ts'
import { recordAttempt } from '../../src/follow-ups/record-attempt.ts'
import { openCase, type Case } from '../shortlists/scene.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { differencesAfter } from './damage.ts'

let desk: TestDesk
let found: Case
let held: string
let bounced: { id: string; taskId: string; suppressionId: string }
let lifted: string
let later: string
let carrying: { id: string; messageId: string }
let done: string
let skipped: string
let resolution: string
beforeAll(async () => {
  desk = await startDesk()
  await desk.moveClockTo('2026-11-24T01:00:00Z')
  found = await openCase(desk, { verified: false })
  const worker = desk.worker()
  await desk.settled()
  await worker.stop()
  held = await byHand({ subject: '件', body: '本文' })
  expect(await claimFollowUp(desk.deps, held)).toBeUndefined()
  bounced = await bounceOf(await openCase(desk, { consultant: found.consultant }))
  later = await byHand({ subject: '後日', body: '後日のご連絡です。', dueAt: '2026-12-01T01:00:00Z' })
  skipped = await byHand({ subject: '後日', body: '後日のご連絡です。', dueAt: '2026-12-02T01:00:00Z' })
  const reason = { reason: '電話でお伝えしたため。' }
  expect((await found.consultant.request('PUT', `/api/v1/follow-ups/${skipped}/skip`, reason)).statusCode).toBeLessThan(300)
  carrying = await tellLater(found)
  done = (await bounceOf(await openCase(desk, { consultant: found.consultant }))).taskId
  expect((await found.consultant.request('PUT', `/api/v1/tasks/${done}/completion`)).statusCode).toBeLessThan(300)
  resolution = await waitFor(found)
  const supervisor = await desk.staff('supervisor')
  const stopped = await supervisor.request('POST', '/api/v1/suppressions', { address: 'no@longer.example', reason: 'withdrawn' })
  lifted = stopped.json<{ id: string }>().id
  expect((await supervisor.request('DELETE', `/api/v1/suppressions/${lifted}`)).statusCode).toBe(204)
})
afterAll(() => desk.close())

async function byHand(words: { subject: string; body: string; dueAt?: string }, of = found): Promise<string> {
  const added = await of.consultant.request('POST', `/api/v1/tickets/${of.number}/follow-ups`, words)
  expect(added.statusCode, added.body).toBe(201)
  return added.json<{ id: string }>().id
}

/** A mail to a mailbox that does not exist: it failed, somebody is to see to it, and its address is suppressed. */
async function bounceOf(other: Case): Promise<typeof bounced> {
  const id = await byHand({ subject: '件', body: '本文' }, other)
  const claimed = await claimFollowUp(desk.deps, id)
  if (claimed === undefined || claimed === 'no_way_out') throw new Error('no attempt was made')
  await recordAttempt(desk.deps, id, claimed.attempt, { outcome: 'refused', smtpCode: 550, mailboxIsGone: true })
  const [task] = await desk.owner<{ id: string }[]>`select id from tasks where follow_up_id = ${id}`
  const [suppression] = await desk.owner<{ id: string }[]>`select id from suppressions where follow_up_id = ${id}`
  return { id, taskId: task?.id ?? '', suppressionId: suppression?.id ?? '' }
}

/** A message of the desk whose mail waits. */
async function tellLater({ consultant, number }: Case): Promise<typeof carrying> {
  const written = await consultant.request('POST', `/api/v1/tickets/${number}/messages`, { direction: 'out', subject: '件', body: '本文' })
  expect(written.statusCode, written.body).toBe(201)
  const messageId = written.json<{ id: string }>().id
  const worker = desk.worker()
  await desk.settled()
  await worker.stop()
  const [mail] = await desk.owner<{ id: string }[]>`select id from follow_ups where message_id = ${messageId} and state = 'pending'`
  return { id: mail?.id ?? '', messageId }
}

/** The mail that ends a wait for the applicant. */
async function waitFor({ consultant, number, ticketId }: Case): Promise<string> {
  const waits = await consultant.request('PUT', `/api/v1/tickets/${number}/waiting`, { for: 'applicant' })
  expect(waits.statusCode, waits.body).toBeLessThan(300)
  const worker = desk.worker()
  await desk.settled()
  await worker.stop()
  const [end] = await desk.owner<{ id: string }[]>`select id from follow_ups where ticket_id = ${ticketId} and kind = 'waiting-resolved'`
  return end?.id ?? ''
}

async function after(damage: SQL): Promise<Difference[]> {
  return differencesAfter(desk, (tx) => tx.execute(damage))
}

const differs = (difference: DifferenceCode, row: string) => expect.objectContaining({ difference, row })

it('finds nothing where nobody changed anything', async () => {
  expect((await reconcileMail(desk.db)).differences).toEqual([])
})

describe('a hold', () => {
  it('is missed when it was taken away', async () => {
    expect(await after(sql`update follow_ups set held_for = null where id = ${held}`)).toEqual([differs('hold_taken_away', held)])
  })

  it('is missed when its mail went in spite of it', async () => {
    const differences = await after(sql`
      with gone as (update follow_ups set held_for = null, state = 'sent', attempts = 1, sent_at = now() where id = ${held})
      insert into follow_up_attempts (follow_up_id, attempt, started_at, ended_at, outcome) values (${held}, 1, now(), now(), 'sent')`)
    expect(differences).toContainEqual(differs('hold_taken_away', held))
  })
})

describe('the end of a wait', () => {
  it('is missed as a hold when it was let go, and told when it is held though somebody let it go', async () => {
    const letGo = sql`update follow_ups set held_for = null where id = ${resolution}`
    expect(await after(letGo)).toEqual([{ difference: 'hold_taken_away', row: resolution, found: 'state=pending history=resolution' }])
    expect(await after(sql`update follow_ups set held_for = 'resolution' where id = ${later}`)).toEqual([
      differs('held_without_word', later),
    ])
  })
})

describe('what was planned', () => {
  const anId = sql`uuidv7()`
  it.each([
    ['keeps other hours', sql`scheduled = false`, 'scheduled=false planned=true'],
    ['can be unsubscribed from', sql`optional = true`, 'optional=true planned=false'],
    ['goes to another side', sql`side = 'municipality'`, 'side=municipality planned=applicant'],
    ['is a step of a sequence', sql`step = 'first'`, 'step=first planned=nothing'],
    ['is somebody else’s', sql`created_by = ${anId}`, expect.stringMatching(/^createdBy=.* planned=/u)],
    [
      'goes to a member of the desk',
      sql`staff_id = (select id from staff limit 1)`,
      expect.stringMatching(/^staffId=.* planned=nothing$/u),
    ],
    ['belongs to no ticket', sql`ticket_id = null`, expect.stringMatching(/^ticketId=nothing planned=/u)],
    ['is about something else', sql`details = details || '{"questionId": "1"}'`, expect.stringContaining('"questionId": "1"')],
    ['goes at night', sql`details = details || '{"hastened": true}'`, expect.stringContaining('"hastened": true')],
  ])('is missed of a mail that %s', async (_, change, told) => {
    const differences = await after(sql`update follow_ups set ${change} where id = ${later}`)
    expect(differences).toEqual([{ difference: 'planned_otherwise', row: later, found: told }])
  })

  it('is not what somebody changed by sending the mail at once, but what stands beside', async () => {
    const other = await openCase(desk, { consultant: found.consultant })
    const id = await byHand({ subject: '後日', body: '後日のご連絡です。', dueAt: '2026-12-03T01:00:00Z' }, other)
    const sent = await found.consultant.request('PUT', `/api/v1/follow-ups/${id}/send-now`)
    expect(sent.statusCode, sent.body).toBeLessThan(300)
    expect((await reconcileMail(desk.db)).differences).toEqual([])
    const differences = await after(sql`update follow_ups set scheduled = true, details = details - 'hastened' where id = ${id}`)
    expect(differences).toEqual([{ difference: 'planned_otherwise', row: id, found: 'scheduled=true planned=false' }])
  })

  it('holds no words of anybody', async () => {
    const [plan] = await desk.owner<{ facts: object }[]>`select facts from follow_up_plans where follow_up_id = ${later}`
    expect(plan?.facts).toMatchObject({ side: 'applicant', scheduled: true, optional: false, ticketId: found.ticketId, details: {} })
    expect(JSON.stringify(plan)).not.toContain('後日')
  })
})

it('counts what was there before it was kept as planned so, and misses what changes afterwards', async () => {
  const migration = readFileSync(new URL('../../migrations/0009_desk_2027_04.sql', import.meta.url), 'utf8')
  const itsOwn = migration.split('--> statement-breakpoint').filter((statement) => /follow_up_(?:plans|skips)/u.test(statement))
  // What was sent at once meanwhile counts as planned for then.
  const kept = sql`
    select follow_up_id, facts - 'words' as facts from follow_up_plans p where not exists (
      select from events e where e.subject_id = p.follow_up_id and e.type = 'follow_up.hastened') order by 1`
  const facts = await desk.db.execute(kept)
  const again = async (tx: Transaction) => {
    await tx.execute(sql`alter table follow_up_plans drop column facts`)
    await tx.execute(sql`drop table follow_up_skips`)
    for (const statement of itsOwn) await tx.execute(sql.raw(statement))
    await tx.execute(sql`alter table follow_up_plans disable trigger user`)
  }
  const differences = await differencesAfter(desk, async (tx) => {
    await again(tx)
    expect(Array.from(await tx.execute(kept))).toEqual(Array.from(facts))
  })
  expect(differences).toEqual([])
  const missed = await differencesAfter(desk, async (tx) => {
    await again(tx)
    await tx.execute(sql`update follow_ups set optional = true, skip_reason = null where id = ${skipped}`)
  })
  expect(missed).toEqual([differs('planned_otherwise', skipped), differs('skipped_for_other_words', skipped)])
})

describe('why a mail was skipped', () => {
  it.each([
    ['was emptied', sql`null`, 'words=nothing'],
    ['reads otherwise', sql`'不要のため。'`, 'words=6'],
  ])('is missed when it %s', async (_, words, told) => {
    const differences = await after(sql`update follow_ups set skip_reason = ${words} where id = ${skipped}`)
    expect(differences).toEqual([{ difference: 'skipped_for_other_words', row: skipped, found: told }])
  })
})

describe('the words of a mail that has not gone', () => {
  const reworded = (details: SQL) => after(sql`update follow_ups set details = details || ${details} where id = ${later}`)
  it('are missed when somebody put others into it by hand', async () => {
    const missed = [{ difference: 'worded_otherwise', row: later, found: 'words=5' }]
    expect(await reworded(sql`'{"subject": "件", "body": "別の言葉"}'`)).toEqual(missed)
    expect(await reworded(sql`'{"subject": "件名", "body": "別言葉"}'`)).toEqual(missed)
    expect(await after(sql`update follow_ups set details = details - 'body' where id = ${later}`)).toEqual([
      { difference: 'worded_otherwise', row: later, found: 'words=2' },
    ])
  })

  it('are missed when they were changed in the message it carries', async () => {
    const differences = await after(sql`update ticket_messages set body = '別の言葉' where id = ${carrying.messageId}`)
    expect(differences).toEqual([{ difference: 'worded_otherwise', row: carrying.id, found: 'words=5' }])
  })

  it('may be forgotten once it has ended, and are missed when they were written anew then', async () => {
    expect(await after(sql`update follow_ups set details = details - '{subject,body}'::text[] where id = ${skipped}`)).toEqual([])
    const anew = sql`update follow_ups set details = details || '{"body": "別の言葉"}' where id = ${skipped}`
    expect(await after(anew)).toEqual([differs('worded_otherwise', skipped)])
  })

  it('may be erased where they were said', async () => {
    expect(
      await after(sql`update ticket_messages set subject = '', body = '', erased_at = now() where id = ${carrying.messageId}`),
    ).toEqual([])
  })
})

describe('a task', () => {
  it('is missed when it was deleted, with the mail it was made of', async () => {
    const differences = await after(sql`delete from tasks where id = ${bounced.taskId}`)
    expect(differences).toEqual([{ difference: 'task_is_gone', row: bounced.taskId, found: `kind=mail_failed mail=${bounced.id}` }])
  })

  it.each([
    ['is open though it was done', sql`done_at = null, done_by = null`, () => done],
    ['was done at another time', sql`done_at = done_at - interval '1 hour'`, () => done],
    ['was done by somebody else', sql`done_by = uuidv7()`, () => done],
    ['was done without a word', sql`done_at = now()`, () => bounced.taskId],
    ['is of another kind', sql`kind = 'mail_unknown'`, () => bounced.taskId],
    ['is about another mail', sql`follow_up_id = uuidv7()`, () => bounced.taskId],
  ])('is told when it %s', async (_, change, which) => {
    const differences = await after(sql`update tasks set ${change} where id = ${which()}`)
    expect(differences).toEqual([differs('task_differs_from_history', which())])
  })
})

describe('a suppression', () => {
  it('is missed when it was deleted', async () => {
    const differences = await after(sql`delete from suppressions where id = ${bounced.suppressionId}`)
    expect(differences).toEqual([{ difference: 'suppression_is_gone', row: bounced.suppressionId, found: 'reason=hard_bounce' }])
  })

  it.each([
    ['let go without a word', sql`lifted_at = now(), lifted_by = uuidv7()`, () => bounced.suppressionId],
    ['stopped for another reason', sql`reason = 'unsubscribed'`, () => bounced.suppressionId],
    ['stopped again without a word', sql`lifted_at = null, lifted_by = null`, () => lifted],
    ['said to be older', sql`since = since - interval '1 day'`, () => bounced.suppressionId],
    ['let go at another time', sql`lifted_at = lifted_at + interval '1 day'`, () => lifted],
    ['let go by somebody else', sql`lifted_by = uuidv7()`, () => lifted],
    ['stated by somebody else', sql`stated_by = uuidv7()`, () => lifted],
    ['of another mail', sql`follow_up_id = uuidv7()`, () => bounced.suppressionId],
  ])('is told when it was %s', async (_, change, which) => {
    const differences = await after(sql`update suppressions set ${change} where id = ${which()}`)
    expect(differences).toEqual([differs('suppression_differs_from_history', which())])
  })

  it('is told when nobody ever said so', async () => {
    const id = '0193f000-0000-7000-8000-000000000001'
    const differences = await after(sql`
      insert into suppressions (id, address, reason, since) values (${id}, 'nobody@said.example', 'withdrawn', now())`)
    expect(differences).toEqual([differs('suppression_differs_from_history', id)])
  })

  it('is told when it is of another address than the mail that told went to, of which nobody can tell whose', async () => {
    const differences = await after(sql`update suppressions set address = 'somebody@else.example' where id = ${bounced.suppressionId}`)
    expect(differences).toEqual([{ difference: 'suppression_of_another_address', row: bounced.suppressionId, found: `mail=${bounced.id}` }])
  })
})
