import type { Reader } from '../db/client.ts'
import { NotFound } from '../errors.ts'
import {
  isTextBlockCode,
  textBlock,
  textBlockCodes,
  textLanguages,
  type TextBlockCode,
  type TextLanguage,
} from '../mail/text-blocks/text-blocks.ts'
import { selectCurrent, selectVersions, type TextKey, type TextRow } from './texts.store.ts'

export type { TextKey } from './texts.store.ts'

/** What a text says now. Version 0 is the one it was delivered with. */
export interface CurrentText extends TextKey {
  readonly version: number
  readonly body: string
  readonly statedBy: string | null
  readonly statedAt: Date | null
}

/** The block of that code; NotFound when there is none. */
export function knownBlock(code: string): TextBlockCode {
  if (!isTextBlockCode(code)) throw new NotFound({ ja: '文面ブロック', en: 'text block' })
  return code
}

/** The text of a block in a language; NotFound when there is no such block or language. */
export function knownText(code: string, language: string): TextKey {
  const block = knownBlock(code)
  const found = textLanguages.find((one) => one === language)
  if (!found) throw new NotFound({ ja: '文面の言語', en: 'language of the text' })
  return { block, language: found }
}

/** The current texts of every block in every language, in the order of the code. */
export async function listTexts(reader: Reader): Promise<Map<TextBlockCode, Record<TextLanguage, CurrentText>>> {
  const rows = await selectCurrent(reader)
  return new Map(
    textBlockCodes.map((block) => {
      const of = (language: TextLanguage) =>
        current(
          { block, language },
          rows.find((row) => row.block === block && row.language === language),
        )
      return [block, { ja: of('ja'), en: of('en') }]
    }),
  )
}

export async function readText(reader: Reader, key: TextKey): Promise<CurrentText> {
  const [row] = await selectVersions(reader, key, 1)
  return current(key, row)
}

/** Up to `limit` versions, newest first, before the version `before`; the last of all is 0. */
export async function listVersions(reader: Reader, key: TextKey, limit: number, before?: number): Promise<CurrentText[]> {
  const saved = await selectVersions(reader, key, limit, before)
  return saved.length < limit ? [...saved, delivered(key)] : saved
}

function current(key: TextKey, row: TextRow | undefined): CurrentText {
  return row ?? delivered(key)
}

function delivered({ block, language }: TextKey): CurrentText {
  return { block, language, version: 0, body: textBlock(block)[language], statedBy: null, statedAt: null }
}
