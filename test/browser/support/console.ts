import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { expect, inject } from 'vitest'
import { signIn, type DeskClient } from '../../../bin/demo/desk-client.ts'
import { hashPassword } from '../../../src/people/secrets.ts'
import { withDeskDatabase } from './desk-database.ts'
import { fileForm } from './file-form.ts'
import { findBarriers } from './find-barriers.ts'
import { openReader, type Reader } from './reader.ts'

type DeskRole = 'consultant' | 'supervisor' | 'auditor' | 'administrator'

export interface Colleague {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly password: string
  /** The API, signed in as them, beside any browser. */
  readonly api: DeskClient
}

let added = 0
const colleaguesPassword = 'a long enough password of a colleague'
let hashed: Promise<string> | undefined

/** A new member of the desk who chose a password already, whom no other test signs in or out. */
export async function newColleague(role: DeskRole, name: string): Promise<Colleague> {
  const email = `${role}${(added += 1)}-${crypto.randomUUID().slice(0, 8)}@desk.example`
  const passwordHash = await (hashed ??= hashPassword(colleaguesPassword))
  const id = await withDeskDatabase(async (sql) => {
    const [row] = await sql<{ id: string }[]>`
      insert into staff (name, email, role, password_hash, created_at, updated_at)
      values (${name}, ${email}, ${role}, ${passwordHash}, now(), now()) returning id`
    if (!row) throw new Error('no member of the desk was created')
    return row.id
  })
  return { id, name, email, password: colleaguesPassword, api: await signIn(inject('deskUrl'), { email, password: colleaguesPassword }) }
}

/** Somebody of a company nobody knows yet. */
export function newSender() {
  return { email: `hanako@${crypto.randomUUID()}.example`, company: `株式会社みほん${crypto.randomUUID().slice(0, 6)}` }
}

/** A company's new ticket with these words; its number. */
export function newTicket(message: string, sender: Parameters<typeof fileForm>[2] = newSender()): Promise<string> {
  return fileForm(inject('deskUrl'), message, sender)
}

/** Opens a screen of the console for a colleague, who is signed in before; the page to sign in by has tests of its own. */
export async function openConsole(
  browser: Browser,
  { email, password }: Colleague,
  path: string,
  width = 1440,
  locale = 'ja-JP',
): Promise<Reader> {
  const reader = await openReader(browser, inject('deskUrl'), { script: true, width, locale })
  const { page } = reader
  const signedIn = await page.request.post('/api/v1/session', { data: { email, password } })
  expect(signedIn.ok(), await signedIn.text()).toBe(true)
  await page.goto(path)
  await page.getByRole('navigation').waitFor()
  return reader
}

/** Holds of a screen what holds of every screen: no fault, nothing asked of others, nothing axe finds. */
export async function inspectScreen({ page, faults }: Pick<Reader, 'page' | 'faults'>): Promise<void> {
  expect(faults, page.url()).toEqual([])
  expect(await findBarriers(page), page.url()).toEqual([])
}

/** Bytes of script, packed, that a screen was loaded with. */
export async function scriptBytes({ responses }: Reader): Promise<number> {
  const scripts = responses.filter((response) => response.request().resourceType() === 'script')
  const sizes = await Promise.all(scripts.map(async (response) => gzipSync(await response.body()).length))
  return sizes.reduce((sum, size) => sum + size, 0)
}
