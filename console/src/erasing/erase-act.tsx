import { Button } from '@mantine/core'
import { Suspense, useState } from 'react'
import { lazy } from '../loading/lazy.tsx'
import { useCommand } from '../keys/keys-provider.tsx'
import { useWords } from '../language/language.tsx'
import type { Erasable } from './erasable.ts'

const wording = {
  command: { ja: '文面・ファイル・お名前の消去', en: 'Erase words, a file or a name' },
  erase: { ja: '消去…', en: 'Erase…' },
  eraseOne: { ja: (name: string) => `${name}を消去…`, en: (name: string) => `Erase… ${name}` },
} as const

const EraseDialog = lazy(() => import('./erase-dialog.tsx').then((module) => ({ default: module.EraseDialog })))

/** The button that erases one thing that was said; `name` tells it from others. */
export function EraseAct({ ticket, erasable, name }: { ticket: string; erasable: Erasable; name: string }) {
  const words = useWords(wording)
  const [isOpen, setOpen] = useState(false)
  useCommand(wording.command, () => setOpen(true), { key: erasable.id, name })
  return (
    <>
      <Button size="compact-xs" variant="subtle" aria-label={words.eraseOne(name)} onClick={() => setOpen(true)}>
        {words.erase}
      </Button>
      <Suspense>{isOpen && <EraseDialog ticket={ticket} name={name} erasable={erasable} close={() => setOpen(false)} />}</Suspense>
    </>
  )
}
