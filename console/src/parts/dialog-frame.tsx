import { Modal, type MantineSize } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLayer } from '../focus/layers.ts'
import { useKeysRest } from '../keys/keys-provider.tsx'
import { useWords } from '../language/language.tsx'
import styles from './dialog.module.css'

const wording = { close: { ja: '閉じる', en: 'Close' } } as const

export interface DialogProps {
  readonly isOpen: boolean
  readonly title: string
  /** Undefined: it cannot be left undone. */
  readonly close: (() => void) | undefined
  readonly size?: MantineSize
  readonly children: ReactNode
}

/**
 * A dialog over the screen. Its head is no `header`, which screen readers would take for that of the whole page; its cross comes last, so
 * that what is asked has the focus when it opens.
 */
export function DialogFrame({ isOpen, title, close, size = 'md', children }: DialogProps) {
  const words = useWords(wording)
  useKeysRest(isOpen)
  useLayer(isOpen, close)
  const isLeavable = close !== undefined
  return (
    <Modal.Root
      opened={isOpen}
      onClose={close ?? (() => undefined)}
      size={size}
      closeOnEscape={false}
      closeOnClickOutside={isLeavable}
      // A dialog that is left is gone: the next key acts upon what lies below.
      transitionProps={{ exitDuration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <div className={styles.content}>
          <Modal.Title fw={700} className={styles.title ?? ''}>
            {title}
          </Modal.Title>
          <Modal.Body>{children}</Modal.Body>
          {isLeavable && <Modal.CloseButton className={styles.close ?? ''} aria-label={words.close} />}
        </div>
      </Modal.Content>
    </Modal.Root>
  )
}
