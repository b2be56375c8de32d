import type { Deps } from '../../deps.ts'
import { pathOf } from '../opened-link.ts'
import { isSecure } from '../page-cookie.ts'

/** The cookie that remembers a code typed right; it is sent to the pages behind this link only. */
export function proofCookieOf(deps: Pick<Deps, 'config'>, token: string) {
  return { name: 'musubi_proof', options: { path: pathOf(token), httpOnly: true, sameSite: 'lax', secure: isSecure(deps) } } as const
}
