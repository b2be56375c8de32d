import { compose } from '../mail/compose.ts'
import { textBlock } from '../mail/text-blocks/text-blocks.ts'
import { findStaff } from '../people/read-staff.ts'
import { cancel, present, required, send, type Verdict, type World } from './draft.ts'
import type { FollowUpRow } from './follow-ups.store.ts'
import { previewOf, type DrafterOf } from './preview-of.ts'
import { mailboxOf } from './recipient.ts'

/** A mail of a real ticket to the member of the desk who tries a text out, as it would be written at this moment. */
export async function draftTestMail(followUp: FollowUpRow, world: World, drafterOf: DrafterOf): Promise<Verdict> {
  const { testOf, textBlock: block, language = 'ja', body } = followUp.details
  if (!block) throw new Error('a test mail was planned without a text')
  const person = present(await findStaff(world.tx, required(followUp.staffId, 'a reader')), 'the reader')
  if (!person.active) return cancel('not_needed')
  const preview = await previewOf(required(testOf, 'a mail'), { block, language, body }, world, drafterOf)
  if (preview.verdict !== 'send') return cancel('not_needed')
  const { message } = preview.mail
  const props = { name: person.name, blockLabel: textBlock(block).label[language], message }
  return send({
    // In the language that is tried, so that the mail inside stands as its reader would get it.
    to: { ...mailboxOf(person), language },
    thread: { side: 'staff', ticketId: required(followUp.ticketId, 'a ticket') },
    write: (wording) => compose('test-mail', props, wording),
  })
}
