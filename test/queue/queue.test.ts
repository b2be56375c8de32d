import { describe, expect, it, type onTestFinished } from 'vitest'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'
import { corporateForm } from '../support/forms.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { hasRedis, startRedis } from '../support/redis.ts'

const patient = { within: 60_000 }

interface Queue {
  queues: { code: string; waiting: number; failed: number; running: number; delayed: number; oldestAt: string | null }[]
  handedOver: { backend: string; waiting: number; running: number; delayed: number; failed: number } | null
  workers: { isAlive: boolean; done: number; lastDoneAt: string | null }[]
}

/** A desk whose reactions to forms fail, because its role may plan no mails, until it is let go on. */
async function deskThatFails(finished: typeof onTestFinished, settings: Record<string, string> = {}) {
  const desk = await startDesk(undefined, settings)
  finished(() => desk.close())
  const administrator = await desk.staff('administrator')
  await desk.owner`revoke insert on follow_ups from musubi_app`
  const form = corporateForm()
  expect((await desk.request('POST', '/api/v1/intake/corporate', form)).statusCode).toBe(201)
  const read = async (path: string) => (await administrator.request('GET', `/api/v1/queue${path}`)).json()
  const failures = async () => (await read('/failures')).items as Failure[]
  const retryAll = async () => {
    for (const { id, can } of await failures()) if (can.retry) await administrator.request('POST', `/api/v1/queue/failures/${id}/retry`)
  }
  return { desk, administrator, form, queue: async () => (await read('')) as Queue, failures, retryAll }
}

interface Failure {
  id: string
  job: string
  eventType: string
  ticket: string
  fault: string
  code: string
  place: string
  attempts: number
  state: string
  can: { retry: boolean; dismiss: boolean }
}

const ofReactions = ({ queues }: Queue) => queues.find(({ code }) => code === 'react')

/** A reaction fails, is seen with its reason, is let go on, tried again, and done. */
async function tellsWhatFails(backend: string, parts: Awaited<ReturnType<typeof deskThatFails>>): Promise<void> {
  const { desk, administrator, form, queue, failures, retryAll } = parts
  // Before there is a worker, what waits is seen, and that nobody works on it.
  expect(await queue()).toMatchObject({ handedOver: null, workers: [] })
  expect(ofReactions(await queue())).toMatchObject({ failed: 0, oldestAt: expect.any(String) })
  desk.worker()
  const failure = await eventually(
    async () => (await failures()).find(({ eventType }) => eventType === 'ticket.received') ?? false,
    patient,
  )
  expect(failure).toMatchObject({
    job: 'react',
    fault: 'PostgresError',
    code: '42501',
    state: 'undone',
    can: { retry: true, dismiss: true },
  })
  expect(failure.place).toMatch(/(src|workers)\/[\w./-]+:\d+/u)
  expect(failure.ticket).toMatch(/^C-/u)
  for (const words of [form.contact.email, form.contact.name]) expect(JSON.stringify(await failures())).not.toContain(words)
  await eventually(async () => {
    const state = await queue()
    expect(ofReactions(state)?.failed).toBeGreaterThan(0)
    expect(state.handedOver).toMatchObject({ backend, failed: 0 })
    expect(state.workers[0]).toMatchObject({ isAlive: true })
    return true
  }, patient)

  await desk.owner`grant insert on follow_ups to musubi_app`
  expect((await administrator.request('POST', `/api/v1/queue/failures/${failure.id}/retry`)).statusCode).toBe(204)
  await eventually(async () => {
    await retryAll()
    expect(await failures()).toContainEqual(
      expect.objectContaining({ id: failure.id, state: 'done', can: { retry: false, dismiss: true } }),
    )
    const state = await queue()
    expect(ofReactions(state)).toMatchObject({ failed: 0 })
    expect(state.workers[0]?.done).toBeGreaterThan(0)
    return true
  }, patient)
  expect((await administrator.request('POST', `/api/v1/queue/failures/${failure.id}/retry`)).json()).toMatchObject({ code: 'job_done' })
  await eventually(async () => (await desk.mailsTo(form.contact.email)).length === 1, patient)
}

describe('the queue tells what waits, who works and what fails, with jobs', () => {
  it('in PostgreSQL', { timeout: 180_000 }, async ({ onTestFinished }) => {
    await tellsWhatFails('postgres', await deskThatFails(onTestFinished))
  })

  itOnlyWhen(hasRedis, 'no redis-server')('in Redis', { timeout: 180_000 }, async ({ onTestFinished }) => {
    const { url } = await startRedis()
    await tellsWhatFails('redis', await deskThatFails(onTestFinished, { REDIS_URL: url }))
  })
})

