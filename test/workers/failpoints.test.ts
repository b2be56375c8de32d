import { asc, eq } from 'drizzle-orm'
import { expect, it, onTestFinished } from 'vitest'
import { claimFollowUp } from '../../src/follow-ups/claim-follow-up.ts'
import { followUpAttempts, followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { createMailer } from '../../src/mail/mailer.ts'
import { suppressions } from '../../src/suppressions/suppressions.table.ts'
import { tasks } from '../../src/tasks/tasks.table.ts'
import { startWorker } from '../../workers/start-worker.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { eventually } from '../support/eventually.ts'
import { contactForm, corporateForm } from '../support/forms.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { hasRedis, startRedis } from '../support/redis.ts'
import { startScriptedSmtp, type Fault } from '../support/scripted-smtp.ts'

/** A fault for the first so many attempts, what goes wrong with those after it, and how the mail must end. */
interface Point {
  fault?: Fault
  times?: number
  later?: Fault
  ends: 'sent' | 'failed' | 'unknown' | 'cancelled'
  /** Attempts that end without an answer. */
  ambiguous?: number
}

const points: Record<string, Point> = {
  first: { ends: 'sent' },
  nothing: { ends: 'sent' },
  'rcpt-421': { fault: 'rcpt 421', times: 2, ends: 'sent' },
  'drop-at-rcpt': { fault: 'drop at rcpt', times: 4, ends: 'sent' },
  'data-421': { fault: 'data 421', times: 2, ends: 'sent' },
  'rcpt-451': { fault: 'rcpt 451', times: 2, ends: 'sent' },
  'rcpt-550': { fault: 'rcpt 550', times: 1, ends: 'failed' },
  'data-451': { fault: 'data 451', times: 2, ends: 'sent' },
  'data-550': { fault: 'data 550', times: 1, ends: 'failed' },
  'drop-at-data': { fault: 'drop at data', times: 2, ends: 'sent' },
  'drop-before-dot': { fault: 'drop before the final dot', times: 1, ends: 'sent', ambiguous: 1 },
  'drop-after-dot': { fault: 'drop after the final dot', times: 1, ends: 'sent', ambiguous: 1 },
  'half-answer': { fault: 'half an answer', times: 2, ends: 'sent', ambiguous: 2 },
  silence: { fault: 'silence', times: 1, ends: 'sent', ambiguous: 1 },
  slow: { fault: 'slow', times: 1, ends: 'sent' },
  'never-an-answer': { fault: 'drop after the final dot', times: 9, ends: 'unknown', ambiguous: 3 },
  'always-silent': { fault: 'silence', times: 9, ends: 'unknown', ambiguous: 3 },
  'never-the-dot': { fault: 'drop before the final dot', times: 9, ends: 'unknown', ambiguous: 3 },
  // It may have arrived before the server said that there is no such mailbox.
  'lost-then-550': { fault: 'drop after the final dot', times: 1, later: 'rcpt 550', ends: 'unknown', ambiguous: 1 },
  'claim-rolled-back': { ends: 'sent' },
  'dead-after-claim': { ends: 'sent', ambiguous: 1 },
  'sent-not-written': { ends: 'sent' },
  suppressed: { ends: 'cancelled' },
}

const addressOf = (point: string) => `${point}@failpoint.example`

/** Lets nothing be handed to the queue any more, until what it returns is called. */
type BreakEnqueue = (desk: TestApp) => Promise<() => Promise<unknown>>

async function everyFault(settings: Record<string, string>, breakEnqueue: BreakEnqueue): Promise<void> {
  const smtp = await startScriptedSmtp((recipient, attempt) => {
    const { fault, times = 0, later } = points[recipient.split('@')[0] ?? ''] ?? {}
    return attempt <= times ? fault : later
  })
  const desk = await startApp({ SMTP_URL: `smtp://127.0.0.1:${smtp.port}`, ...settings })
  onTestFinished(() => desk.close())
  onTestFinished(() => smtp.close())
  let minutes = 0
  const passAnHour = () => desk.moveClockTo(new Date(Date.now() + (minutes += 60) * 60_000))

  const failedTurns = (loop: string) =>
    desk.logged.filter((line) => line.includes('a turn failed') && line.includes(`"loop":"${loop}"`)).length
  /** What `cause` brings cannot be handed over by this loop, and is all the same once it can. */
  async function withoutEnqueue(loop: string, cause: () => Promise<unknown>): Promise<void> {
    const mend = await breakEnqueue(desk)
    const before = failedTurns(loop)
    await cause()
    await eventually(() => failedTurns(loop) > before, { within: 60_000 })
    await mend()
  }

  const supervisor = await desk.staff('supervisor')
  await supervisor.request('POST', '/api/v1/suppressions', { address: addressOf('suppressed'), reason: 'withdrawn' })
  const open = () => {
    // A server under load answers late; only one that is told to be silent takes longer than this.
    const timeouts = { connection: 10_000, greeting: 10_000, silence: 2500, total: 30_000 }
    const mailer = createMailer({ smtpUrl: `smtp://127.0.0.1:${smtp.port}`, from: desk.deps.config.MAIL_FROM, connections: 5, timeouts })
    return startWorker(desk.deps, {
      mailer,
      turns: { relay: 50, due: 150, abandoned: 300, schedules: 5000 },
      pauses: { first: 50, longest: 200 },
    })
  }

  // Everything is planned while nothing can be sent, and the queue takes nothing at first.
  smtp.refuseConnections(1_000_000)
  let worker = open()
  onTestFinished(() => worker.stop())
  await desk.request('POST', '/api/v1/intake/corporate', corporateForm({ contact: contactForm({ email: addressOf('first') }) }))
  await eventually(async () => (await desk.db.select().from(followUps).where(eq(followUps.kind, 'acknowledgement'))).length === 1, {
    within: 60_000,
  })
  const numbers = new Map<string, string>()
  await withoutEnqueue('relay', async () => {
    for (const point of Object.keys(points).slice(1)) {
      const form = corporateForm({ contact: contactForm({ email: addressOf(point) }) })
      const answer = await desk.request('POST', '/api/v1/intake/corporate', form)
      numbers.set(answer.json().ticket.number, point)
    }
  })
  // One that is not due: no fault, no repeat may bring it forward.
  const [first = ''] = numbers.keys()
  const early = await supervisor.request('POST', `/api/v1/tickets/${first}/follow-ups`, {
    subject: '後日',
    body: '後日。',
    dueAt: '2098-01-06T01:00:00Z',
  })

  // The transaction of the claim fails once before it commits, and the one that writes the server's word down twice.
  const idsOf = (point: string) =>
    `(select f.id from follow_ups f join tickets t on t.id = f.ticket_id join contacts c on c.id = t.applicant_id where f.kind = 'acknowledgement' and c.email = '${addressOf(point)}')`
  await desk.owner.unsafe(`
    create sequence claims; create sequence sents; grant usage on sequence claims, sents to musubi_app;
    create function fail_claim() returns trigger language plpgsql as $$ begin
      if new.follow_up_id in ${idsOf('claim-rolled-back')} and nextval('claims') = 1 then raise exception 'planted'; end if; return new; end $$;
    create trigger fail_claim before insert on follow_up_attempts for each row execute function fail_claim();
    create function fail_sent() returns trigger language plpgsql as $$ begin
      if new.state = 'sent' and new.id in ${idsOf('sent-not-written')} and nextval('sents') <= 2 then raise exception 'planted'; end if; return new; end $$;
    create trigger fail_sent before update on follow_ups for each row execute function fail_sent();`)

  // One mail is claimed by a worker that dies at once.
  const pointOf = async () => {
    const rows = await desk.db.execute<{ id: string; email: string }>(
      `select f.id, c.email from follow_ups f join tickets t on t.id = f.ticket_id join contacts c on c.id = t.applicant_id where f.kind = 'acknowledgement'`,
    )
    return new Map(rows.map(({ id, email }) => [id, email.split('@')[0] ?? '']))
  }
  await eventually(async () => (await pointOf()).size === numbers.size + 1, { within: 60_000 })
  await worker.stop()
  await passAnHour()
  const named = await pointOf()
  const [dead = ''] = [...named].find(([, point]) => point === 'dead-after-claim') ?? []
  expect(await claimFollowUp(desk.deps, dead)).toBeDefined()
  await desk.db.execute(`update follow_ups set claimed_at = claimed_at - interval '31 seconds' where state = 'sending'`)

  smtp.refuseConnections(3)
  worker = open()
  const state = async (id: string) => (await desk.db.select().from(followUps).where(eq(followUps.id, id)))[0]
  const over = async () =>
    (await Promise.all([...named.keys()].map(state))).every((row) => row && !['pending', 'sending'].includes(row.state))
  const idle = async () => {
    const rows = await desk.db.execute(
      `select 1 from follow_ups where state = 'sending' or (state = 'pending' and held_for is null and due_at <= desk_now())`,
    )
    return rows.length === 0
  }
  await eventually(idle, { within: 60_000 })
  await withoutEnqueue('due', passAnHour)
  while (!(await over())) {
    await eventually(idle, { within: 60_000 })
    await passAnHour()
  }

  const attempts = await desk.db.select().from(followUpAttempts).orderBy(asc(followUpAttempts.attempt))
  const made = await desk.db.select().from(tasks)
  for (const [id, point] of named) {
    const { ends, ambiguous = 0 } = points[point] ?? {}
    const row = await state(id)
    const outcomes = attempts.filter(({ followUpId }) => followUpId === id).map(({ outcome }) => outcome)
    const copies = smtp.copies(addressOf(point))
    expect({ state: row?.state, ambiguous: row?.ambiguousAttempts }, `${point}: ${outcomes.join()}`).toEqual({ state: ends, ambiguous })
    expect(
      outcomes.filter((outcome) => outcome === 'unknown'),
      point,
    ).toHaveLength(ambiguous)
    if (ends === 'sent') expect(copies.length, point).toBeGreaterThanOrEqual(1)
    expect(copies.length, point).toBeLessThanOrEqual((ends === 'sent' ? 1 : 0) + ambiguous)
    expect([...new Set(copies)], point).toEqual(copies.length > 0 ? [`<fu.${id}@musubi.example>`] : [])
    const kinds = made.filter(({ followUpId }) => followUpId === id).map(({ kind }) => kind)
    expect(kinds, point).toEqual(
      { sent: [], failed: ['mail_failed'], unknown: ['mail_unknown'], cancelled: ['mail_suppressed'] }[ends ?? 'sent'],
    )
  }
  expect(smtp.asked()).not.toContain(addressOf('suppressed'))
  const bounced = await desk.db.select().from(suppressions).where(eq(suppressions.reason, 'hard_bounce'))
  expect(bounced.map(({ address }) => address).toSorted()).toEqual(['lost-then-550', 'rcpt-550'].map(addressOf))
  expect(await state(early.json().id)).toMatchObject({ attempts: 0, sentAt: null })
  for (const { startedAt, followUpId } of attempts) {
    expect(startedAt.getTime()).toBeGreaterThanOrEqual((await state(followUpId))?.createdAt.getTime() ?? Infinity)
  }
}

const title =
  'a fault at every step of delivery: each mail arrives, or is unknown with a task; copies only for answers that never came; one Message-ID'

it(`${title} (queue in PostgreSQL)`, { timeout: 180_000 }, () =>
  everyFault({}, async ({ db }) => {
    await db.execute(
      `create or replace function bullmq.fail_enqueue() returns trigger language plpgsql as $$ begin raise exception 'planted'; end $$`,
    )
    await db.execute('create trigger fail_enqueue before insert on bullmq.job for each row execute function bullmq.fail_enqueue()')
    return () => db.execute('drop trigger fail_enqueue on bullmq.job')
  }),
)

itOnlyWhen(hasRedis, 'no redis-server')(`${title} (queue in Redis)`, { timeout: 180_000 }, async () => {
  const { url, cli } = await startRedis()
  // BullMQ adds jobs by scripts.
  await everyFault({ REDIS_URL: url }, async () => {
    expect(cli('ACL', 'SETUSER', 'default', '-evalsha', '-eval')).toBe('OK')
    return async () => expect(cli('ACL', 'SETUSER', 'default', '+evalsha', '+eval')).toBe('OK')
  })
})
