import { pathOf } from '../opened-link.ts'

/** The cookie that remembers a code typed right; it is sent to the pages behind this link only. */
export function proofCookieOf(publicUrl: string, token: string) {
  const secure = publicUrl.startsWith('https:')
  return { name: 'musubi_proof', options: { path: pathOf(token), httpOnly: true, sameSite: 'lax', secure } } as const
}
