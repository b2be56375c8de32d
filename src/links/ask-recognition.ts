import type { Deps } from '../deps.ts'
import { recordEvent } from '../events/record-event.ts'
import { lockContactWithin } from '../people/verify-contact.ts'
import { createRecognitionTaskWithin } from '../tasks/create-task.ts'
import { readOpenRecognition } from '../tasks/read-recognition.ts'
import type { OpenedLink } from './open-case-link.ts'
import { profileStanding, ticketOfProfile } from './own-profile.ts'

/**
 * Notes that the reader of a link asks to be recognised as speaking for their organisation, as a task of the desk; asking again while that
 * is open, or once they may see its profile, changes nothing.
 */
export async function askRecognition({ db }: Pick<Deps, 'db'>, opened: OpenedLink): Promise<void> {
  const { contact, actor, now } = opened
  await db.transaction(async (tx) => {
    await lockContactWithin(tx, contact.id)
    if ((await profileStanding(tx, opened)) !== 'not_yours' || (await readOpenRecognition(tx, contact.id))) return
    const ticketId = (await ticketOfProfile(tx, opened))?.id ?? null
    await createRecognitionTaskWithin(tx, { contactId: contact.id, ticketId, now })
    const details = { contactId: contact.id }
    await recordEvent(tx, { type: 'contact.recognition_requested', actor, ticketId, subjectId: contact.id, details, at: now })
  })
}
