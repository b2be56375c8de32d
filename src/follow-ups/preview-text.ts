import { cancelReasons, holdReasons } from '../catalog/follow-up-codes.ts'
import type { Transaction } from '../db/client.ts'
import { readNow } from '../db/clock.store.ts'
import type { Deps } from '../deps.ts'
import { Conflict, type Sentence } from '../errors.ts'
import type { ComposedMail, MessageKind } from '../mail/compose.ts'
import { messagesWith } from '../mail/text-blocks/block-messages.ts'
import type { TextLanguage } from '../mail/text-blocks/text-blocks.ts'
import type { SignedInActor } from '../people/actor.ts'
import { judgedText } from '../texts/judged-text.ts'
import { knownText } from '../texts/read-texts.ts'
import { ticketForReading } from '../tickets/ticket-access.ts'
import type { World } from './draft.ts'
import { drafterOf } from './drafters.ts'
import { listNewestOfKinds } from './follow-ups.store.ts'
import { previewOf, type Preview, type TriedText } from './preview-of.ts'

export interface TextTrial {
  readonly ticketNumber: string
  readonly language: TextLanguage
  /** Words not saved yet. */
  readonly body?: string | undefined
}

export interface PreviewedText {
  readonly followUpId: string
  readonly kind: MessageKind
  readonly ticketId: string
  readonly tried: TriedText
  readonly mail: ComposedMail
}

/** So many of a ticket's mails are looked through for one that carries the block and would go out. */
const mailsLookedThrough = 30

/**
 * A mail of a real ticket in which a block stands, as its reader would get it now. NotFound for an unknown block or ticket, InvalidInput
 * for a body that breaks the rules, Conflict `nothing_to_preview` when no mail of the ticket with this block would go out, and why.
 */
export async function previewText(deps: Deps, actor: SignedInActor, code: string, trial: TextTrial): Promise<PreviewedText> {
  return deps.db.transaction((tx) => previewWithin(tx, deps, actor, code, trial))
}

export async function previewWithin(
  tx: Transaction,
  { config, log }: Deps,
  actor: SignedInActor,
  code: string,
  { ticketNumber, language, body }: TextTrial,
): Promise<PreviewedText> {
  const { block } = knownText(code, language)
  const tried = { block, language, ...(body !== undefined && { body: judgedText(block, body) }) }
  const ticket = await ticketForReading(tx, actor, ticketNumber)
  const world: World = { tx, config, log, now: await readNow(tx) }
  const reasons: string[] = []
  for (const { id, kind } of await listNewestOfKinds(tx, ticket.id, messagesWith(block), mailsLookedThrough)) {
    const preview: Preview = await previewOf(id, tried, world, drafterOf)
    if (preview.verdict === 'send' && preview.asks) return { followUpId: id, kind, ticketId: ticket.id, tried, mail: preview.mail }
    if (preview.verdict === 'not_sent') reasons.push(preview.reason)
  }
  throw nothingToPreview(reasons[0])
}

function nothingToPreview(reason: string | undefined): Conflict {
  const label: Sentence | undefined = [...cancelReasons, ...holdReasons].find((one) => one.code === reason)
  const why = label ? { ja: `（${label.ja}）`, en: ` (${label.en})` } : { ja: '', en: '' }
  return new Conflict(
    'nothing_to_preview',
    {
      ja: `この相談案件には、この文面を使うメールで、いま送られるものがありません${why.ja}。別の相談案件の番号を指定してください。`,
      en: `No mail of this ticket with this text would go out now${why.en}; name another ticket.`,
    },
    { reason: reason ?? null },
  )
}
