import { desk } from '../catalog/desk.ts'
import type { Block } from './blocks.ts'
import { fold } from './fold.ts'
import { harmless, oneLine, typedAddress, webAddress } from './plain-text.ts'

const rule = '-'.repeat(36)

/** The plain text of a message: what most readers of local governments see, so it says everything the HTML says. Lines end with LF. */
export function renderText(blocks: readonly Block[], signedBy?: string): string {
  return [...blocks.map((block) => linesOf(block).join('\n')), signature(signedBy).join('\n')].join('\n\n') + '\n'
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'greeting':
      return block.lines.flatMap((line) => fold(oneLine(line)))
    case 'heading':
      return fold(oneLine(block.text), '■ ', '　')
    case 'paragraph':
      return fold(harmless(block.text))
    case 'list':
      return block.items.flatMap((item, index) =>
        fold(harmless(item), block.ordered ? `${index + 1}. ` : '・', block.ordered ? '   ' : '　'),
      )
    case 'definitions':
      return block.entries.flatMap(({ term, detail }) => fold(`${oneLine(term)}：${harmless(detail)}`, '・', '　'))
    case 'quotation':
      return fold(harmless(block.text), '> ')
    case 'link':
      return [...fold(oneLine(block.label), '▼ ', '　'), webAddress(block.url)]
    case 'code':
      return [
        ...fold('リンクを開けない場合は、ブラウザーで次のページを開き、確認コードを入力してください。'),
        `　ページ：${typedAddress(block.page)}`,
        ...fold(`確認コード：${oneLine(block.code)}`, '　'),
      ]
  }
}

function signature(signedBy: string | undefined): string[] {
  return [rule, desk.ja, ...(signedBy ? fold(`担当：${oneLine(signedBy)}`) : []), ...fold(`受付時間：${desk.hours.ja}`), rule]
}
