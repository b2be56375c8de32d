import { timingSafeEqual } from 'node:crypto'
import { keyedDigestOf } from '../../people/secrets.ts'

/** A form that is being filled in: of which audience, and the key its sending will have. */
export interface BegunForm {
  readonly audience: string
  readonly key: string
}

/**
 * When a form was opened, to travel with it: milliseconds in base 36 with half an HMAC of them by LINK_SECRET. It holds for this form
 * alone, however old it grows, in every api process.
 */
export function sealBeginning(secret: string, form: BegunForm, at: Date): string {
  const time = at.getTime().toString(36)
  return `${time}.${sealOf(secret, form, time).toString('base64url')}`
}

/** When a form was opened; undefined when we did not write this for it. */
export function readBeginning(secret: string, form: BegunForm, sealed: string): Date | undefined {
  const [, time, seal] = /^([0-9a-z]{1,11})\.([\w-]{22})$/u.exec(sealed) ?? []
  if (time === undefined || seal === undefined) return undefined
  const given = Buffer.from(seal, 'base64url')
  return timingSafeEqual(given, sealOf(secret, form, time)) ? new Date(Number.parseInt(time, 36)) : undefined
}

function sealOf(secret: string, { audience, key }: BegunForm, time: string): Buffer {
  return keyedDigestOf(secret, `form begun|${audience}|${key}|${time}`).subarray(0, 16)
}
