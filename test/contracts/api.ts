import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { sql } from 'drizzle-orm'
import { buildApp } from '../../src/app.ts'
import { buildWorld, type World } from '../support/world.ts'
import { documentedAnswer, judgeBy, urlOf, type ApiDocument, type Operation } from './operations.ts'
import type { PreparedRequest } from './fixtures.ts'
import { rewindable, type Rewindable } from './rewindable.ts'

export interface Api {
  world: World
  app: FastifyInstance
  undone: Rewindable['undone']
  /** Sends a prepared request, as it stands in the document. */
  send(operation: Operation, request: PreparedRequest, headers?: Record<string, string>): Promise<LightMyRequestResponse>
  /** How much stands in the tables that every change leaves a mark in. */
  marks(): Promise<string>
  /** What of an answer is not as the document says; empty when all is. */
  undocumented(operation: Operation, answer: LightMyRequestResponse): string[]
  close(): Promise<void>
}

/** The api on a world that every test finds as it was built. */
export async function startApi(document: ApiDocument): Promise<Api> {
  const world = await buildWorld()
  const { db, undone } = rewindable(world.desk.db)
  const app = await buildApp({ ...world.desk.deps, db })
  const judge = judgeBy(document)
  return {
    world,
    app,
    undone,
    send: (operation, { values, query, body, headers }, more = {}) =>
      app.inject({
        method: operation.method,
        url: urlOf(operation, values),
        ...(query && { query }),
        headers: { 'accept-language': 'en', ...headers, ...more },
        ...(body !== undefined && { payload: body as object }),
      }),
    marks: async () => {
      const [row] = await db.execute(
        sql`select (select count(*) from tickets) as tickets, (select count(*) from events) as events,
          (select count(*) from sign_in_sessions) as sessions, (select sum(version) from tickets) as versions`,
      )
      return JSON.stringify(row)
    },
    undocumented: (operation, answer) => undocumented(operation, answer, judge),
    close: async () => {
      await app.close()
      await world.close()
    },
  }
}

function undocumented(operation: Operation, answer: LightMyRequestResponse, judge: ReturnType<typeof judgeBy>): string[] {
  const { statusCode, body } = answer
  const documented = documentedAnswer(operation, statusCode)
  if (!documented) return [`${statusCode} is not documented`]
  const type = (answer.headers['content-type'] ?? '').split(';')[0]
  if (body === '') return operation.responses[String(statusCode)] ? [] : [`${statusCode} came without a body`]
  if (documented === 'empty') return [`${statusCode} is documented without a body`]
  if (type !== documented.type) return [`${statusCode} came as ${type}, documented as ${documented.type}`]
  const wrong = judge(documented.schema, type?.endsWith('json') ? answer.json() : body)
  return wrong === null ? [] : [`${statusCode} is not as documented: ${wrong}`]
}
