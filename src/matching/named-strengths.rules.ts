import { strengthCodes, type Strength } from '../catalog/matching-codes.ts'
import { waysOfSaying } from './ways-of-saying.ts'
import { searchable, type Searchable, type Term } from './words.rules.ts'

interface Way {
  readonly code: Strength
  readonly text: Searchable
}

const ways: readonly Way[] = strengthCodes.flatMap((code) =>
  [...waysOfSaying[code].ja, ...waysOfSaying[code].en].map((way) => ({ code, text: searchable(way) })),
)

function holds(text: Searchable, part: Searchable): boolean {
  return part.folded !== '' && text.folded.includes(part.folded)
}

/** The strengths that `term` names where it stands in `words`: a way of saying them is in the words, and the term in it or around it. */
export function strengthsNamedBy(term: Term, words: string): Strength[] {
  const whole = searchable(words)
  const word = searchable(term.word)
  const named = new Set<Strength>()
  for (const { code, text } of ways) {
    if (!named.has(code) && holds(whole, text) && (holds(text, word) || holds(word, text))) named.add(code)
  }
  return [...named]
}
