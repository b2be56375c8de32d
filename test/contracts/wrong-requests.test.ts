import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApi, type Api } from './api.ts'
import { prepare, senderOf } from './fixtures.ts'
import { readDocument, urlOf, type Operation } from './operations.ts'

const document = await readDocument()
const { operations } = document

let api: Api
beforeAll(async () => {
  api = await startApi(document)
})
afterAll(() => api?.close())

/** Path segments nothing stands for, as they come over the wire. */
const strangeSegments = [
  '%00',
  'C-2026-000001%00',
  '%ff',
  '%',
  '%zz',
  '%0d%0aSet-Cookie:%20a=b',
  '%F0%9F%98%80%E2%80%AE',
  "1'%20or%20'1'='1",
  '..%2F..%2Fetc%2Fpasswd',
  '-1',
  '9'.repeat(40),
  'C-2026-999999999',
  'C-0000-000000',
  'x'.repeat(201),
  'x'.repeat(9000),
  '00000000-0000-0000-0000-000000000000',
  '019aa000-0000-7000-8000-000000000000',
  '__proto__',
  'constructor',
]

/** Query values, as they come over the wire. */
const strangeValues = [
  '',
  '%00',
  'a%00b',
  '%ff',
  '%',
  '-1',
  '0',
  '1e400',
  'NaN',
  '99999999999999999999',
  'true',
  'null',
  'x'.repeat(6000),
  '%F0%9F%98%80',
  '%ED%A0%80',
  '%E2%80%AE',
  '%25',
  '%5C',
  '_',
  "';%20drop%20table%20tickets;%20--",
  '%0d%0a',
  '2026-02-31',
  '019aa000-0000-7000-8000-000000000000',
]

const uuid = '019aa000-0000-7000-8000-000000000000'

/** What cursors might hold: nothing, too much, other kinds, times no database knows. */
const cursors = [
  [],
  {},
  [null],
  [1],
  [uuid, uuid],
  ['\u0000'],
  ['\uD800'],
  ["' or true --"],
  ['x'.repeat(300)],
  ['072028'],
  ['999999'],
  [uuid],
  [true, '9999-12-31T23:59:59.999Z', uuid],
  [false, '0000-01-01T00:00:00Z', uuid],
  [false, '0001-01-01T00:00:00.000Z', uuid],
  ['9999-12-31T23:59:59.999Z', uuid],
  ['0000-01-01T00:00:00Z', uuid],
].map((key) => Buffer.from(JSON.stringify(key)).toString('base64url'))

const strangeHeaders: Record<string, string>[] = [
  { 'if-match': '' },
  { 'if-match': 'x'.repeat(199) },
  { 'if-match': '"99999999999999999999"' },
  { 'if-match': 'x'.repeat(5000) },
  { 'idempotency-key': '' },
  { 'idempotency-key': 'x'.repeat(300) },
  { 'idempotency-key': 'é' },
  { 'accept-language': 'x'.repeat(5000) },
  { 'accept-language': '*;q=9, -, ;;, ja-JP-x-"' },
  { accept: 'image/png' },
  { 'if-none-match': '\u0001' },
]

/** Credentials nobody gave out. */
const strangeCredentials: Record<string, string>[] = [
  { authorization: 'Bearer' },
  { authorization: 'Bearer  ' },
  { authorization: `Bearer ${'x'.repeat(5000)}` },
  { authorization: 'Bearer é' },
  { authorization: 'Basic eDp5' },
  { cookie: 'musubi_session=%00' },
  { cookie: 'musubi_session=%' },
  { cookie: `musubi_session=${'x'.repeat(5000)}` },
  { cookie: ';;;=; =musubi_session; __proto__=1' },
]

interface Sent {
  url?: string
  query?: string
  headers?: Record<string, string>
  /** Without the administrator's session. */
  bare?: boolean
}

/** Sends an operation's usual request changed as asked, takes all changes back, and gives what is wrong with the answer. */
async function faultsOf(operation: Operation, sent: Sent, statusIsRight: (status: number) => boolean): Promise<string[]> {
  const sender = senderOf(operation, api.world.staff)
  const { values, query, body, headers } = prepare(operation, api.world.own, sender)
  const asked = [new URLSearchParams(query).toString(), sent.query].filter(Boolean).join('&')
  const answer: LightMyRequestResponse = await api.undone(() =>
    api.app.inject({
      method: operation.method,
      url: (sent.url ?? urlOf(operation, values)) + (asked ? `?${asked}` : ''),
      headers: { ...headers, ...(!sent.bare && sender.headers), ...sent.headers },
      ...(body !== undefined && { payload: body as object }),
    }),
  )
  const { statusCode } = answer
  if (!statusIsRight(statusCode)) return [`${statusCode} ${answer.body.slice(0, 200)}`]
  // Tokens and cursors out of this world may be answered before an operation is found: still a problem document.
  if (statusCode < 400) return api.undocumented(operation, answer)
  const type = String(answer.headers['content-type'])
  return type.startsWith('application/problem+json') ? api.undocumented(operation, answer) : [`${statusCode} came as ${type}`]
}

const refused = (status: number) => status >= 400 && status < 500
const noFailure = (status: number) => status < 500

const aboutSomething = operations.filter(({ path }) => path.includes('{'))

it.each(aboutSomething)('$operationId ($method $path) finds nothing where nothing can be', async (operation) => {
  const faults: string[] = []
  const { values } = prepare(operation, api.world.own)
  for (const name of Object.keys(values)) {
    for (const segment of strangeSegments) {
      const url = urlOf(operation, { ...values, [name]: segment }, true)
      faults.push(...(await faultsOf(operation, { url }, refused)).map((fault) => `${name}=${segment.slice(0, 50)}: ${fault}`))
    }
  }
  expect(faults).toEqual([])
})

describe.each(operations)('$operationId ($method $path)', (operation) => {
  const inQuery = operation.parameters.filter((parameter) => parameter.in === 'query')

  it('takes or refuses any query, and never fails', async () => {
    const faults: string[] = []
    const send = async (query: string, right = noFailure) =>
      faults.push(...(await faultsOf(operation, { query }, right)).map((fault) => `?${query.slice(0, 80)}: ${fault}`))
    for (const { name } of inQuery) {
      for (const value of strangeValues) await send(`${name}=${value}`)
      await send(`${name}=1&${name}=2`)
      await send(`${name}[x]=1`)
    }
    if (inQuery.some(({ name }) => name === 'cursor')) for (const cursor of cursors) await send(`cursor=${cursor}`)
    if (inQuery.length > 0) await send('surprise=1', (status) => status === 422)
    await send('__proto__=1&constructor=2')
    await send('%00=%00&%=%&&&=')
    expect(faults).toEqual([])
  })

  it('takes or refuses any header, and lets no made-up credentials in', async () => {
    const faults: string[] = []
    for (const headers of strangeHeaders) {
      faults.push(
        ...(await faultsOf(operation, { headers }, noFailure)).map((fault) => `${JSON.stringify(headers).slice(0, 80)}: ${fault}`),
      )
    }
    const open = operation.security?.length === 0
    for (const headers of strangeCredentials) {
      const right = open ? noFailure : (status: number) => status === 401
      const found = await faultsOf(operation, { headers, bare: true }, right)
      faults.push(...found.map((fault) => `${JSON.stringify(headers).slice(0, 80)}: ${fault}`))
    }
    expect(faults).toEqual([])
  })
})
