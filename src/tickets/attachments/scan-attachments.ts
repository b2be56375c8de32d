import { readNow } from '../../db/clock.store.ts'
import type { Deps } from '../../deps.ts'
import { recordEvent } from '../../events/record-event.ts'
import { faultOf } from '../../log/fault.ts'
import { system } from '../../people/actor.ts'
import { findBytes, listDueScans, lockAttachment, putOffScan, writeVerdict } from './attachments.store.ts'
import { scanByClamd } from './clamd.ts'

const batch = 20
const shortestPauseMs = 15_000
const longestPauseMs = 10 * 60_000

/**
 * Asks the scanner again about the files it has not judged; without one any more, rules by kind and size have judged them. Returns true
 * when there may be more.
 */
export async function scanWaitingFiles(deps: Deps): Promise<boolean> {
  const due = await listDueScans(deps.db, batch)
  let judged = 0
  for (const id of due) {
    try {
      if ((await scanOne(deps, id)) === 'away') break
      judged += 1
    } catch (error) {
      deps.log.error({ attachmentId: id, fault: faultOf(error) }, 'a file could not be scanned; it is tried again')
    }
  }
  return judged === batch
}

/** The scanner is asked while no transaction is open; two workers that ask at once write the same. */
async function scanOne({ db, config, log }: Deps, id: string): Promise<'judged' | 'away'> {
  const bytes = await findBytes(db, id)
  if (!bytes) return 'judged'
  const answer = config.CLAMD_URL ? await scanByClamd(config.CLAMD_URL, bytes) : 'clean'
  return db.transaction(async (tx) => {
    const now = await readNow(tx)
    const attachment = await lockAttachment(tx, id)
    if (attachment?.verdict !== 'waiting') return 'judged'
    if (answer === 'away') {
      const pause = Math.min(longestPauseMs, shortestPauseMs * 2 ** Math.min(attachment.scanTries, 10))
      await putOffScan(tx, id, new Date(now.getTime() + pause))
      log.warn({ attachmentId: id, tries: attachment.scanTries + 1 }, 'the scanner is away; a file waits for it')
      return 'away'
    }
    const verdict = answer === 'clean' ? 'accepted' : 'refused'
    await writeVerdict(tx, id, verdict)
    const { ticketId, messageId } = attachment
    await recordEvent(tx, {
      type: 'attachment.scanned',
      actor: system,
      ticketId,
      subjectId: id,
      details: { attachmentId: id, verdict, ...(messageId !== null && { messageId }) },
      at: now,
    })
    return 'judged'
  })
}
