import { load } from 'cheerio'
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
  app = await buildApp({ db: database.db, config: readConfig({ LINK_SECRET: 's'.repeat(64) }), log: pino({ level: 'silent' }) })
})
afterAll(async () => {
  await app.close()
  await database.close()
})

it('says with 503 and Retry-After that the database is away, and never that a form was stored', async () => {
  const answer = await app.inject({ method: 'POST', url: '/api/v1/intake/worker', payload: workerForm() })
  expect([answer.statusCode, answer.json().code, answer.headers['retry-after']]).toEqual([503, 'temporarily_unavailable', '5'])
})

const sent = (url: string, fields: Record<string, string>) =>
  app.inject({
    method: 'POST',
    url,
    payload: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })

it('gives what was sent from a page behind a link back, to be sent again by a button', async () => {
  const path = `/l/${'A'.repeat(43)}/messages`
  const fields = { message: '髙﨑𠮷の "言葉" <b>', key: 'k'.repeat(30) }
  const answer = await sent(path, fields)
  expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '5'])
  const page = load(answer.body)
  expect(page('main').text()).toContain('入力内容はすべて残っています。5秒ほどおいて')
  expect(page('main').text()).not.toContain('送信が続いた')
  expect(page('main form').attr('action')).toBe(path)
  const held = page('main form input').toArray()
  expect(Object.fromEntries(held.map((one) => [page(one).attr('name'), page(one).val()]))).toEqual(fields)
  expect((await sent(`${path}?lang=en`, fields)).body).toContain('Everything you typed is kept')
})

it.each([
  ['ja', '5秒ほどおいて', 'このページをもう一度開く'],
  ['en', 'in about 5 seconds', 'Load this page again'],
])('offers to load a page again that could not be shown, in %s', async (lang, wait, button) => {
  const answer = await app.inject(`/l/${'A'.repeat(43)}?lang=${lang}`)
  expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '5'])
  const page = load(answer.body)
  expect(page('main').text()).toContain(wait)
  // The page's own address, whatever it is.
  const again = page('main a').first()
  expect([again.text(), again.attr('href')]).toEqual([button, ''])
})

it('keeps no password in the page that says so', async () => {
  const answer = await sent('/sign-in', { email: 'a@desk.example', password: 'a long password' })
  expect(answer.statusCode).toBe(503)
  expect(answer.body).not.toContain('a long password')
})

it('is alive but not ready then', async () => {
  expect((await app.inject('/healthz')).statusCode).toBe(200)
  expect((await app.inject('/readyz')).statusCode).toBe(503)
})
