import { timingSafeEqual } from 'node:crypto'
import type { Deps } from '../deps.ts'
import { linkSecretOf } from '../people/link-secret.ts'
import { keyedDigestOf } from '../people/secrets.ts'

type Configured = Pick<Deps, 'config'>

/** `said`, which has no dot, with the seal of what it is for: nobody but the desk can make it. */
export function sealed(deps: Configured, purpose: string, said: string): string {
  return `${said}.${sealOf(deps, purpose, said)}`
}

/** What a cookie says, if the desk sealed it for this purpose. */
export function unsealed(deps: Configured, purpose: string, cookie: string | undefined): string | undefined {
  const [said = '', seal] = (cookie ?? '').split('.')
  return isSealOf(deps, purpose, said, seal) ? said : undefined
}

/** The seal alone, for a cookie that need not say what whoever asks for it knows. */
export function sealOf(deps: Configured, purpose: string, said: string): string {
  return digestOf(deps, purpose, said).toString('base64url')
}

/** Whether a cookie is the seal of what was said, for this purpose. */
export function isSealOf(deps: Configured, purpose: string, said: string, seal: string | undefined): boolean {
  const held = Buffer.from(seal ?? '', 'base64url')
  const right = digestOf(deps, purpose, said)
  return held.length === right.length && timingSafeEqual(held, right)
}

function digestOf({ config }: Configured, purpose: string, said: string): Buffer {
  return keyedDigestOf(linkSecretOf(config), `${purpose}|${said}`)
}
