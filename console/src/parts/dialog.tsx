import { Button, Group } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '../language/language.tsx'
import { DialogFrame, type DialogProps } from './dialog-frame.tsx'
import { useChangedFields } from './use-changed-fields.ts'

const wording = {
  title: { ja: '入力した内容を破棄しますか', en: 'Discard what you entered?' },
  discard: { ja: '破棄する', en: 'Discard' },
  goOn: { ja: '入力を続ける', en: 'Go on' },
} as const

const throughHistory: ReadonlySet<string> = new Set(['BACK', 'FORWARD', 'GO'])

/**
 * A dialog over the screen; whoever leaves it by Escape, by its cross, by a press beside it or by the browser's Back is asked before what
 * they wrote or chose in it is lost, and so is whoever closes the page. Its fields tell; where they are not always shown, `isUnsaved` does.
 */
export function Dialog({ isOpen, close, isUnsaved = false, children, ...frame }: DialogProps & { readonly isUnsaved?: boolean }) {
  const words = useWords(wording)
  const [isAsked, setAsked] = useState(false)
  const { field, areThere } = useChangedFields()
  const goOn = () => setAsked(false)
  const hasWords = () => isUnsaved || areThere()
  const leave = close && (() => (hasWords() ? setAsked(true) : close()))
  useBlocker({
    disabled: !isOpen,
    // What covers the screen goes first, and the screen behind stays the one it was asked on.
    shouldBlockFn: ({ action }) => {
      if (!throughHistory.has(action)) return false
      if (isAsked) goOn()
      else leave?.()
      return true
    },
    enableBeforeUnload: hasWords,
  })
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
