import { describe, expect, it, type onTestFinished } from 'vitest'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'
import { hasRedis, startRedis } from '../support/redis.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { corporateForm } from '../support/forms.ts'

const count = 30
const oneMinute = { within: 60_000 }

/** A desk whose mail server takes nothing until it is let go: jobs pile up in the queue. */
async function deskInMidRun(finished: typeof onTestFinished, settings: Record<string, string> = {}) {
  let letGo: () => void = () => undefined
  const gate = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const opened = await startDesk(() => ({ onMailFrom: (_address, _session, callback) => void gate.then(() => callback(null)) }), settings)
  finished(() => opened.close())
  const forms = Array.from({ length: count }, () => corporateForm())
  opened.worker()
  for (const form of forms) expect((await opened.request('POST', '/api/v1/intake/corporate', form)).statusCode).toBe(201)
  return { opened, forms, letGo }
}

async function eachGotOne(opened: TestDesk, forms: { contact: { email: string } }[]): Promise<void> {
  await eventually(() => opened.smtp.received.length >= count, oneMinute)
  await opened.settled()
  const addresses = opened.smtp.received.map(({ to }) => to.join())
  expect(addresses.toSorted()).toEqual(forms.map(({ contact }) => contact.email).toSorted())
}

const tablesOfQueue = `select string_agg(format('bullmq.%I', tablename), ', ') as tables from pg_tables where schemaname = 'bullmq'`

// Most of their time they wait: together they take hardly longer than one.
describe('everything due goes out within a minute, once, when', () => {
  it.concurrent('the queue is emptied in mid-run', async ({ onTestFinished }) => {
    const { opened, forms, letGo } = await deskInMidRun(onTestFinished)
    // At least one mail is being sent: the queue is in use.
    await eventually(() => opened.smtp.connections() > 0, oneMinute)
    const [row] = await opened.db.execute<{ tables: string }>(tablesOfQueue)
    await opened.db.execute(`truncate ${row?.tables}`)
    letGo()
    await eachGotOne(opened, forms)
  })

  it.concurrent('its tables are deleted in mid-run', async ({ onTestFinished }) => {
    const { opened, forms, letGo } = await deskInMidRun(onTestFinished)
    await eventually(() => opened.smtp.connections() > 0, oneMinute)
    await opened.db.execute('drop schema bullmq cascade')
    letGo()
    await eachGotOne(opened, forms)
  })

  it.concurrent('one of its tables is missing at the start', async ({ onTestFinished }) => {
    const opened = await startDesk()
    onTestFinished(() => opened.close())
    await opened.worker().stop()
    await opened.db.execute('drop table if exists bullmq.job cascade')
    const form = corporateForm()
    await opened.request('POST', '/api/v1/intake/corporate', form)
    opened.worker()
    await eventually(() => opened.smtp.received.length === 1, oneMinute)
  })

  it.concurrent('every connection to the database is cut in mid-run', async ({ onTestFinished }) => {
    const { opened, forms, letGo } = await deskInMidRun(onTestFinished)
    await eventually(() => opened.smtp.connections() > 0, oneMinute)
    await opened.cutConnections()
    letGo()
    await eachGotOne(opened, forms)
  })

  itOnlyWhen(hasRedis, 'no redis-server')('Redis is flushed in mid-run', async ({ onTestFinished }) => {
    const redis = await startRedis()
    const { opened, forms, letGo } = await deskInMidRun(onTestFinished, { REDIS_URL: redis.url })
    await eventually(() => opened.smtp.connections() > 0, oneMinute)
    expect(Number(redis.cli('DBSIZE'))).toBeGreaterThan(0)
    expect(redis.cli('FLUSHALL')).toBe('OK')
    letGo()
    await eachGotOne(opened, forms)
  })
})
