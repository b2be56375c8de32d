import { InvalidInput } from '../errors.ts'
import { judgeText } from '../mail/text-blocks/judge-text.rules.ts'
import { textBlock, type TextBlockCode } from '../mail/text-blocks/text-blocks.ts'

const emptyLines = /\n(?:[^\S\n]*\n){2,}/gu

/**
 * A text as it is kept: lines end with LF, no two empty ones in a row, nothing before or after. InvalidInput naming every place where it breaks the rules of its block.
 */
export function judgedText(block: TextBlockCode, given: string): string {
  const body = given.replaceAll(/\r\n?/gu, '\n').replaceAll(emptyLines, '\n\n').trim()
  const faults = judgeText(textBlock(block), body)
  if (faults.length > 0) throw new InvalidInput(faults.map(({ code, message }) => ({ field: 'body', code, message })))
  return body
}
