import { useWords } from '../language/language.tsx'
import { linksIn } from './links-in.ts'

const wording = { opens: { ja: '新しいタブで開きます', en: 'Opens in a new tab' } } as const

/** What somebody wrote, with the addresses in it to be pressed; where they lead learns nothing of the desk. */
export function WordsWithLinks({ text }: { text: string }) {
  const words = useWords(wording)
  return linksIn(text).map(({ text: piece, href }, place) =>
    href === undefined ? (
      piece
    ) : (
      <a key={place} href={href} target="_blank" rel="noopener noreferrer" title={words.opens}>
        {piece}
      </a>
    ),
  )
}
