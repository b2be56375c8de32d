import { z } from 'zod'
import { eventSchema, showEvent } from '../events/events.view.ts'
import { followUpSchema, showFollowUp } from '../follow-ups/follow-up.view.ts'
import { maskWords } from '../http/mask.ts'
import { showTown, townSchema } from '../matching/runs/candidate.view.ts'
import type { SignedInActor } from '../people/actor.ts'
import { attachmentSchema, showAttachment } from '../tickets/attachments/attachment.view.ts'
import { messageSchema, noteSchema, showMessage, showNote } from '../tickets/correspondence.view.ts'
import type { TimelineEntry } from './read-timeline.ts'

export const timelineEntrySchema = eventSchema
  .extend({
    message: messageSchema.nullable().describe('The message that was sent or received'),
    note: noteSchema.nullable().describe('The note that was added'),
    mail: followUpSchema
      .nullable()
      .describe('The mail it happened to, as it stands now; of a message the desk sent, the mail to the applicant'),
    files: z.array(attachmentSchema).describe('Files of the message or the note'),
    from: z
      .object({ number: z.string(), message: z.string().nullable().describe('What its form said, where it tells that it was received') })
      .nullable()
      .describe(
        'The ticket it happened to, which became part of this one, or the message was written in, from which this one was split off',
      ),
    splitInto: z.array(z.string()).describe('Numbers of the tickets that were split off with the message, in which it is read, too'),
    towns: z.array(townSchema).describe('The municipalities it is about: of an enquiry, an introduction, a passed case or a shortlist'),
  })
  .meta({ id: 'TimelineEntry' })

/** An entry as `actor` may see it: to an auditor what happened, without the words. */
export function showTimelineEntry(
  { event, message, note, mail, files, from, splitInto, towns }: TimelineEntry,
  actor: SignedInActor,
): z.infer<typeof timelineEntrySchema> {
  return {
    ...showEvent(event),
    message: message ? showMessage(message, actor) : null,
    note: note ? showNote(note, actor) : null,
    mail: mail ? showFollowUp(mail, actor) : null,
    files: files.map((file) => showAttachment(file, actor)),
    from: from ? { number: from.number, message: event.type === 'ticket.received' ? wordsOf(from, actor) : null } : broughtFrom(event),
    splitInto: [...splitInto],
    towns: towns.map(showTown),
  }
}

/** Where a message was written that this ticket was split off with. */
function broughtFrom({ type, details }: TimelineEntry['event']): { number: string; message: null } | null {
  return type === 'message.brought' && typeof details.other === 'string' ? { number: details.other, message: null } : null
}

function wordsOf({ message }: { message: string }, actor: SignedInActor): string {
  return actor.reach === 'masked' ? maskWords(message) : message
}
