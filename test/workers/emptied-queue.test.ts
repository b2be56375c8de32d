import { afterEach, describe, expect, it } from 'vitest'
import { startDesk, type TestDesk } from '../support/desk.ts'
import { eventually } from '../support/eventually.ts'
import { hasRedis, startRedis } from '../support/redis.ts'
import { itOnlyWhen } from '../support/only-when.ts'
import { corporateForm } from '../support/forms.ts'

let desk: TestDesk | undefined
afterEach(() => desk?.close())

const count = 30
const oneMinute = { within: 60_000 }

/** A desk whose mail server takes nothing until it is let go: jobs pile up in the queue. */
async function deskInMidRun(settings: Record<string, string> = {}) {
  let letGo: () => void = () => undefined
  const gate = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const opened = await startDesk(() => ({ onMailFrom: (_address, _session, callback) => void gate.then(() => callback(null)) }), settings)
  desk = opened
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

describe('everything due goes out within a minute, once, when', () => {
  it('the queue is emptied in mid-run', { timeout: 120_000 }, async () => {
    const { opened, forms, letGo } = await deskInMidRun()
    // At least one mail is being sent: the queue is in use.
    await eventually(() => opened.smtp.connections() > 0, oneMinute)
    const [row] = await opened.db.execute<{ tables: string }>(tablesOfQueue)
    await opened.db.execute(`truncate ${row?.tables}`)
    letGo()
    await eachGotOne(opened, forms)
  })

  it('its tables are deleted in mid-run', { timeout: 120_000 }, async () => {
    const { opened, forms, letGo } = await deskInMidRun()
    await eventually(() => opened.smtp.connections() > 0, oneMinute)
    await opened.db.execute('drop schema bullmq cascade')
    letGo()
    await eachGotOne(opened, forms)
  })

  it('one of its tables is missing at the start', { timeout: 120_000 }, async () => {
    const opened = await startDesk()
    desk = opened
    await opened.worker().stop()
    await opened.db.execute('drop table if exists bullmq.job cascade')
    const form = corporateForm()
    await opened.request('POST', '/api/v1/intake/corporate', form)
    opened.worker()
    await eventually(() => opened.smtp.received.length === 1, oneMinute)
  })

  itOnlyWhen(hasRedis, 'no redis-server')('Redis is flushed in mid-run', { timeout: 120_000 }, async () => {
    const redis = await startRedis()
    const { opened, forms, letGo } = await deskInMidRun({ REDIS_URL: redis.url })
    await eventually(() => opened.smtp.connections() > 0, oneMinute)
    expect(Number(redis.cli('DBSIZE'))).toBeGreaterThan(0)
    expect(redis.cli('FLUSHALL')).toBe('OK')
    letGo()
    await eachGotOne(opened, forms)
  })

  it('every connection to the database is cut in mid-run', { timeout: 120_000 }, async () => {
    const { opened, forms, letGo } = await deskInMidRun()
    await eventually(() => opened.smtp.connections() > 0, oneMinute)
    await opened.cutConnections()
    letGo()
    await eachGotOne(opened, forms)
  })
})
