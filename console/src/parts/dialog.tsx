import { Group, Modal, type MantineSize } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../language/language.tsx'

const wording = { close: { ja: '閉じる', en: 'Close' } } as const

interface DialogProps {
  readonly isOpen: boolean
  readonly title: string
  /** Undefined: it cannot be left undone. */
  readonly close: (() => void) | undefined
  readonly size?: MantineSize
  readonly children: ReactNode
}

/** A dialog over the screen. Its head is no `header`, which screen readers would take for that of the whole page. */
export function Dialog({ isOpen, title, close, size = 'md', children }: DialogProps) {
  const words = useWords(wording)
  const isLeavable = close !== undefined
  return (
    <Modal.Root
      opened={isOpen}
      onClose={close ?? (() => undefined)}
      size={size}
      closeOnEscape={isLeavable}
      closeOnClickOutside={isLeavable}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Group justify="space-between" p="md" wrap="nowrap">
          <Modal.Title fw={700}>{title}</Modal.Title>
          {isLeavable && <Modal.CloseButton aria-label={words.close} />}
        </Group>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
