import { numbersIn } from './numbers-in.ts'

/** A text whose numbers of tickets and enquiries are not broken at their hyphens. */
export function WholeNumbers({ text }: { text: string }) {
  return numbersIn(text).map(({ words, isNumber }, place) =>
    isNumber ? (
      <span key={place} style={{ whiteSpace: 'nowrap' }}>
        {words}
      </span>
    ) : (
      words
    ),
  )
}
