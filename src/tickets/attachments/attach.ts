import type { Transaction } from '../../db/client.ts'
import { Conflict, InvalidInput } from '../../errors.ts'
import { fault } from '../../http/input-faults.ts'
import type { KindWithFiles } from '../drafts/draft-kinds.ts'
import type { DraftPlace } from '../drafts/drafts.store.ts'
import { lockOfDraft, moveAttachments, type AttachmentPlace, type AttachmentRow } from './attachments.store.ts'
import { fileLimits } from './file-kinds.ts'

/**
 * Lets files of somebody's draft belong to what became of it. InvalidInput when one is none of the draft's, Conflict `attachment_refused`
 * when the scanner found something in one, `attachments_too_large` when they are too much for one mail.
 */
export async function attachWithin(
  tx: Transaction,
  draft: DraftPlace<KindWithFiles>,
  ids: readonly string[],
  to: Partial<AttachmentPlace>,
): Promise<void> {
  if (ids.length === 0) return
  const found = await lockFilesOfDraft(tx, draft, ids, 'attachments')
  if (found.some(({ verdict }) => verdict === 'refused')) throw refused()
  if (found.reduce((sum, { size }) => sum + size, 0) > fileLimits.message) throw tooLarge()
  await moveAttachments(tx, ids, to)
}

/** Files of a draft, locked. InvalidInput naming each id, in `field`, that is none of them. */
export async function lockFilesOfDraft(
  tx: Transaction,
  draft: DraftPlace<KindWithFiles>,
  ids: readonly string[],
  field: string,
): Promise<AttachmentRow[]> {
  if (ids.length === 0) return []
  const found = await lockOfDraft(tx, draft, ids)
  const known = new Set(found.map(({ id }) => id))
  const faults = ids.flatMap((id, index) => (known.has(id) ? [] : [fault(`${field}.${index}`, 'no_attachment')]))
  if (faults.length > 0) throw new InvalidInput(faults)
  return found
}

function refused(): Conflict {
  return new Conflict('attachment_refused', {
    ja: '検査で問題が見つかった添付ファイルがあります。外してから、もう一度お送りください。',
    en: 'The scanner found something harmful in one of the files; remove it and send again.',
  })
}

function tooLarge(): Conflict {
  const megabytes = fileLimits.message / 1_000_000
  return new Conflict('attachments_too_large', {
    ja: `1通の添付ファイルは合計${megabytes} MBまでです。分けてお送りください。`,
    en: `The files of one message may have ${megabytes} MB together; send them apart.`,
  })
}
