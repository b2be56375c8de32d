import { z } from 'zod'
import { eventSchema, showEvent } from '../events/events.view.ts'
import { followUpSchema, showFollowUp } from '../follow-ups/follow-up.view.ts'
import type { SignedInActor } from '../people/actor.ts'
import { attachmentSchema, showAttachment } from '../tickets/attachments/attachment.view.ts'
import { messageSchema, noteSchema, showMessage, showNote } from '../tickets/correspondence.view.ts'
import type { TimelineEntry } from './read-timeline.ts'

export const timelineEntrySchema = eventSchema
  .extend({
    message: messageSchema.nullable().describe('The message that was sent or received'),
    note: noteSchema.nullable().describe('The note that was added'),
    mail: followUpSchema.nullable().describe('The mail it happened to, as it stands now'),
    files: z.array(attachmentSchema).describe('Files of the message or the note'),
  })
  .meta({ id: 'TimelineEntry' })

/** An entry as `actor` may see it: to an auditor what happened, without the words. */
export function showTimelineEntry(
  { event, message, note, mail, files }: TimelineEntry,
  actor: SignedInActor,
): z.infer<typeof timelineEntrySchema> {
  return {
    ...showEvent(event),
    message: message ? showMessage(message, actor) : null,
    note: note ? showNote(note, actor) : null,
    mail: mail ? showFollowUp(mail, actor) : null,
    files: files.map((file) => showAttachment(file, actor)),
  }
}
