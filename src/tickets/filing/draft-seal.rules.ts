import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { keyedDigestOf } from '../../people/secrets.ts'
import type { BegunForm } from './beginning.rules.ts'

const algorithm = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16
/** Far above any form (a megabyte, the most a body may hold, in UTF-8); a stop, should packed bytes ever unfold to more. */
const unpackedAtMost = 4_000_000

/** Under what a draft of this form is kept: nothing that would open it. */
export function digestOfDraft(secret: string, { audience, key }: BegunForm): Buffer {
  return keyedDigestOf(secret, `form draft|${audience}|${key}`)
}

/** What names a form in the address of its pages, 16 characters: it opens nothing without the form's key. */
export function addressNameOf(secret: string, { audience, key }: BegunForm): string {
  return keyedDigestOf(secret, `form address|${audience}|${key}`).subarray(0, 12).toString('base64url')
}

/** Packed and encrypted (AES-256-GCM) with the form's key and LINK_SECRET together; neither alone opens it. */
export function sealDraft(secret: string, form: BegunForm, text: string): Buffer {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv(algorithm, sealKeyOf(secret, form), iv)
  const sealed = Buffer.concat([cipher.update(deflateRawSync(text)), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed])
}

/** What `sealDraft` sealed for this form; undefined when it did not. */
export function openDraft(secret: string, form: BegunForm, kept: Buffer): string | undefined {
  try {
    const decipher = createDecipheriv(algorithm, sealKeyOf(secret, form), kept.subarray(0, ivBytes))
    decipher.setAuthTag(kept.subarray(ivBytes, ivBytes + tagBytes))
    const packed = Buffer.concat([decipher.update(kept.subarray(ivBytes + tagBytes)), decipher.final()])
    return inflateRawSync(packed, { maxOutputLength: unpackedAtMost }).toString()
  } catch {
    return undefined
  }
}

function sealKeyOf(secret: string, { audience, key }: BegunForm): Buffer {
  return keyedDigestOf(secret, `form draft seal|${audience}|${key}`)
}
