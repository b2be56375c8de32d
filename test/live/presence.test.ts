import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { forgetPresences } from '../../src/live/presence.ts'
import { presences } from '../../src/live/presences.table.ts'
import { startApp, type Person, type TestApp } from '../support/app.ts'
import { eventually } from '../support/eventually.ts'
import { corporateForm } from '../support/forms.ts'
import { cookieOf, listeningApi, readStream, type Listening, type StreamReader } from './stream-reader.ts'

let desk: TestApp
let apis: [Listening, Listening]
let tanaka: Person
let watcher: Person
let number: string
beforeAll(async () => {
  desk = await startApp()
  apis = [await listeningApi(desk), await listeningApi(desk)]
  ;[tanaka, watcher] = [await desk.staff('consultant'), await desk.staff('auditor')]
  number = (await desk.request('POST', '/api/v1/intake/corporate', corporateForm())).json().ticket.number
})
afterAll(async () => {
  await Promise.all(apis?.map((api) => api.close()) ?? [])
  await desk?.close()
})

const url = () => `/api/v1/tickets/${number}/presence`
const at = (doing: string, who = tanaka) => who.request('PUT', url(), { doing })
const people = async () => (await watcher.request('GET', url())).json().people as unknown[]

async function watching(api: 0 | 1): Promise<StreamReader> {
  const reader = await readStream(apis[api].base, await cookieOf(apis[api].base, watcher.email))
  onTestFinished(() => reader.cut())
  await eventually(() => reader.messages.length > 0)
  return reader
}
const lastTold = (reader: StreamReader) => reader.messages.findLast(({ event }) => event === 'presence')?.data

describe('presence at a ticket', () => {
  it('is told within two seconds to whoever listens, to whichever process it was said, and when it ends', async () => {
    const readers = [await watching(0), await watching(1)]
    const everybodyReads = (doing: string | null) => {
      const wanted = { ticket: number, people: doing === null ? [] : [{ staffId: tanaka.id, doing }] }
      return eventually(() => readers.every((reader) => JSON.stringify(lastTold(reader)) === JSON.stringify(wanted)), { within: 2000 })
    }
    expect((await at('reading')).statusCode).toBe(204)
    await everybodyReads('reading')
    await at('replying')
    await everybodyReads('replying')
    expect(await people()).toEqual([{ staffId: tanaka.id, doing: 'replying' }])
    expect((await tanaka.request('DELETE', url())).statusCode).toBe(204)
    await everybodyReads(null)
    expect(await people()).toEqual([])
  })

  it('is told to who comes later, and is over when it is not renewed', async () => {
    await at('noting')
    const reader = await watching(1)
    await eventually(() => lastTold(reader) !== undefined)
    expect(lastTold(reader)).toEqual({ ticket: number, people: [{ staffId: tanaka.id, doing: 'noting' }] })
    const [row] = await desk.owner`select extract(epoch from until - now())::float as left from presences`
    expect(row?.left).toBeGreaterThan(10)
    expect(row?.left).toBeLessThanOrEqual(20)
    await desk.owner`update presences set until = now()`
    await eventually(() => (lastTold(reader)?.people as unknown[] | undefined)?.length === 0)
    expect(await people()).toEqual([])
    expect(await forgetPresences(desk.deps)).toBe(1)
    expect(await desk.db.select().from(presences)).toEqual([])
  })

  it('is a matter of the desk, of those who work there', async () => {
    const contact = await desk.contact()
    expect((await at('reading', contact)).statusCode).toBe(403)
    expect((await contact.request('GET', url())).statusCode).toBe(403)
    expect((await at('reading', watcher)).statusCode).toBe(403)
    expect((await at('sleeping')).statusCode).toBe(422)
    expect((await tanaka.request('PUT', '/api/v1/tickets/C-2020-000001/presence', { doing: 'reading' })).statusCode).toBe(404)
  })

  it('ends with the next ticket, which says which one was left', async () => {
    await at('reading')
    const next = (await desk.request('POST', '/api/v1/intake/corporate', corporateForm())).json().ticket.number as string
    const arrived = await tanaka.request('PUT', `/api/v1/tickets/${next}/presence`, { doing: 'reading', left: number })
    expect(arrived.statusCode).toBe(204)
    expect(await people()).toEqual([])
    await tanaka.request('DELETE', `/api/v1/tickets/${next}/presence`)
  })
})
