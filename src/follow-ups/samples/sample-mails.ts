import { compose, withConsultant, type ComposedMail, type MessageKind, type MessageProps } from '../../mail/compose.ts'
import type { Wording } from '../../mail/text-blocks/wording.ts'
import { sampleWordsIn } from './english-samples.ts'
import { samples } from './message-samples.ts'
import { consultantName } from './sample-people.ts'

/** A kind with props of its own. */
export type Sample = { [Kind in MessageKind]: [kind: Kind, props: MessageProps[Kind]] }[MessageKind]

/** Every sample of a kind. */
export function samplesOf(kind: MessageKind): Sample[] {
  return samples[kind].map((props) => [kind, props] as Sample) // a kind and one of its own samples
}

/** A sample as a mail. */
export function composeSample([kind, props]: Sample, wording: Wording): ComposedMail {
  return compose(kind, props as never, wording) // the tuple joins them; the compiler cannot follow a union of pairs into a generic call
}

/** Mails of a ticket somebody takes care of: the claim signs them (`signed-draft.ts`). */
const ofTickets = new Set<MessageKind>([
  'reminder',
  'expiry-notice',
  'enquiry',
  'enquiry-reply',
  'introduction',
  'aftercare',
  'new-link',
  'erasure-receipt',
  'erasure-notice',
])

/** The same as it leaves the desk: signed, where the claim does so, by the samples' consultant. */
export function sampleMail(sample: Sample, wording: Wording): ComposedMail {
  const [kind, props] = sample
  const mail = composeSample(sample, wording)
  const isOfTicket = ofTickets.has(kind) && !('about' in props && props.about === 'passed-case')
  return isOfTicket ? withConsultant(mail, sampleWordsIn(wording.language, consultantName), wording) : mail
}
