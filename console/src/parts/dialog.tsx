import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../language/language.tsx'
import { DialogFrame, type DialogProps } from './dialog-frame.tsx'
import { useTypedWords } from './use-typed-words.ts'

const wording = {
  title: { ja: '書いた内容を破棄しますか', en: 'Discard what you wrote?' },
  discard: { ja: '破棄する', en: 'Discard' },
  goOn: { ja: '書き続ける', en: 'Go on writing' },
} as const

/** A dialog over the screen; whoever leaves it by Escape, by its cross or by a press beside it is asked before words typed in it are lost. */
export function Dialog({ isOpen, close, children, ...frame }: DialogProps) {
  const words = useWords(wording)
  const [isAsked, setAsked] = useState(false)
  const { field, areThere } = useTypedWords()
  const goOn = () => setAsked(false)
  const leave = close && (() => (areThere() ? setAsked(true) : close()))
  return (
    <>
      <DialogFrame {...frame} isOpen={isOpen} close={leave}>
        <div {...field}>{children}</div>
      </DialogFrame>
      <DialogFrame isOpen={isOpen && isAsked} title={words.title} close={goOn} size="sm">
        <Group justify="flex-end">
          <Button
            variant="default"
            onClick={() => {
              goOn()
              close?.()
            }}
          >
            {words.discard}
          </Button>
          <Button data-autofocus onClick={goOn}>
            {words.goOn}
          </Button>
        </Group>
      </DialogFrame>
    </>
  )
}
