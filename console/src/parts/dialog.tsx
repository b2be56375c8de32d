import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../language/language.tsx'
import { DialogFrame, type DialogProps } from './dialog-frame.tsx'
import { useChangedFields } from './use-changed-fields.ts'

const wording = {
  title: { ja: '入力した内容を破棄しますか', en: 'Discard what you entered?' },
  discard: { ja: '破棄する', en: 'Discard' },
  goOn: { ja: '入力を続ける', en: 'Go on' },
} as const

/**
 * A dialog over the screen; whoever leaves it by Escape, by its cross or by a press beside it is asked before what they wrote or chose in
 * it is lost. Its fields tell; where they are not always shown, `isUnsaved` does.
 */
export function Dialog({ isOpen, close, isUnsaved = false, children, ...frame }: DialogProps & { readonly isUnsaved?: boolean }) {
  const words = useWords(wording)
  const [isAsked, setAsked] = useState(false)
  const { field, areThere } = useChangedFields()
  const goOn = () => setAsked(false)
  const leave = close && (() => (isUnsaved || areThere() ? setAsked(true) : close()))
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
