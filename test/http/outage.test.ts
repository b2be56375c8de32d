import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { buildApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { openDatabase, type OpenDatabase } from '../../src/db/client.ts'
import { workerForm } from '../support/forms.ts'

let app: FastifyInstance
let database: OpenDatabase
beforeAll(async () => {
  // Nothing listens on the discard port.
  database = openDatabase({ url: 'postgres://nobody@127.0.0.1:9/none', poolSize: 1, name: 'musubi test' })
  app = await buildApp({ db: database.db, config: readConfig({}), log: pino({ level: 'silent' }) })
})
afterAll(async () => {
  await app.close()
  await database.close()
})

it('says with 503 and Retry-After that the database is away, and never that a form was stored', async () => {
  const answer = await app.inject({ method: 'POST', url: '/api/v1/intake/worker', payload: workerForm() })
  expect([answer.statusCode, answer.json().code, answer.headers['retry-after']]).toEqual([503, 'temporarily_unavailable', '5'])
})

it('is alive but not ready then', async () => {
  expect((await app.inject('/healthz')).statusCode).toBe(200)
  expect((await app.inject('/readyz')).statusCode).toBe(503)
})
