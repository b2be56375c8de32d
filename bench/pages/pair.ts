import type { Instance } from '../../bin/demo/instance.ts'
import type { Call } from './first-byte-of.ts'

/** A page, and the call of the API it is held against. */
export interface Pair {
  readonly name: string
  readonly page: Call
  readonly api: Call
  /** Which call that is. */
  readonly beside: string
}

/** A signed-in member of the desk, as whom the calls are made. */
export interface Caller {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

export async function signInCaller(url: string, accounts: Instance['accounts']): Promise<Caller> {
  const { email, password } = accounts.find(({ role }) => role === 'supervisor') ?? { email: '', password: '' }
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  return { url, headers: { cookie, 'accept-language': 'ja' } }
}

/** The page of an address, beside the call that reads `path`; `cookie`: of whoever reads the page. */
export function besideCall(
  { url, headers }: Caller,
  name: string,
  { page, path, named = path, cookie }: { page: string; path: string; named?: string; cookie?: string },
): Pair {
  return {
    name,
    page: { url: page, headers: { 'accept-language': 'ja', ...(cookie !== undefined && { cookie }) }, status: 200 },
    api: { url: `${url}/api/v1${path}`, headers, status: 200 },
    beside: `GET ${named}`,
  }
}

/** The same beside the call that reads a ticket. */
export function besideTicket(
  caller: Caller,
  name: string,
  { page, number, cookie }: { page: string; number: string; cookie?: string },
): Pair {
  const path = `/tickets/${number}`
  return besideCall(caller, name, { page, path, named: '/tickets/{number}', ...(cookie !== undefined && { cookie }) })
}
