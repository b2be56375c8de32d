import type { Schemas } from '../api/client.ts'
import { plainWords } from '../parts/plain-words.ts'

interface Block {
  readonly side: Schemas['Sentence']
  readonly label: Schemas['Sentence']
  readonly texts: Record<'ja' | 'en', { readonly body: string }>
}

/** The texts that have every one of the words, in their name, their readers or what they say, in either language, in any width or case. Pure. */
export function narrowedTexts<Text extends Block>(blocks: readonly Text[], wanted: string): readonly Text[] {
  const words = plainWords(wanted).split(/\s+/u)
  return blocks.filter(({ side, label, texts }) => {
    const said = plainWords([side.ja, side.en, label.ja, label.en, texts.ja.body, texts.en.body].join('\n'))
    return words.every((word) => said.includes(word))
  })
}
