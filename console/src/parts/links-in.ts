/** A piece of a text: words, or the address of a page as it stands there. */
export interface Piece {
  readonly text: string
  /** Where it leads; undefined: words. */
  readonly href?: string
}

/** Up to what no address holds as it is, the first letter of Japanese words among it: they follow without a blank. */
const address = /(?<![A-Za-z0-9])[Hh][Tt][Tt][Pp][Ss]?:\/\/[!#-;=?-[\]_a-z~]+/gu

const openings = [
  [')', '('],
  [']', '['],
] as const

/** Without what follows an address in a sentence, brackets around it too, as far as they were not opened within it. */
function trimmed(found: string): string {
  const count = (sign: string) => found.split(sign).length
  // Of each closing bracket, how many were not opened: counted once, for a text may consist of them.
  const unopened = new Map<string, number>(openings.map(([closing, opening]) => [closing, count(closing) - count(opening)]))
  let end = found.length
  for (; end > 0; end--) {
    const last = found.charAt(end - 1)
    const left = unopened.get(last)
    if (left === undefined ? !/[!',.:;?*]/u.test(last) : left <= 0) break
    if (left !== undefined) unopened.set(last, left - 1)
  }
  return found.slice(0, end)
}

/** Whether a browser would open it, at the page it seems to name: a name before an @ is no page. */
function leadsWhereItSays(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && url.password === ''
}

/** A text cut where addresses (http and https) begin and end; its pieces, one after the other, are the text. */
export function linksIn(text: string): Piece[] {
  const pieces: Piece[] = []
  let done = 0
  const say = (until: number) => {
    if (until > done) pieces.push({ text: text.slice(done, until) })
  }
  for (const { index, 0: found } of text.matchAll(address)) {
    const href = trimmed(found)
    if (!leadsWhereItSays(href)) continue
    say(index)
    pieces.push({ text: href, href })
    done = index + href.length
  }
  say(text.length)
  return pieces
}
