import { Suspense, useState } from 'react'
import { lazy } from '../loading/lazy.tsx'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import { useOperations } from '../session/use-operations.ts'

const wording = { insert: { ja: '定型文を挿入', en: 'Insert a canned text' } } as const

const TextFinder = lazy(() => import('./text-finder.tsx').then((module) => ({ default: module.TextFinder })))

/** Gives the words of a canned text, filled in for the ticket; the field that finds one takes the button's place. */
export function InsertText({ number, insert }: { number: string; insert: (words: string) => void }) {
  const { insert: label } = useWords(wording)
  const can = useOperations()
  const [looking, setLooking] = useState<'never' | 'now' | 'before'>('never')
  if (!can('fillCannedTexts')) return null
  const button = (
    <ActButton name={wording.insert} size="compact-sm" variant="default" autoFocus={looking === 'before'} act={() => setLooking('now')} />
  )
  if (looking !== 'now') return button
  return (
    <Suspense fallback={button}>
      <TextFinder number={number} label={label} insert={insert} leave={(how) => setLooking(how === 'back' ? 'before' : 'never')} />
    </Suspense>
  )
}
