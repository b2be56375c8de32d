import { strengthCodes, type Strength } from '../catalog/matching-codes.ts'
import { waysOfSaying } from './ways-of-saying.ts'
import { isJapanese, searchable, type Term, termsOf } from './words.rules.ts'

/** One word of a company's free wish, and the strengths it names there. */
export interface NamedTerm {
  readonly term: Term
  readonly strengths: readonly Strength[]
}

interface Way {
  readonly code: Strength
  readonly text: string
}

/** Ways of saying strengths by their first two letters, so that a wish is read once, however many ways there are. */
const waysByStart = new Map<string, Way[]>()
for (const code of strengthCodes) {
  for (const way of [...waysOfSaying[code].ja, ...waysOfSaying[code].en]) {
    const text = isJapanese(way) ? searchable(way).folded : searchable(way).latin()
    const start = text.slice(0, 2)
    waysByStart.set(start, [...(waysByStart.get(start) ?? []), { code, text }])
  }
}

function waysIn(text: string): Way[] {
  const found: Way[] = []
  for (let at = 0; at < text.length - 1; at += 1) {
    for (const way of waysByStart.get(text.slice(at, at + 2)) ?? []) if (text.startsWith(way.text, at)) found.push(way)
  }
  return found
}

/**
 * The words of a free wish, each with the strengths it names: a way of saying one stands in the wish, and the word in it or around
 * it.
 */
export function namedTermsOf(wish: string): NamedTerm[] {
  const text = searchable(wish)
  const ways = [...waysIn(text.folded), ...waysIn(text.latin())]
  return termsOf(wish).map((term) => {
    const word = term.latin ? searchable(term.word).latin() : searchable(term.word).folded
    const named = ways.filter((way) => way.text.includes(word) || word.includes(way.text)).map(({ code }) => code)
    return { term, strengths: [...new Set(named)] }
  })
}
