import { formatDayEn, formatDayJa, formatInstantEn, formatInstantJa, type YearCount } from '../../calendar/japanese-date.rules.ts'
import { labelOf, type CodeEntry } from '../../catalog/code-list.ts'
import { desk } from '../../catalog/desk.ts'
import { romanPlaceNamed } from '../../catalog/place-names.ts'
import type { DeskContact } from '../../desk-contact.ts'
import { fillIn } from './fill-in.ts'
import { judgeText } from './judge-text.rules.ts'
import type { ValuesOf } from './text-block.ts'
import { textBlock, textBlocks, type TextBlockCode, type TextLanguage } from './text-blocks.ts'

/** How the desk words a message: the current texts of its blocks, and how it writes dates. */
export interface Wording {
  readonly language: TextLanguage
  /** How readers reach the desk, for the foot of its mails. */
  readonly contact?: DeskContact
  /** What a message says of its own, in the reader's language. */
  say(ja: string, en: string): string
  /** Label of a code. */
  label(list: readonly CodeEntry[], code: string): string
  /** A local government, told by its Japanese name; in Latin letters to who reads English. Whatever else stays as it is. */
  place(name: string): string
  /** Several labels or names in a row. */
  row(items: readonly string[]): string
  /** The words of a block, filled in. Never throws: a text that cannot be filled in gives way to the one as delivered. */
  text<Code extends TextBlockCode>(code: Code, values: ValuesOf<(typeof textBlocks)[Code]>): string
  /** The items of a block that is a list: its lines that are not empty. */
  items<Code extends TextBlockCode>(code: Code, values: ValuesOf<(typeof textBlocks)[Code]>): string[]
  /** `YYYY-MM-DD` as a reader expects it. */
  day(day: string): string
  instant(at: Date): string
}

export interface WordingChoice {
  readonly language?: TextLanguage
  readonly years?: YearCount
  readonly contact?: DeskContact
  /** Texts that were saved, by block; the others are as delivered. */
  readonly texts?: ReadonlyMap<TextBlockCode, string>
  /** Told when a saved text could not be filled in and the delivered one stood in for it. */
  readonly failed?: (code: TextBlockCode, error: unknown) => void
  /** Told which blocks a message asked for. */
  readonly asked?: (code: TextBlockCode) => void
}

export function wordingOf({ language = 'ja', years = 'western', contact, texts, failed, asked }: WordingChoice = {}): Wording {
  const own = { desk: desk[language], hours: desk.hours[language] }
  const text = (code: TextBlockCode, values: Readonly<Record<string, string>>): string => {
    asked?.(code)
    const block = textBlock(code)
    const saved = texts?.get(code)
    if (saved !== undefined) {
      try {
        // A text may be older than the rules of its block.
        if (judgeText(block, saved).length > 0) throw new RangeError('the saved text does not keep to the rules of its block')
        return fillIn(saved, { ...values, ...own })
      } catch (error) {
        failed?.(code, error)
      }
    }
    return plainly(block[language], { ...values, ...own })
  }
  return {
    language,
    ...(contact && { contact }),
    say: (ja, en) => (language === 'en' ? en : ja),
    label: (list, code) => labelOf(list, code, language),
    place: (name) => (language === 'en' ? romanPlaceNamed(name) : name),
    row: (items) => items.join(language === 'en' ? ', ' : '、'),
    text,
    items: (code, values) =>
      text(code, values)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    day: (day) => (language === 'en' ? formatDayEn(day) : formatDayJa(day, years)),
    instant: (at) => (language === 'en' ? formatInstantEn(at) : formatInstantJa(at, years)),
  }
}

/** The delivered texts were judged by a test; filling them in needs no limits and cannot fail. */
function plainly(body: string, values: Readonly<Record<string, string>>): string {
  return body.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => values[name] ?? '')
}

/** Every text as delivered, in Japanese. */
export const deliveredWording: Wording = wordingOf()
