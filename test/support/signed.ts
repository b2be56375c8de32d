import type { InjectOptions } from 'fastify'
import type { Role, StaffRole } from '../../src/catalog/desk-codes.ts'
import { staff } from '../../src/people/people.table.ts'
import { hashPassword } from '../../src/people/secrets.ts'
import type { TestApp } from './app.ts'
import { plantPerson, type Planted } from './planted.ts'

/** Somebody who is signed in: `headers` make a request theirs. */
export interface Signed {
  id: string
  role: Role
  planted: Planted
  headers: Record<string, string>
  /** Secrets of their authenticator apps: the one that counts, and one being set up. */
  apps?: { counting: string; toBe: string }
}

export interface Signer {
  /** The first administrator, without whom nobody can be added. */
  first(key: string): Promise<Signed>
  /** A new member of the desk, who chose a password already. */
  staff(role: StaffRole, key: string): Promise<Signed>
  /** A contact whom the desk vouches for and lets sign in. */
  contact(by: Signed, id: string, planted: Planted): Promise<Signed>
  /** Sends a request as `who` and returns its answer; throws when it is refused. */
  ask(who: Signed | null, method: InjectOptions['method'], url: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
}

/** What the stage picks out of JSON answers; each has of it what its operation documents. */
export interface Answer {
  id: string
  ticket: { number: string }
  applicant: { id: string }
  organization: { id: string }
  items: { id: string; fields: { field: string }[] }[]
  candidates: { enquiry: { id: string } }[]
  questions: { id: string }[]
  slots: { id: string }[]
  introductionId: string
}

/** The first of a list that must have one. */
export function firstOf<One>([first]: readonly One[]): One {
  if (first === undefined) throw new Error('the list is empty')
  return first
}

/** Everyone's. */
export const stagePassword = 'a long enough password of the stage'
const password = stagePassword
let hashed: Promise<string> | undefined

/** Adds people to `desk` and signs them in, through the API. */
export function signer(desk: TestApp): Signer {
  const ask: Signer['ask'] = async (who, method, url, body, headers) => {
    const answer = await desk.request(method, `/api/v1${url}`, body, { ...who?.headers, ...headers })
    if (answer.statusCode >= 300) throw new Error(`${method} ${url}: ${answer.statusCode} ${answer.body}`)
    return answer.json()
  }

  async function signIn(id: string, role: Role, planted: Planted): Promise<Signed> {
    const answer = await desk.request('POST', '/api/v1/session', { email: planted.person.email, password })
    if (answer.statusCode !== 200) throw new Error(`${planted.person.email} cannot sign in: ${answer.body}`)
    return { id, role, planted, headers: { cookie: answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ') } }
  }

  return {
    ask,
    first: async (key) => {
      const { id, email, request } = await desk.staff('administrator')
      const planted = plantPerson(key, 'desk.example')
      const answer = await request('PATCH', `/api/v1/staff/${id}`, { password })
      if (answer.statusCode !== 200) throw new Error(answer.body)
      return signIn(id, 'administrator', { ...planted, person: { ...planted.person, email } })
    },
    staff: async (role, key) => {
      const { person, traces } = plantPerson(key, 'desk.example')
      const { name, email, nameKana, phone, title, department } = person
      const unasked = new Set([phone, title, department])
      // Of its own people the desk knows no more than name and address.
      const planted = { person, traces: traces.filter((trace) => !nameKana.includes(trace) && !unasked.has(trace)) }
      const now = new Date()
      const passwordHash = await (hashed ??= hashPassword(password))
      const rows = await desk.db
        .insert(staff)
        .values({ name, email, role, passwordHash, audiences: ['municipal', 'corporate'], createdAt: now, updatedAt: now })
        .returning()
      return signIn(firstOf(rows).id, role, planted)
    },
    contact: async (by, id, planted) => {
      await ask(by, 'PUT', `/contacts/${id}/verification`)
      await ask(by, 'PUT', `/contacts/${id}/access`, { password })
      return signIn(id, 'contact', planted)
    },
  }
}