it('counts what is tried and fails once more, and tells no more of what was dismissed, which is done all the same', async ({
  onTestFinished,
}) => {
  const { desk, administrator, form, queue, failures, retryAll } = await deskThatFails(onTestFinished)
  const worker = desk.worker()
  const failure = await eventually(
    async () => (await failures()).find(({ eventType }) => eventType === 'ticket.received') ?? false,
    patient,
  )
  await administrator.request('POST', `/api/v1/queue/failures/${failure.id}/retry`)
  await eventually(async () => (await failures()).some(({ id, attempts }) => id === failure.id && attempts > failure.attempts), patient)

  const auditor = await desk.staff('auditor')
  const seen = (await auditor.request('GET', '/api/v1/queue/failures')).json().items as Failure[]
  expect(seen.map(({ can }) => can)).toContainEqual({ retry: false, dismiss: false })
  expect((await auditor.request('PUT', `/api/v1/queue/failures/${failure.id}/dismissal`)).statusCode).toBe(403)

  for (const { id } of await failures()) {
    expect((await administrator.request('PUT', `/api/v1/queue/failures/${id}/dismissal`)).statusCode).toBe(204)
  }
  expect((await administrator.request('PUT', `/api/v1/queue/failures/${failure.id}/dismissal`)).statusCode).toBe(204)
  const { items } = (await administrator.request('GET', '/api/v1/audit?type=job.dismissed')).json()
  const ofThis = (items as { subjectId: string; actor: object }[]).filter(({ subjectId }) => subjectId === failure.id)
  expect(ofThis).toMatchObject([{ actor: { kind: 'staff', id: administrator.id } }])

  await desk.owner`grant insert on follow_ups to musubi_app`
  await retryAll()
  await eventually(async () => (await desk.mailsTo(form.contact.email)).length === 1, patient)
  await worker.stop()
  // Who ends in order is not missed.
  expect(await queue()).toMatchObject({ workers: [], handedOver: null })
})

async function plantFailure(desk: TestDesk, outboxId: number, days: number): Promise<void> {
  await desk.owner`
    insert into job_failures (job, outbox_id, fault, first_at, last_at)
    values ('react', ${outboxId}, 'Error', now() - make_interval(days => ${days}), now() - make_interval(days => ${days}))`
}

it('forgets failures of what was done a month ago, and workers that were silent for a day', async ({ onTestFinished }) => {
  const desk = await startDesk()
  onTestFinished(() => desk.close())
  const administrator = await desk.staff('administrator')
  await plantFailure(desk, 900_000_001, 31)
  await plantFailure(desk, 900_000_002, 29)
  for (const hours of [1, 25]) {
    await desk.owner`
      insert into worker_processes (id, host, pid, started_at, seen_at, reacting, delivering, done, backend)
      values (gen_random_uuid(), 'lost', ${hours}, now(), now() - make_interval(hours => ${hours}), 1, 0, 0, 'postgres')`
  }
  desk.worker()
  const workersLost = async () => {
    const { workers } = (await administrator.request('GET', '/api/v1/queue')).json() as {
      workers: { host: string; pid: number; isAlive: boolean }[]
    }
    return workers.filter(({ host }) => host === 'lost').map(({ pid, isAlive }) => ({ pid, isAlive }))
  }
  await eventually(async () => {
    const { items } = (await administrator.request('GET', '/api/v1/queue/failures')).json()
    expect(items).toHaveLength(1)
    expect(await workersLost()).toEqual([{ pid: 1, isAlive: false }])
    return true
  }, patient)
})

it('whoever asks whether the desk is ready learns that no worker lives, and how many ended without a word, while the api is ready all the same', async ({
  onTestFinished,
}) => {
  const desk = await startDesk()
  onTestFinished(() => desk.close())
  const ready = async () => (await desk.app.inject('/readyz')).json()
  expect(await ready()).toMatchObject({ status: 'ready', worker: 'away', workersLost: 0 })
  for (const seconds of [20, 600, 7200])
    await desk.owner`
      insert into worker_processes (id, host, pid, started_at, seen_at, reacting, delivering, done, backend)
      values (gen_random_uuid(), 'lost', ${seconds}, now(), now() - make_interval(secs => ${seconds}), 1, 0, 0, 'postgres')`
  expect(await ready()).toMatchObject({ status: 'ready', worker: 'away', workersLost: 2, workerSeenAt: expect.any(String) })
  const worker = desk.worker()
  await eventually(async () => (await ready()).worker === 'ok')
  await worker.stop()
  expect(await ready()).toMatchObject({ worker: 'away', workersLost: 2 })
})
