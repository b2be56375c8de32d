import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { asc, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { feed } from '../../src/live/feed.table.ts'
import { startDesk, type TestDesk } from '../support/desk.ts'
import type { Person } from '../support/app.ts'
import { eventually } from '../support/eventually.ts'
import { corporateForm } from '../support/forms.ts'
import { cookieOf, listeningApi, readStream, type Listening, type StreamReader } from './stream-reader.ts'

let desk: TestDesk
let apis: [Listening, Listening]
let consultant: Person
let cookie: Record<string, string>
beforeAll(async () => {
  desk = await startDesk()
  apis = [await listeningApi(desk), await listeningApi(desk)]
  desk.worker()
  desk.worker()
  consultant = await desk.staff('consultant')
  cookie = await cookieOf(apis[0].base, consultant.email)
})
afterAll(async () => {
  await Promise.all(apis?.map((api) => api.close()) ?? [])
  await desk?.close()
})

async function fileForm(): Promise<string> {
  const answer = await desk.request('POST', '/api/v1/intake/corporate', corporateForm())
  return answer.json().ticket.number as string
}

const addNote = (number: string, body = 'メモ') => consultant.request('POST', `/api/v1/tickets/${number}/notes`, { body })

async function listening(at: 0 | 1, headers = cookie, lastId?: string): Promise<StreamReader> {
  const reader = await readStream(apis[at].base, headers, { lastId })
  onTestFinished(() => reader.cut())
  await eventually(() => reader.messages.length > 0 || reader.status !== 200)
  return reader
}

const happened = (reader: StreamReader) => reader.messages.filter(({ event }) => event === 'happened').map(({ data }) => data)
const typesOf = (reader: StreamReader) => happened(reader).map(({ type }) => type)
const fed = () => eventually(async () => (await desk.db.execute(sql`select 1 from outbox where not fed`)).length === 0)

describe('the stream', () => {
  it('tells of what happens, whichever process it came to, with numbers and ids alone', async () => {
    const readers = [await listening(0), await listening(1)]
    const number = await fileForm()
    for (const reader of readers) {
      const told = await eventually(() => happened(reader).find(({ type }) => type === 'ticket.received') ?? false)
      expect(told).toEqual({
        seq: expect.any(Number),
        type: 'ticket.received',
        at: expect.any(String),
        ticket: { number, version: expect.any(Number) },
        subjectId: null,
        staffId: null,
      })
    }
    await addNote(number, '秘密の言葉')
    await eventually(() => readers.every((reader) => typesOf(reader).includes('note.added')))
    const note = happened(readers[0] as StreamReader).find(({ type }) => type === 'note.added')
    expect(note).toMatchObject({ ticket: { number }, staffId: consultant.id })
    const form = corporateForm()
    const everything = JSON.stringify(readers.map(({ messages }) => messages))
    for (const personal of ['秘密の言葉', form.contact.name, form.contact.email, form.company.name, consultant.email]) {
      expect(everything).not.toContain(personal)
    }
  })

  it('begins without a turn that fails', async () => {
    await listening(0)
    expect(desk.logged.filter((line) => line.includes('a turn failed'))).toEqual([])
  })

  it('tells an event once, though somebody is to react to it again', async () => {
    const reader = await listening(0)
    await addNote(await fileForm())
    await eventually(() => typesOf(reader).includes('note.added'))
    const again = sql`insert into outbox (job, event_id, created_at) select 'react', event_id, now() from feed where type = 'note.added' limit 2`
    await desk.db.execute(again)
    await desk.db.execute(again)
    await desk.settled()
    await addNote(await fileForm())
    await eventually(() => typesOf(reader).filter((type) => type === 'note.added').length >= 2)
    expect(happened(reader).map(({ seq }) => seq)).toEqual([...new Set(happened(reader).map(({ seq }) => seq))])
    expect(typesOf(reader).filter((type) => type === 'note.added')).toHaveLength(2)
  })

  it('is refused to contacts and to those who are not signed in', async () => {
    const contact = await desk.contact()
    expect((await listening(0, await cookieOf(apis[0].base, contact.email))).status).toBe(403)
    expect((await listening(0, {})).status).toBe(401)
    expect((await contact.request('GET', '/api/v1/events')).statusCode).toBe(403)
  })

  it('says how it goes on, and that nothing keeps it back on its way', async () => {
    const answer = await desk.app.inject({ url: '/api/v1/events/stream?seconds=0', headers: cookie })
    expect(answer.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    expect(answer.body).toMatch(/^retry: \d+\n\nid: \d+\nevent: ready\ndata: \{"seq":\d+\}\n\n$/u)
  })

  it('tells administrators alone of sessions and tokens, and auditors of tickets', async () => {
    const [administrator, auditor] = [await desk.staff('administrator'), await desk.staff('auditor')]
    const above = await listening(0, await cookieOf(apis[0].base, administrator.email))
    const beside = await listening(1, await cookieOf(apis[1].base, auditor.email))
    await administrator.request('POST', '/api/v1/tokens', { name: '集計', scopes: ['tickets:read'] })
    await addNote(await fileForm())
    await eventually(() => [above, beside].every((reader) => typesOf(reader).includes('note.added')))
    expect(typesOf(above)).toContain('token.created')
    expect(typesOf(beside).filter((type) => /^(?:token|session)\./u.test(String(type)))).toEqual([])
  })

  it('tells a token only what its scopes read', async () => {
    const administrator = await desk.staff('administrator')
    const secret = async (scopes: string[]) =>
      (await administrator.request('POST', '/api/v1/tokens', { name: '連携', scopes })).json().secret as string
    const reader = await listening(0, { authorization: `Bearer ${await secret(['tickets:read'])}` })
    await administrator.request('PATCH', '/api/v1/settings', { shortlistApproval: true })
    await addNote(await fileForm())
    await eventually(() => typesOf(reader).includes('note.added'))
    expect(typesOf(reader)).not.toContain('settings.changed')
  })

  it('ends when its session is revoked, when its person may do less, and when its token is revoked', async () => {
    const administrator = await desk.staff('administrator')
    const revoked = await desk.staff('consultant')
    const demoted = await desk.staff('supervisor')
    const token = (await administrator.request('POST', '/api/v1/tokens', { name: '連携', scopes: ['tickets:read'] })).json()
    const readers = [
      await listening(0, await cookieOf(apis[0].base, revoked.email)),
      await listening(1, await cookieOf(apis[1].base, demoted.email)),
      await listening(1, { authorization: `Bearer ${token.secret}` }),
    ]
    const stays = await listening(1)
    await administrator.request('DELETE', `/api/v1/people/${revoked.id}/sessions`)
    await administrator.request('PATCH', `/api/v1/staff/${demoted.id}`, { role: 'auditor' })
    await administrator.request('DELETE', `/api/v1/tokens/${token.id}`)
    const late = delay(4000, 'late', { ref: false })
    expect(await Promise.race([Promise.all(readers.map(({ ended }) => ended)).then(() => 'ended'), late])).toBe('ended')
    await addNote(await fileForm())
    await eventually(() => typesOf(stays).includes('note.added'))
  })

  it('says that everything is to be read anew to those who were away too long, or know what never was', async () => {
    await addNote(await fileForm())
    await fed()
    const first = async (lastId: string) => (await listening(0, cookie, lastId)).messages[0]
    const [{ last } = { last: '' }] = await desk.db.execute<{ last: string }>(sql`select last from feed_head`)
    expect(await first(String(Number(last) + 5))).toMatchObject({ event: 'refetch' })
    await desk.owner`delete from feed where seq <= (select min(seq) + 1 from feed)`
    expect(await first('0')).toMatchObject({ event: 'refetch', data: { seq: expect.any(Number) } })
    expect((await consultant.request('GET', '/api/v1/events?after=0')).json()).toMatchObject({ items: [], refetch: true })
  })

  it('ends at once when its process does', async () => {
    const third = await listeningApi(desk)
    const reader = await readStream(third.base, cookie)
    await eventually(() => reader.messages.length > 0)
    const began = performance.now()
    await third.close()
    await reader.ended
    expect(performance.now() - began).toBeLessThan(3000)
  })

  it('is cut for a reader who does not read, and keeps nobody else waiting', async () => {
    const { hostname, port } = new URL(apis[0].base)
    const deaf = connect(Number(port), hostname)
    onTestFinished(() => void deaf.destroy())
    const closed = once(deaf, 'close')
    deaf.on('error', () => undefined)
    deaf.pause()
    deaf.write(`GET /api/v1/events/stream HTTP/1.1\r\nhost: x\r\ncookie: ${cookie.cookie}\r\n\r\n`)
    const reader = await listening(0)
    const number = await fileForm()
    await fed()
    // As much as many weeks bring, given numbers at once.
    const many = 60_000
    await desk.owner.begin(async (tx) => {
      const [head] = await tx<{ last: string }[]>`select last from feed_head for update`
      await tx`insert into feed (seq, event_id, type, ticket_number, ticket_version, occurred_at)
        select ${head?.last ?? 0}::bigint + place, uuidv7(), 'ticket.changed', ${number}, 1, now() from generate_series(1, ${many}::int) place`
      await tx`update feed_head set last = last + ${many}`
      await tx`select pg_notify('musubi_live', '')`
    })
    await eventually(() => happened(reader).length >= many, { within: 30_000 })
    deaf.resume()
    const late = delay(10_000, 'late', { ref: false })
    expect(await Promise.race([closed.then(() => 'closed'), late])).toBe('closed')
  })

  it('goes on when the database cuts every connection', async () => {
    const reader = await listening(0)
    await desk.settled()
    await desk.cutConnections()
    const number = await eventually(fileForm, { within: 10_000 })
    await eventually(() => happened(reader).some(({ ticket }) => (ticket as { number: string } | null)?.number === number), {
      within: 15_000,
    })
    // And it listens again, not only looks: what comes now is told well before the next look would be due, time after time.
    const waits: number[] = []
    for (let time = 0; time < 4; time += 1) {
      const before = typesOf(reader).length
      const began = performance.now()
      await addNote(number)
      await eventually(() => typesOf(reader).length > before)
      waits.push(performance.now() - began)
    }
    expect(Math.min(...waits)).toBeLessThan(1000)
  })
})

it('tells a reader who is cut off again and again each of 500 concurrent events once and in order, and so does asking', async () => {
  const numbers = [await fileForm(), await fileForm(), await fileForm()]
  await fed()
  const start = String((await consultant.request('GET', '/api/v1/events')).json().next)
  const seen: number[] = []
  let lastId: string | undefined = start
  let writing = true
  let cuts = 0

  async function readInPieces(): Promise<void> {
    for (;;) {
      const limit = 1 + ((cuts * 7) % 40)
      const reader = await readStream(apis[cuts % 2 === 0 ? 0 : 1].base, cookie, {
        lastId,
        onMessage: (now) => {
          if (happened(now).length >= limit) void now.cut()
        },
      })
      if (!writing)
        await eventually(() => happened(reader).length >= limit || isAtEnd(reader.lastId), { within: 10_000 }).catch(() => false)
      const done = !writing && (await isAtEnd(reader.lastId))
      if (!done) await Promise.race([reader.ended, delay(300)])
      await reader.cut()
      seen.push(...happened(reader).map(({ seq }) => Number(seq)))
      lastId = reader.lastId
      cuts += 1
      if (done) return
    }
  }
  const isAtEnd = async (id: string | undefined) => {
    const [row] = await desk.db.execute<{ last: string }>(
      sql`select last from feed_head where not exists (select 1 from outbox where not fed)`,
    )
    return row !== undefined && id === row.last
  }

  const reading = readInPieces()
  await Promise.all(
    Array.from({ length: 20 }, async (_, writer) => {
      for (let count = 0; count < 25; count += 1) {
        const answer = await addNote(numbers[(writer + count) % 3] ?? '', `${writer} ${count}`)
        expect(answer.statusCode).toBe(201)
      }
    }),
  )
  await fed()
  writing = false
  await reading

  const rows = await desk.db
    .select({ seq: feed.seq, type: feed.type })
    .from(feed)
    .where(sql`seq > ${start}`)
    .orderBy(asc(feed.seq))
  expect(rows.filter(({ type }) => type === 'note.added')).toHaveLength(500)
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, index) => Number(start) + 1 + index))
  expect(cuts).toBeGreaterThan(5)
  expect(seen).toEqual(rows.map(({ seq }) => seq))

  const asked: number[] = []
  for (let after = start, more = true; more;) {
    const page = (await consultant.request('GET', `/api/v1/events?after=${after}&limit=37`)).json()
    asked.push(...page.items.map(({ seq }: { seq: number }) => seq))
    after = String(page.next)
    more = page.more
  }
  expect(asked).toEqual(seen)
})
