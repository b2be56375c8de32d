import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLayer } from '../focus/layers.ts'
import { useWords } from '../language/language.tsx'
import styles from './candidate.module.css'

const wording = { close: { ja: '順位表に戻る', en: 'Back to the ranking' } } as const

/** What stands beside a ranking when one of its names is opened. */
export function MatchingDrawer({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const words = useWords(wording)
  useLayer(true, onClose)
  return (
    <Drawer.Root opened position="right" size="min(52rem, 100%)" onClose={onClose} closeOnEscape={false}>
      <Drawer.Overlay />
      <Drawer.Content>
        {/* The ready-made head would be a second banner of the page. */}
        <div className={styles.head}>
          <Drawer.Title>
            <strong>{title}</strong>
          </Drawer.Title>
          <Drawer.CloseButton aria-label={words.close} />
        </div>
        <Drawer.Body>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
