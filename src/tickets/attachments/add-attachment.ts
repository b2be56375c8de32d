import { createHash } from 'node:crypto'
import { readNow } from '../../db/clock.store.ts'
import type { Deps } from '../../deps.ts'
import { Conflict, DeskError, Forbidden, InvalidInput } from '../../errors.ts'
import { fault } from '../../http/input-faults.ts'
import type { SignedInActor } from '../../people/actor.ts'
import type { KindWithFiles } from '../drafts/draft-kinds.ts'
import { ticketForReading, ticketForReaction } from '../ticket-access.ts'
import { lockFilesOfDraft } from './attach.ts'
import { deleteAttachments, insertAttachment, listOfDrafts, sumOfSizes, type AttachmentRow } from './attachments.store.ts'
import { scanByClamd } from './clamd.ts'
import { isFileFault, judgeFile } from './file-kind.rules.ts'
import { fileLimits } from './file-kinds.ts'

/**
 * Takes a file for what the actor is writing at a ticket. InvalidInput when it is no kind of file the desk takes, 422 `file_infected` when
 * the scanner found something in it, Conflict `ticket_files_full` when the ticket has no room, `draft_files_full` when the draft has as
 * many as one message takes. While the scanner is away it is taken, and goes nowhere.
 */
export async function addAttachment(
  { db, config, log }: Deps,
  actor: SignedInActor,
  number: string,
  { kind, name, bytes }: { kind: KindWithFiles; name: string; bytes: Buffer },
): Promise<AttachmentRow> {
  if (actor.kind !== 'staff') throw new Forbidden()
  const { id: ticketId } = await ticketForReading(db, actor, number)
  const judged = judgeFile(name, bytes)
  if (isFileFault(judged)) throw new InvalidInput([fault('file', judged)])
  const scan = config.CLAMD_URL ? await scanByClamd(config.CLAMD_URL, bytes) : 'clean'
  if (scan === 'found') {
    log.warn({ ticketId, staffId: actor.id }, 'the scanner refused a file')
    throw new DeskError(422, 'file_infected', {
      ja: 'ウイルスなどが見つかったため、このファイルは受け付けられません。送り主に確かめてください。',
      en: 'The scanner found something harmful in this file; it is not taken. Ask whoever sent it.',
    })
  }
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    await ticketForReaction(tx, ticketId)
    if ((await sumOfSizes(tx, ticketId)) + bytes.length > fileLimits.ticket) throw noRoom()
    const beside = (await listOfDrafts(tx, { ticketId, staffId: actor.id })).filter(({ draftKind }) => draftKind === kind)
    if (beside.length >= fileLimits.filesOfMessage) throw tooMany()
    return insertAttachment(
      tx,
      {
        ticketId,
        staffId: actor.id,
        draftKind: kind,
        name,
        kind: judged,
        size: bytes.length,
        sha256: createHash('sha256').update(bytes).digest(),
        verdict: scan === 'clean' ? 'accepted' : 'waiting',
        nextScanAt: scan === 'clean' ? null : now,
        createdAt: now,
      },
      bytes,
    )
  })
}

function noRoom(): Conflict {
  const megabytes = fileLimits.ticket / 1_000_000
  return new Conflict('ticket_files_full', {
    ja: `この相談案件の添付ファイルが合計${megabytes} MBに達します。不要な下書きのファイルを外すか、共有フォルダーなどの場所をお知らせください。`,
    en: `The files of this ticket would be more than ${megabytes} MB; remove some from drafts, or say where the file can be found instead.`,
  })
}

function tooMany(): Conflict {
  const { filesOfMessage } = fileLimits
  return new Conflict('draft_files_full', {
    ja: `1通に添付できるファイルは${filesOfMessage}件までです。分けてお送りください。`,
    en: `${filesOfMessage} files can be attached at most; send the rest with another message.`,
  })
}

/** Takes files out of what the actor is writing at a ticket; gives those that stay. InvalidInput when one is none of that draft's. */
export async function removeAttachments(
  { db }: Deps,
  actor: SignedInActor,
  number: string,
  { kind, ids }: { kind: KindWithFiles; ids: readonly string[] },
): Promise<AttachmentRow[]> {
  return db.transaction(async (tx) => {
    const { id: ticketId } = await ticketForReading(tx, actor, number)
    const draft = { ticketId, staffId: actor.id, kind }
    await lockFilesOfDraft(tx, draft, ids, 'remove')
    await deleteAttachments(tx, ids)
    return (await listOfDrafts(tx, draft)).filter(({ draftKind }) => draftKind === kind)
  })
}
