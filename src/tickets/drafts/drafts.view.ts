import { z } from 'zod'
import type { SignedInActor } from '../../people/actor.ts'
import { attachmentSchema, showAttachment } from '../attachments/attachment.view.ts'
import type { DraftKind, KindWithFiles } from './draft-kinds.ts'
import type { readDrafts } from './drafts.ts'
import type { DraftRow } from './drafts.store.ts'

export const draftSchema = z
  .object({
    subject: z.string().describe('Empty for a note; of what was heard, the one it will be recorded with'),
    body: z.string(),
    version: z.int().describe('Its ETag'),
    updatedAt: z.string(),
  })
  .meta({ id: 'Draft' })

const filesSchema = z.array(attachmentSchema)
export const draftsSchema = z
  .object({
    reply: draftSchema.nullable(),
    note: draftSchema.nullable(),
    heard: draftSchema.nullable().describe('What the applicant says, half taken down'),
    files: z.object({ reply: filesSchema, note: filesSchema }),
  })
  .meta({ id: 'Drafts' })

export function showDraft({ subject, body, version, updatedAt }: DraftRow): z.infer<typeof draftSchema> {
  return { subject, body, version, updatedAt: updatedAt.toISOString() }
}

/** What somebody is writing at a ticket, to them. */
export function showDrafts({ drafts, files }: Awaited<ReturnType<typeof readDrafts>>, actor: SignedInActor): z.infer<typeof draftsSchema> {
  const draftOf = (kind: DraftKind) => drafts.filter((draft) => draft.kind === kind).map(showDraft)[0] ?? null
  const filesOf = (kind: KindWithFiles) => files.filter(({ draftKind }) => draftKind === kind).map((file) => showAttachment(file, actor))
  return {
    reply: draftOf('reply'),
    note: draftOf('note'),
    heard: draftOf('heard'),
    files: { reply: filesOf('reply'), note: filesOf('note') },
  }
}
