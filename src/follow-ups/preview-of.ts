import type { CancelReason, HoldReason } from '../catalog/follow-up-codes.ts'
import { withUnsubscribing, type ComposedMail } from '../mail/compose.ts'
import type { TextBlockCode, TextLanguage } from '../mail/text-blocks/text-blocks.ts'
import type { Drafter, Verdict, World } from './draft.ts'
import { findWithTicketNumber, type FollowUpRow } from './follow-ups.store.ts'
import { inLanguage } from '../http/language.ts'
import { linkIn, maskedLink, maskedUnsubscribeUrl } from './masked-link.ts'
import { countEarlierAsSent } from './series.store.ts'
import { signed } from './signed-draft.ts'
import { wordingFor } from './wording-for.ts'

/** Who writes a follow-up; given by the caller, because a test mail is written by what writes the mail it stands for. */
export type DrafterOf = (followUp: FollowUpRow) => Drafter

/** What is tried out: a block, in a language, with other words than the saved ones when `body` is given. */
export interface TriedText {
  readonly block: TextBlockCode
  readonly language: TextLanguage
  readonly body?: string | undefined
}

export type Preview =
  | { readonly verdict: 'send'; readonly mail: ComposedMail; readonly asks: boolean }
  | { readonly verdict: 'not_sent'; readonly reason: CancelReason | HoldReason | 'not_yet' }

const untouched = new Error('a preview leaves nothing behind')

/**
 * A follow-up as its reader would get it now or when it is due, links masked; `asks` says whether the tried block stands in it. Leaves
 * nothing behind.
 */
export async function previewOf(followUpId: string, tried: TriedText, world: World, drafterOf: DrafterOf): Promise<Preview> {
  let preview: Preview | undefined
  try {
    await world.tx.transaction(async (tx) => {
      preview = await writtenOf(followUpId, tried, { ...world, tx }, drafterOf)
      throw untouched
    })
  } catch (error) {
    if (error !== untouched) throw error
  }
  if (!preview) throw new Error('nothing was previewed')
  return preview
}

async function writtenOf(followUpId: string, { block, language, body }: TriedText, world: World, drafterOf: DrafterOf): Promise<Preview> {
  const followUp = await findWithTicketNumber(world.tx, followUpId)
  if (!followUp || followUp.kind === 'test-mail') return { verdict: 'not_sent', reason: 'not_needed' }
  let asks = false
  const wording = await wordingFor(world.tx, followUp, world, {
    language,
    asked: (code) => {
      if (code === block) asks = true
    },
    ...(body !== undefined && { instead: { block, body } }),
  })
  // What is due some other day is shown as it will be then, if nothing happens meanwhile but that the mails before it go.
  const now = followUp.dueAt > world.now ? followUp.dueAt : world.now
  await countEarlierAsSent(world.tx, followUp)
  const judged = await drafterOf(followUp)(followUp, { ...world, now })
  if (judged.verdict !== 'send') return { verdict: 'not_sent', reason: reasonOf(judged) }
  const draft = await signed(followUp, judged.draft, world)
  const written = draft.write(wording, linkIn(wording.language, maskedLink(world.config, draft.link?.caseEndsAt ?? world.now)))
  const mail = followUp.optional
    ? withUnsubscribing(written, inLanguage(maskedUnsubscribeUrl(world.config), wording.language), wording)
    : written
  return { verdict: 'send', mail, asks }
}

function reasonOf(verdict: Exclude<Verdict, { verdict: 'send' }>): CancelReason | HoldReason | 'not_yet' {
  if (verdict.verdict === 'cancel') return verdict.reason
  return verdict.verdict === 'hold' ? verdict.for : 'not_yet'
}
