import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import postgres from 'postgres'
import { buildApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { openDatabase } from '../../src/db/client.ts'
import { migrateDatabase } from '../../src/db/migrate.ts'
import { startPostgres } from '../../src/embedded/postgres.ts'
import { dueFollowUps } from '../../src/follow-ups/due-follow-ups.ts'
import { corporateForm } from '../../test/support/forms.ts'
import { planManyMails } from '../../test/support/many-mails.ts'
import { startSink } from './sink.ts'

/**
 * How many mails a second one worker brings to a mail server on this machine, each of another applicant's, on a durable database with the
 * queue in it; and what a million mails of the future cost those who look for what is due.
 */
const mails = 3000
/** Sent before the first that counts: a worker runs for weeks, and what it does often is compiled after the first thousand. */
const warmUp = 1000
const future = 1_000_000
const batch = 500

const dataDir = mkdtempSync(join(tmpdir(), 'musubi-bench-mail-'))
// The user PostgreSQL runs as, when we are root, must get in.
chmodSync(dataDir, 0o755)
const cluster = await startPostgres({ dataDir, durable: true })
const sink = await startSink()
const { ownerUrl, appUrl } = cluster
await migrateDatabase({ directUrl: ownerUrl, appUrl })
const env = {
  DATABASE_URL: appUrl,
  DATABASE_PREPARED: 'on',
  SMTP_URL: `smtp://127.0.0.1:${sink.port}`,
  LINK_SECRET: 'a secret of the bench, of 32 characters or more',
}
const { db, close } = openDatabase({ url: appUrl, poolSize: 2, name: 'musubi bench' })
const deps = { db, config: readConfig(env), log: pino({ level: 'silent' }) }
const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })

/** One applicant with a ticket as the API makes them, and as many like them as there are mails; one mail each. */
async function plan(): Promise<void> {
  const app = await buildApp(deps)
  const filed = await app.inject({ method: 'POST', url: '/api/v1/intake/corporate', payload: corporateForm() })
  if (filed.statusCode !== 201) throw new Error(filed.body)
  await app.close()
  await planManyMails(sql, {
    count: warmUp + mails,
    addressOf: `format('r%s@town-%s.example', n, n % 300)`,
    words: { subject: '資料のご案内', body: 'ご依頼の資料をお送りします。\nご確認ください。' },
  })
}

/** Milliseconds of processor time a process has used, in steps of 10; undefined where there is no /proc (anything but Linux). */
function processorTimeOf(pid: number): number | undefined {
  try {
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
    const [user, kernel] = fields.split(' ').slice(11, 13).map(Number)
    return ((user ?? 0) + (kernel ?? 0)) * 10
  } catch {
    return undefined
  }
}

/** Mails a second, and the worker's own processor time for each in milliseconds, which says more than the rate where others use the machine. */
async function send(): Promise<{ rate: number; processorTime: number | undefined }> {
  const worker = spawn(process.execPath, [fileURLToPath(new URL('../../workers/main.ts', import.meta.url))], {
    env: { ...env, PATH: process.env.PATH, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const used = () => (worker.pid === undefined ? undefined : processorTimeOf(worker.pid))
  while (sink.taken.length < warmUp) await delay(10)
  const [usedBefore, takenBefore] = [used(), sink.taken.length]
  while (sink.taken.length < warmUp + mails + 1) await delay(100)
  const [usedAfter, sent] = [used(), sink.taken.length - takenBefore]
  worker.kill('SIGTERM')
  await new Promise((resolve) => worker.once('exit', resolve))
  const counted = sink.taken.slice(warmUp)
  const [first = 0, last = 0] = [counted[0], counted.at(-1)]
  return {
    rate: ((counted.length - 1) * 1000) / (last - first),
    processorTime: usedBefore === undefined || usedAfter === undefined ? undefined : (usedAfter - usedBefore) / sent,
  }
}

/** Milliseconds (median of 21) to find what is due, and how many entries of its index were read for it. */
async function lookForDue(): Promise<{ found: number; milliseconds: number; read: number }> {
  const read = async () => {
    await sql`select pg_stat_force_next_flush()`
    const [row] = await sql<
      { read: string }[]
    >`select idx_tup_read::text as read from pg_stat_user_indexes where indexrelname = 'follow_ups_due'`
    return Number(row?.read)
  }
  const times: number[] = []
  let found = 0
  for (let round = 0; round < 21; round += 1) {
    const start = performance.now()
    found = (await dueFollowUps(deps, batch)).length
    times.push(performance.now() - start)
  }
  const explained = await sql.unsafe<{ 'QUERY PLAN': string }[]>(
    `explain (analyze, buffers, costs off, timing off) select id from follow_ups where state = 'pending' and held_for is null and paused_at is null and due_at <= desk_now() order by due_at, id limit ${batch}`,
  )
  for (const line of explained) console.log(`    ${line['QUERY PLAN']}`)
  const before = await read()
  await sql.unsafe(
    `select id from follow_ups where state = 'pending' and held_for is null and paused_at is null and due_at <= desk_now() order by due_at, id limit ${batch}`,
  )
  return { found, milliseconds: times.toSorted((a, b) => a - b)[10] ?? 0, read: (await read()) - before }
}

/** Mails due in the years to come, of the one ticket the API made, and `batch` more that are due now. */
async function fill(count: number, dueAt: string): Promise<void> {
  await sql.unsafe(`
    insert into follow_ups (plan_key, kind, scheduled, side, ticket_id, details, due_at, created_at)
    select 'future:' || uuidv7(), 'reminder', true, 'applicant', (select min(id::text)::uuid from tickets), '{}', ${dueAt}, desk_now() from generate_series(1, ${count}) n`)
  await sql`vacuum analyze follow_ups`
}

try {
  await plan()
  const { rate, processorTime } = await send()
  console.log(`${mails} mails through one worker to a sink on this machine: ${rate.toFixed(0)} a second`)
  console.log(
    `processor time of the worker for a mail: ${processorTime === undefined ? 'not known here' : `${processorTime.toFixed(1)} ms`}`,
  )
  await fill(batch, 'desk_now()')
  const without = await lookForDue()
  await fill(future, `desk_now() + n * interval '1 minute' + interval '1 day'`)
  const beside = await lookForDue()
  for (const [when, { found, milliseconds, read }] of Object.entries({ alone: without, 'beside a million of the future': beside })) {
    console.log(`the ${found} due ${when}: ${milliseconds.toFixed(1)} ms, ${read} index entries read`)
  }
  const held = rate >= 150 && beside.read <= batch && beside.found === batch
  console.log(held ? 'Held: 150 mails a second or more, and no more read than was asked for.' : 'NOT HELD.')
  process.exitCode = held ? 0 : 1
} finally {
  await sql.end({ timeout: 5 })
  await close()
  sink.close()
  await cluster.stop()
  rmSync(dataDir, { recursive: true })
}
