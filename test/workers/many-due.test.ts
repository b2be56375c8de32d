import { count, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { openQueue, type Job } from '../../src/jobs/queue.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'
import { corporateForm } from '../support/forms.ts'
import { planManyMails } from '../support/many-mails.ts'

const mails = 300
const patiently = { within: 60_000 }

async function planMany(desk: TestDesk): Promise<void> {
  await desk.request('POST', '/api/v1/intake/corporate', corporateForm())
  await planManyMails(desk.owner, {
    count: mails,
    addressOf: `format('m%s@town-%s.example', n, n % 30)`,
    words: { subject: 'ご案内', body: 'ご案内です。' },
  })
}

const received = (desk: TestDesk) => desk.smtp.received.map(({ to }) => to.join()).filter((address) => address.startsWith('m'))

const inState = async (desk: TestDesk, state: 'sent' | 'pending' | 'sending') => {
  const [row] = await desk.db.select({ found: count() }).from(followUps).where(eq(followUps.state, state))
  return row?.found ?? 0
}

it('a worker that stops while hundreds are due finishes what it has begun and leaves the rest to the next, which sends each once', async () => {
  const desk = await startDesk()
  try {
    await planMany(desk)
    const first = desk.worker()
    await eventually(() => received(desk).length >= 15, patiently)
    const before = received(desk).length
    await first.stop()
    // One mail of each of the jobs it has in hand, not all of them.
    expect(received(desk).length - before).toBeLessThanOrEqual(5)
    expect(await inState(desk, 'sending')).toBe(0)
    expect(await inState(desk, 'pending')).toBeGreaterThan(0)

    desk.worker()
    await eventually(() => received(desk).length >= mails, patiently)
    await desk.settled()
    expect(new Set(received(desk)).size).toBe(mails)
    expect(received(desk)).toHaveLength(mails)
  } finally {
    await desk.close()
  }
})

it('what another version of the desk left in the queue is passed over, and what comes behind it is worked on', async () => {
  const desk = await startDesk()
  const handled: Job[] = []
  const { DATABASE_URL: databaseUrl = '' } = desk.deps.config
  const queue = openQueue({ databaseUrl, poolSize: 1, concurrency: 1, log: desk.deps.log }, async (job) => void handled.push(job))
  try {
    await eventually(() => queue.isOpen(), patiently)
    const known: Job = { name: 'deliver', data: { followUpIds: ['one', 'two'] } }
    const unknown = { name: 'deliver', data: { followUpId: 'of another version' } } as never // no job of this version
    await queue.add([unknown, known])
    await eventually(() => handled.length > 0, patiently)
    expect(handled).toEqual([known])
    expect(desk.logged.filter((line) => line.includes('a job failed'))).toEqual([])
  } finally {
    await queue.close()
    await desk.close()
  }
})
