import { createHash, createHmac, randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** A random secret of 256 bits for a session or API token, base64url. Only its digest is stored. */
export function makeSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** SHA-256; enough for secrets of full entropy. */
export function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

/** HMAC-SHA-256 with the installation's LINK_SECRET; for codes short enough to be tried out. */
export function keyedDigestOf(key: string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

/** Argon2id with the parameters OWASP recommends (19 MiB, 2 passes). */
export function hashPassword(password: string): Promise<string> {
  return hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
}

/** Whether a hash was made otherwise than `hashPassword` makes them now, so that it is to be made anew when its password is known. */
export function isOutdatedHash(storedHash: string): boolean {
  return !storedHash.startsWith('$argon2id$v=19$m=19456,t=2,p=1$')
}

/** Takes the same time whether or not there is a hash to compare with, so that addresses cannot be probed. */
export async function passwordMatches(storedHash: string | null | undefined, password: string): Promise<boolean> {
  if (!storedHash) {
    await hashPassword(password)
    return false
  }
  return verify(storedHash, password)
}
