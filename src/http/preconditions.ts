import { z } from 'zod'
import { DeskError } from '../errors.ts'

/** An entity tag (RFC 9110, 8.8.3), several of them, or `*`. */
const tagsOrAny = /^(?:\*|(?:W\/)?"[^"]*"(?:\s*,\s*(?:W\/)?"[^"]*")*)$/u

/** The headers of a change that may be held to what its sender read; `description` says what of it is the tag, and what 412 means. */
export function ifMatch(description = 'ETag of the version you saw'): z.ZodObject<{ 'if-match': z.ZodOptional<z.ZodString> }> {
  const form = 'In double quotes, as ETag has it (`"3"`), or `*` for whatever it is now; 422 when it is neither'
  return z.object({ 'if-match': z.string().max(200).regex(tagsOrAny).optional().describe(`${description}. ${form}`) })
}

/** The ETag of something that counts its versions, or tells them apart by a tag. */
export function etagOf(version: number | string): string {
  return `"${version}"`
}

/**
 * Holds a change to the version its sender saw: 428 without `If-Match`, 412 with the current version when it is stale.
 * `*` means "whatever it is now".
 */
export function requireMatch(sent: string | undefined, version: number | string): void {
  if (sent === undefined) {
    throw new DeskError(428, 'precondition_required', {
      ja: 'If-Match に読み込んだ版（ETag）を指定してください。',
      en: 'Send If-Match with the ETag you read.',
    })
  }
  const tags = new Set(sent.split(',').map((tag) => tag.trim().replace(/^W\//u, '')))
  if (tags.has('*') || tags.has(etagOf(version))) return
  throw new DeskError(
    412,
    'stale',
    { ja: 'ほかの人が先に変更しました。読み直してください。', en: 'Someone changed it first; read it again.' },
    { currentVersion: version },
  )
}
