import { Suspense } from 'react'
import { lazy } from '../loading/lazy.tsx'

const WordsWithLinks = lazy(() => import('./words-with-links.tsx').then((module) => ({ default: module.WordsWithLinks })))

/** What somebody wrote, with the addresses in it to be pressed. Few texts have one. */
export function LinkedWords({ text }: { text: string }) {
  if (!text.includes('://')) return text
  return (
    <Suspense fallback={text}>
      <WordsWithLinks text={text} />
    </Suspense>
  )
}
