import { z } from 'zod'
import { maskWords } from '../../http/mask.ts'
import type { SignedInActor } from '../../people/actor.ts'
import { mayErase } from '../erase-words.policy.ts'
import type { AttachmentRow } from './attachments.store.ts'
import { fileKindCodes, fileKinds } from './file-kinds.ts'

export const attachmentSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    kind: z.enum(fileKindCodes).describe('What it is, told by its content'),
    type: z.string(),
    size: z.int().describe('Bytes'),
    verdict: z
      .enum(['waiting', 'accepted', 'refused', 'erased'])
      .describe(
        'waiting: the scanner has not seen it yet, and it goes nowhere before; refused: it found something, and the file is gone; erased: somebody of the desk erased it, with its name',
      ),
    isShown: z.boolean().describe('Whether a preview of it can be shown'),
    noteId: z.uuid().nullable(),
    messageId: z.uuid().nullable().describe('Also of a message that has not left yet'),
    createdAt: z.string(),
    can: z.object({ erase: z.boolean() }).describe('What its reader may do with it now'),
  })
  .meta({ id: 'Attachment' })

/** A file as `actor` may see it: to an auditor without its name. */
export function showAttachment(row: AttachmentRow, actor: SignedInActor): z.infer<typeof attachmentSchema> {
  const { id, kind, size, verdict, noteId, messageId, unsentId } = row
  const { type, isShown } = fileKinds[kind]
  const masked = actor.reach === 'masked'
  return {
    id,
    name: masked ? maskWords(row.name) : row.name,
    kind,
    type,
    size,
    verdict,
    isShown: isShown && verdict === 'accepted' && !masked,
    noteId,
    messageId: messageId ?? unsentId,
    createdAt: row.createdAt.toISOString(),
    can: { erase: (noteId !== null || messageId !== null) && mayErase(actor, 'eraseAttachment', verdict === 'erased') },
  }
}
