import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { followUpAttempts, followUps } from '../../src/follow-ups/follow-ups.table.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { eventually } from '../support/eventually.ts'
import { corporateForm } from '../support/forms.ts'
import { planManyMails } from '../support/many-mails.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { hasRedis, startRedis } from '../support/redis.ts'
import { startScriptedSmtp } from '../support/scripted-smtp.ts'

const main = fileURLToPath(new URL('../../workers/main.ts', import.meta.url))
const mails = 500
const kills = 20

async function manyKills(settings: Record<string, string>): Promise<void> {
  const smtp = await startScriptedSmtp(() => 'slow')
  const desk = await startApp({ SMTP_URL: `smtp://127.0.0.1:${smtp.port}`, ...settings })
  onTestFinished(() => desk.close())
  onTestFinished(() => smtp.close())
  expect((await desk.request('POST', '/api/v1/intake/corporate', corporateForm())).statusCode).toBe(201)
  await desk.owner`delete from outbox`
  const addressOf = `format('r%s@town-%s.example', n, n)`
  await planManyMails(desk.owner, { count: mails, addressOf, words: { subject: '資料', body: 'お送りします。' } })

  let worker = start(desk)
  onTestFinished(() => void worker.kill('SIGKILL'))
  const began = performance.now()
  for (let killed = 0; killed < kills; killed += 1) {
    const taken = smtp.taken()
    // In the middle of its work: it has sent some, and others are under way.
    await eventually(() => smtp.taken() > taken + 4 || smtp.taken() >= mails, { within: 60_000 })
    await delay(Math.random() * 150)
    worker.kill('SIGKILL')
    await once(worker, 'exit')
    worker = start(desk)
  }
  expect(smtp.taken()).toBeLessThan(mails)
  const final = async () => (await desk.db.select().from(followUps)).every(({ state }) => state === 'sent' || state === 'unknown')
  await eventually(
    async () => {
      if (await final()) return true
      // What was open at a kill waits for half a minute of silence and its pause; the desk's clock need not be waited for.
      await desk.moveClockTo(new Date(Date.now() + (performance.now() - began) * 60))
      return false
    },
    { within: 180_000 },
  )
  const stopped = once(worker, 'exit')
  worker.kill('SIGTERM')
  await stopped

  const rows = await desk.db.select().from(followUps)
  const attempts = await desk.db.select().from(followUpAttempts)
  let copiesBeyondOne = 0
  let unknown = 0
  for (const { id, state } of rows) {
    const mine = attempts.filter(({ followUpId }) => followUpId === id)
    const open = mine.filter(({ outcome }) => outcome === 'unknown').length
    const copies = smtp.copies(mine[0]?.recipient ?? '')
    if (state === 'sent') expect(copies.length, id).toBeGreaterThanOrEqual(1)
    else expect(open, id).toBe(3)
    expect(copies.length, id).toBeLessThanOrEqual(1 + open)
    expect(new Set(copies).size, id).toBeLessThanOrEqual(1)
    copiesBeyondOne += Math.max(0, copies.length - 1)
    if (state === 'unknown') unknown += 1
  }
  expect(rows).toHaveLength(mails)
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  const open = attempts.filter(({ outcome }) => outcome === 'unknown').length
  process.stdout.write(
    `${kills} kills, ${mails} mails, ${open} attempts open at a kill, ${copiesBeyondOne} copies beyond one, ${unknown} unknown, ${seconds} s\n`,
  )
}

/** The worker as production runs it. */
function start({ deps: { config } }: TestApp): ChildProcess {
  const { DATABASE_URL = '', SMTP_URL = '', LINK_SECRET = '', PUBLIC_URL, REDIS_URL } = config
  const env = {
    DATABASE_URL,
    SMTP_URL,
    LINK_SECRET,
    PUBLIC_URL,
    PATH: process.env.PATH,
    LOG_LEVEL: 'error',
    ...(REDIS_URL && { REDIS_URL }),
  }
  return spawn(process.execPath, [main], { env, stdio: ['ignore', 'inherit', 'inherit'] })
}

const title = `a worker killed ${kills} times under ${mails} due mails: all arrive, and copies beyond one only of mails open at a kill`

it(`${title} (queue in PostgreSQL)`, { timeout: 400_000 }, () => manyKills({}))

itOnlyWhen(hasRedis, 'no redis-server')(`${title} (queue in Redis)`, { timeout: 400_000 }, async () => {
  await manyKills({ REDIS_URL: (await startRedis()).url })
})
