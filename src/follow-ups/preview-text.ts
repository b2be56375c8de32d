import type { Transaction } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { NotFound, type Sentence } from '../errors.ts'
import type { ComposedMail, MessageKind } from '../mail/compose.ts'
import { messagesWith } from '../mail/text-blocks/block-messages.ts'
import type { TextLanguage } from '../mail/text-blocks/text-blocks.ts'
import { readOrganization } from '../organizations/read-organization.ts'
import type { SignedInActor } from '../people/actor.ts'
import { judgedText } from '../texts/judged-text.ts'
import { knownText } from '../texts/read-texts.ts'
import { ticketForReading } from '../tickets/ticket-access.ts'
import type { World } from './draft.ts'
import { drafterOf } from './drafters.ts'
import { listNewestOfKinds } from './follow-ups.store.ts'
import { previewOf, type Preview, type TriedText } from './preview-of.ts'
import { sampleOfText } from './sample-of-text.ts'
import { notSentBecause, whySample, type Against, type NotSent } from './why-sample.rules.ts'

export interface TextTrial {
  /** Whose mail it is to be; a sample without one. */
  readonly ticketNumber?: string | undefined
  /** Of which organisation a sample speaks, for what organisations are told about themselves. */
  readonly organizationId?: string | undefined
  readonly language: TextLanguage
  /** Words not saved yet. */
  readonly body?: string | undefined
}

export interface PreviewedText {
  /**
   * The mail it is; null: no mail with this text would go out now, so it is the text alone, with sample values for what is not there yet.
   */
  readonly followUpId: string | null
  /** Why none of the ticket's mails with this text would go out, when that is known. */
  readonly notSent: NotSent | null
  /** The same as a sentence; null where a mail is shown, or no ticket was named. */
  readonly whySample: Sentence | null
  readonly kind: MessageKind
  readonly ticketId: string | null
  readonly tried: TriedText
  readonly mail: ComposedMail
}

/** So many of a ticket's mails are looked through for one that carries the block and would go out. */
const mailsLookedThrough = 30

/**
 * A mail of a real ticket in which a block stands, as its reader would get it now; where none would go out, the block alone as a sample.
 * NotFound for an unknown block, ticket or organisation, InvalidInput for a body that breaks the rules.
 */
export async function previewText(deps: Deps, actor: SignedInActor, code: string, trial: TextTrial): Promise<PreviewedText> {
  return deps.db.transaction((tx) => previewWithin(tx, deps, actor, code, trial))
}

export async function previewWithin(
  tx: Transaction,
  { config, log }: Deps,
  actor: SignedInActor,
  code: string,
  { ticketNumber, organizationId, language, body }: TextTrial,
): Promise<PreviewedText> {
  const { block } = knownText(code, language)
  const tried = { block, language, ...(body !== undefined && { body: judgedText(block, body) }) }
  const ticket = ticketNumber === undefined ? undefined : await ticketForReading(tx, actor, ticketNumber)
  if (organizationId !== undefined && !(await readOrganization(tx, organizationId))) throw new NotFound({ ja: '組織', en: 'organisation' })
  const world: World = { tx, config, log, now: await readNow(tx) }
  const against: Against = {}
  const mails = ticket ? await listNewestOfKinds(tx, ticket.id, messagesWith(block), mailsLookedThrough) : []
  for (const { id, kind, state, cancelReason } of mails) {
    if (cancelReason) {
      against.past ??= cancelReason
      continue
    }
    const preview: Preview = await previewOf(id, tried, world, drafterOf)
    if (preview.verdict === 'send' && preview.asks)
      return { followUpId: id, notSent: null, whySample: null, kind, ticketId: ticket?.id ?? null, tried, mail: preview.mail }
    if (preview.verdict === 'not_sent') against[state === 'pending' ? 'waiting' : 'past'] ??= preview.reason
    else if (state === 'pending') against.goesWithout = true
  }
  const notSent = notSentBecause(against)
  const [kind] = messagesWith(block)
  if (!kind) throw new Error(`the text ${block} stands in no message`)
  return {
    followUpId: null,
    notSent,
    whySample: ticket ? whySample(notSent) : null,
    kind,
    ticketId: ticket?.id ?? null,
    tried,
    mail: await sampleOfText(tried, { ticket, organizationId }, world),
  }
}
