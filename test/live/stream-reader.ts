import type { FastifyInstance } from 'fastify'
import { buildApp } from '../../src/app.ts'
import { openDatabase } from '../../src/db/client.ts'
import type { TestApp } from '../support/app.ts'

export interface Message {
  event: string
  id: string | undefined
  data: Record<string, unknown>
}

export interface StreamReader {
  /** Everything told so far. */
  messages: Message[]
  /** The number the stream would be resumed from. */
  lastId: string | undefined
  status: number
  /** Resolves when the stream has ended, by either side. */
  ended: Promise<void>
  cut(): Promise<void>
}

/** Reads a stream as a browser does: blocks of `event`, `id` and `data`, resumed by `Last-Event-ID`. */
export async function readStream(
  base: string,
  headers: Record<string, string>,
  { lastId, onMessage }: { lastId?: string | undefined; onMessage?: (reader: StreamReader) => void } = {},
): Promise<StreamReader> {
  const ending = new AbortController()
  const answer = await fetch(`${base}/api/v1/events/stream`, {
    headers: { ...headers, ...(lastId !== undefined && { 'last-event-id': lastId }) },
    signal: ending.signal,
  })
  const reader: StreamReader = {
    messages: [],
    lastId,
    status: answer.status,
    ended: Promise.resolve(),
    cut: async () => {
      ending.abort()
      await reader.ended
    },
  }
  reader.ended = (async () => {
    let rest = ''
    try {
      for await (const text of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        const blocks = (rest + text).split('\n\n')
        rest = blocks.pop() ?? ''
        for (const block of blocks) take(reader, block)
        onMessage?.(reader)
      }
    } catch {
      // Cut by the test, or by the server.
    }
  })()
  return reader
}

function take(reader: StreamReader, block: string): void {
  const fields = new Map(block.split('\n').map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)]))
  const id = fields.get('id')
  if (id !== undefined) reader.lastId = id
  const event = fields.get('event')
  if (event !== undefined) reader.messages.push({ event, id, data: JSON.parse(fields.get('data') ?? '{}') as Message['data'] })
}

export interface Listening {
  base: string
  app: FastifyInstance
  close(): Promise<void>
}

/** Another api process of the same desk, as far as one process can be two: with connections of its own, and listening. */
export async function listeningApi({ deps }: Pick<TestApp, 'deps'>): Promise<Listening> {
  const { db, close } = openDatabase({ url: deps.config.DATABASE_URL ?? '', poolSize: 6, name: 'musubi test api' })
  const app = await buildApp({ ...deps, db })
  const base = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    base,
    app,
    close: async () => {
      await app.close()
      await close()
    },
  }
}

/** The headers by which somebody signed in sends requests over the wire. */
export async function cookieOf(base: string, email: string): Promise<Record<string, string>> {
  const answer = await fetch(`${base}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: 'correct horse battery staple' }),
  })
  await answer.text()
  return { cookie: (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '' }
}
