import { labelOf } from '../catalog/code-list.ts'
import { cancelReasons, holdReasons, type CancelReason, type HoldReason } from '../catalog/follow-up-codes.ts'
import type { Sentence } from '../errors.ts'

/** `other_text`: mails of its kind wait to go, with another text. */
export type NotSent = CancelReason | HoldReason | 'not_yet' | 'other_text'

/** What was found of a ticket's mails in which a text may stand, none of which goes with it. */
export interface Against {
  /** Why one that waits would not go. */
  waiting?: Exclude<NotSent, 'other_text'>
  /** One that waits goes without it. */
  goesWithout?: true
  /** Why one that waits no more did not go, or would not. */
  past?: Exclude<NotSent, 'other_text'>
}

/** What speaks of the mails to come before what speaks of those that were. Pure. */
export function notSentBecause({ waiting, goesWithout, past }: Against): NotSent | null {
  return waiting ?? (goesWithout ? 'other_text' : (past ?? null))
}

/** Why a text is shown by itself although a ticket was named. Pure. */
export function whySample(notSent: NotSent | null): Sentence {
  const { ja, en } = because(notSent)
  return { ja: `${ja}文面だけを、見本の値を補って表示しています。`, en: `${en} The text is shown by itself, with sample values.` }
}

function because(notSent: NotSent | null): Sentence {
  if (notSent === null)
    return { ja: 'この案件には、この文面で送るメールの予定がありません。', en: 'No mail of this ticket with this text is planned.' }
  if (notSent === 'other_text')
    return {
      ja: 'この案件でこれから送るメールには、この文面は使われません。',
      en: 'The mails this ticket is to send do not use this text.',
    }
  const lists = [...cancelReasons, ...holdReasons]
  const why = notSent === 'not_yet' ? { ja: 'まだ送る時期ではないため', en: 'It is too early' } : undefined
  const [ja, en] = (['ja', 'en'] as const).map((language) => why?.[language] ?? labelOf(lists, notSent, language))
  return { ja: `この案件では、この文面のメールは送られません（${ja}）。`, en: `No mail of this ticket with this text would go out: ${en}.` }
}
