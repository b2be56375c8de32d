import { compose, type ComposedMail } from '../mail/compose.ts'
import { textBlock } from '../mail/text-blocks/text-blocks.ts'
import { findStaff } from '../people/read-staff.ts'
import { readTicketById } from '../tickets/update-ticket.ts'
import { cancel, present, required, send, type Verdict, type World } from './draft.ts'
import type { FollowUpRow } from './follow-ups.store.ts'
import { previewOf, type DrafterOf, type TriedText } from './preview-of.ts'
import { mailboxOf } from './recipient.ts'
import { sampleOfText } from './sample-of-text.ts'

/** A mail of a real ticket to the member of the desk who tries a text out, as it would be written at this moment. */
export async function draftTestMail(followUp: FollowUpRow, world: World, drafterOf: DrafterOf): Promise<Verdict> {
  const { testOf, sampleOf, textBlock: block, language = 'ja', body } = followUp.details
  if (!block) throw new Error('a test mail was planned without a text')
  const person = present(await findStaff(world.tx, required(followUp.staffId, 'a reader')), 'the reader')
  if (!person.active) return cancel('not_needed')
  const mail = await triedMail(
    { block, language, body },
    testOf,
    { ticketId: followUp.ticketId, organizationId: sampleOf },
    world,
    drafterOf,
  )
  if (!mail) return cancel('not_needed')
  const { message } = mail
  const props = { name: person.name, blockLabel: textBlock(block).label[language], message }
  return send({
    // In the language that is tried, so that the mail inside stands as its reader would get it.
    to: { ...mailboxOf(person), language },
    thread: followUp.ticketId === null ? { side: 'colleague', staffId: person.id } : { side: 'staff', ticketId: followUp.ticketId },
    write: (wording) => compose('test-mail', props, wording),
  })
}

/** What is tried out; undefined when the mail it stands for would not go out any more. */
async function triedMail(
  tried: TriedText,
  testOf: string | undefined,
  { ticketId, organizationId }: { ticketId: string | null; organizationId: string | undefined },
  world: World,
  drafterOf: DrafterOf,
): Promise<ComposedMail | undefined> {
  if (testOf === undefined) {
    const ticket = ticketId === null ? undefined : await readTicketById(world.tx, ticketId)
    return sampleOfText(tried, { ticket, organizationId }, world)
  }
  const preview = await previewOf(testOf, tried, world, drafterOf)
  return preview.verdict === 'send' ? preview.mail : undefined
}
