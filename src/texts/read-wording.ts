import type { YearCount } from '../calendar/japanese-date.rules.ts'
import type { Reader } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { deskContactOf } from '../desk-contact.ts'
import { faultOf } from '../log/fault.ts'
import { blocksOf } from '../mail/text-blocks/block-messages.ts'
import type { MessageKind } from '../mail/compose.ts'
import type { TextBlockCode, TextLanguage } from '../mail/text-blocks/text-blocks.ts'
import { wordingOf, type Wording } from '../mail/text-blocks/wording.ts'
import { selectCurrent } from './texts.store.ts'

export interface WordingWish {
  readonly kind: MessageKind
  /** Japanese when absent. */
  readonly language?: TextLanguage | undefined
  readonly years?: YearCount
  /** A text to be tried out instead of the current one. */
  readonly instead?: { readonly block: TextBlockCode; readonly body: string }
  readonly asked?: (code: TextBlockCode) => void
}

/**
 * The words a message is written in, as they stand in the reader's transaction. A text that fails gives way to the delivered one and is
 * logged without its words.
 */
export async function readWording(
  reader: Reader,
  { kind, language = 'ja', years, instead, asked }: WordingWish,
  { log, config }: Pick<Deps, 'log' | 'config'>,
): Promise<Wording> {
  const rows = await selectCurrent(reader, blocksOf(kind))
  const texts = new Map(rows.filter((row) => row.language === language).map(({ block, body }) => [block, body]))
  if (instead) texts.set(instead.block, instead.body)
  return wordingOf({
    language,
    contact: deskContactOf(config),
    texts,
    failed: (block, error) =>
      log.error({ textBlock: block, language, fault: faultOf(error) }, 'a text could not be filled in; the delivered one stood in'),
    ...(years && { years }),
    ...(asked && { asked }),
  })
}
