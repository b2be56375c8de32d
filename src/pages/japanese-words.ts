const letter = String.raw`[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]`
const mark = String.raw`[\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script_Extensions=Han}\uFF01-\uFFEF]`
/** From one Japanese letter to the last that belongs to it: 佐藤 花子, 見本ICTオフィス. */
const words = new RegExp(`${letter}(?:${mark}|[ A-Za-z0-9]?[A-Za-z0-9]*(?=${letter}))*`, 'gu')

const token = /<[^>]*>|[^<]+/gu
/** Elements without an end, and those whose text holds no elements. */
const withoutEnd = new Set(['!doctype', 'meta', 'link', 'input', 'br', 'wbr', 'hr', 'img'])
const withoutElements = new Set(['title', 'option', 'textarea', 'script', 'style', 'svg'])

/**
 * HTML of an English page in which Japanese words are marked as such wherever they stand, a name within a sentence too, so that they are
 * read out as Japanese and set in its letters. What is marked as a whole already stays as it is. For what our templates write: each element
 * has its end, each attribute its quotation marks, and no text a raw `<`. `bdi`, because names are what stands so within sentences, and no
 * style is meant for it.
 */
export function withJapaneseMarked(html: string): string {
  /** Names of the open elements, and from which of them on nothing is marked any more. */
  const open: string[] = []
  let settledFrom = Infinity
  return html.replace(token, (piece) => {
    if (!piece.startsWith('<')) return open.length > settledFrom ? piece : piece.replace(words, '<bdi lang="ja">$&</bdi>')
    const [, slash = '', name = ''] = /^<(\/?)([!\w-]+)/u.exec(piece) ?? []
    if (slash !== '') {
      open.length = Math.max(0, open.lastIndexOf(name))
      if (open.length <= settledFrom) settledFrom = Infinity
    } else if (!withoutEnd.has(name) && !piece.endsWith('/>')) {
      if (settledFrom === Infinity && (withoutElements.has(name) || piece.includes(' lang="ja"'))) settledFrom = open.length
      open.push(name)
    }
    return piece
  })
}
