import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { pino } from 'pino'
import { buildApp } from '../../src/app.ts'
import { readConfig, type Config } from '../../src/config.ts'
import type { Role, StaffRole } from '../../src/catalog/desk-codes.ts'
import type { Database } from '../../src/db/client.ts'
import type { Deps } from '../../src/deps.ts'
import { hashPassword } from '../../src/people/secrets.ts'
import { contacts, staff } from '../../src/people/people.table.ts'
import { createDatabase, type TestDatabase } from './database.ts'

export interface Person {
  id: string
  role: Role
  email: string
  /** Sends a request as this person. */
  request(method: InjectOptions['method'], url: string, body?: unknown, headers?: Record<string, string>): Promise<LightMyRequestResponse>
}

export interface TestApp extends TestDatabase {
  app: FastifyInstance
  deps: Deps
  /** Everything logged so far, one line each. */
  logged: string[]
  /** Sends a request as nobody. */
  request(method: InjectOptions['method'], url: string, body?: unknown, headers?: Record<string, string>): Promise<LightMyRequestResponse>
  /** A new member of the desk, signed in. */
  staff(role: StaffRole, traits?: Partial<typeof staff.$inferInsert>): Promise<Person>
  /** A new contact with access, signed in. */
  contact(traits?: Partial<typeof contacts.$inferInsert>): Promise<Person>
}

const password = 'correct horse battery staple'
let people = 0
/** Everyone's, made once for all desks of this process: making one takes longer than making its owner. */
let hashed: Promise<string> | undefined

/** The api on a database of its own, not listening: requests are injected. `by` is what its verbs reach the database by. */
export async function startApp(settings: Record<string, string> = {}, by = (db: Database): Database => db): Promise<TestApp> {
  const database = await createDatabase()
  const config: Config = readConfig({
    DATABASE_URL: database.appUrl,
    DATABASE_DIRECT_URL: database.ownerUrl,
    SMTP_URL: 'smtp://127.0.0.1:1',
    LINK_SECRET: 'a secret of the tests, of 32 characters or more',
    REQUIRE_SECOND_FACTOR: 'off',
    INTAKE_RATE_PER_MINUTE: '100000',
    FORMS_PER_HOUR: '100000',
    FORM_MIN_SECONDS: '0',
    ...settings,
  })
  const logged: string[] = []
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) })
  const deps: Deps = { db: by(database.db), config, log }
  const app = await buildApp(deps)
  const passwordHash = await (hashed ??= hashPassword(password))

  const send: TestApp['request'] = (method, url, body, headers = {}) =>
    app.inject({
      method: method ?? 'GET',
      url,
      headers: { 'accept-language': 'en', ...headers },
      ...(body !== undefined && { payload: body as object }),
    })

  async function signedIn(id: string, role: Role, email: string): Promise<Person> {
    const answer = await send('POST', '/api/v1/session', { email, password })
    const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    return { id, role, email, request: (method, url, body, headers) => send(method, url, body, { cookie, ...headers }) }
  }

  return {
    ...database,
    app,
    deps,
    logged,
    request: send,
    staff: async (role, traits = {}) => {
      const email = `${role}-${++people}@desk.example`
      const now = new Date()
      const [row] = await database.db
        .insert(staff)
        .values({ name: `${role} ${people}`, email, role, passwordHash, createdAt: now, updatedAt: now, ...traits })
        .returning()
      if (!row) throw new Error('no member of the desk was created')
      return signedIn(row.id, role, row.email)
    },
    contact: async (traits = {}) => {
      const email = `contact-${++people}@organisation.example`
      const now = new Date()
      const [row] = await database.db
        .insert(contacts)
        .values({
          name: `担当 ${people}`,
          email,
          passwordHash,
          verifiedAt: now,
          verifiedBy: 'staff',
          representsAt: now,
          createdAt: now,
          ...traits,
        })
        .returning()
      if (!row) throw new Error('no contact was created')
      return signedIn(row.id, 'contact', row.email)
    },
    close: async () => {
      await app.close()
      await database.close()
    },
  }
}
