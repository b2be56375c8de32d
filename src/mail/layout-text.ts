import type { Language } from '../catalog/desk-codes.ts'
import type { Block } from './blocks.ts'
import { fold } from './fold.ts'
import { layoutWords, type LayoutWords } from './layout-words.ts'
import { harmless, oneLine, typedAddress, webAddress } from './plain-text.ts'

const rule = '-'.repeat(36)

/** The plain text of a message: what most readers of local governments see, so it says everything the HTML says. Lines end with LF. */
export function renderText(blocks: readonly Block[], language: Language, foot: readonly string[]): string {
  const words = layoutWords[language]
  return [...blocks.map((block) => linesOf(block, words).join('\n')), signature(foot).join('\n')].join('\n\n') + '\n'
}

function linesOf(block: Block, words: LayoutWords): string[] {
  switch (block.kind) {
    case 'greeting':
      return block.lines.flatMap((line) => fold(oneLine(line)))
    case 'heading':
      return fold(oneLine(block.text), words.heading, words.indent)
    case 'paragraph':
      return fold(harmless(block.text))
    case 'list':
      return block.items.flatMap((item, index) => {
        const text = typeof item === 'string' ? item : item.text
        const lines = fold(harmless(text), block.ordered ? `${index + 1}. ` : words.item, block.ordered ? '   ' : words.indent)
        return typeof item === 'string' ? lines : [...lines, webAddress(item.url)]
      })
    case 'definitions':
      return block.entries.flatMap(({ term, detail }) =>
        fold(`${oneLine(term)}${words.colon}${harmless(detail)}`, words.item, words.indent),
      )
    case 'quotation':
      return fold(harmless(block.text), '> ')
    case 'link':
      return [...fold(oneLine(block.label), words.link, words.indent), webAddress(block.url)]
    case 'code':
      return [
        ...fold(words.byHand),
        `${words.indent}${words.page}${words.colon}${typedAddress(block.page)}`,
        ...fold(`${words.code}${words.colon}${oneLine(block.code)}`, words.indent),
      ]
  }
}

function signature(foot: readonly string[]): string[] {
  return [rule, ...foot.flatMap((line) => fold(line)), rule]
}
