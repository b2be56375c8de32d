import { desc, eq } from 'drizzle-orm'
import { codeOf } from '../../src/links/one-time-codes/one-time-code.rules.ts'
import { oneTimeCodes } from '../../src/links/one-time-codes/one-time-codes.table.ts'
import { linkSecretOf } from '../../src/people/link-secret.ts'
import type { TestApp } from '../support/app.ts'
import { browserOf, post } from './browser.ts'

/** The digits of the code a contact was mailed last. */
export async function newestCode(desk: TestApp, contactId: string): Promise<string> {
  const [row] = await desk.db
    .select()
    .from(oneTimeCodes)
    .where(eq(oneTimeCodes.contactId, contactId))
    .orderBy(desc(oneTimeCodes.createdAt), desc(oneTimeCodes.id))
  return codeOf(linkSecretOf(desk.deps.config), row?.id ?? '')
}

/** Six digits that are not these. */
export const wrongCodeOf = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

/** Asks for a code behind a link and types it in the same browser: the cookie that remembers it. */
export async function proved(desk: TestApp, path: string, contactId: string, to = 'data'): Promise<{ cookie: string }> {
  const asked = await post(desk, `${path}/codes`, { to })
  const answer = await post(desk, `${path}/proof`, { to, code: await newestCode(desk, contactId) }, browserOf(asked))
  if (answer.statusCode !== 303) throw new Error(`the code was refused: ${answer.statusCode}`)
  return { cookie: answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
}
