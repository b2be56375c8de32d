import { Button, Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, type ReactNode } from 'react'
import type { Schemas } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { readFaults } from '../parts/read-faults.ts'
import { useFocusOnFault } from '../parts/use-focus-on-fault.ts'
import { PreviewTabs } from './preview-tabs.tsx'
import styles from './shortlists.module.css'

const wording = {
  look: { ja: '先方に届く内容を先に見る', en: 'See what they would get' },
  title: { ja: '送付した場合に届く内容', en: 'What they would get' },
  what: {
    ja: '上の入力のとおりに送付した場合の内容です。まだ保存されていません。',
    en: 'As it would be sent with what stands above. Nothing of it is saved yet.',
  },
} as const

interface UnsavedPreviewProps<Content> {
  /** What stands in the fields: another object whenever something of it changed. */
  readonly content: Content
  /** Asks what would come of it; stores nothing. */
  readonly ask: (content: Content) => Promise<Schemas['ShortlistPreview']>
  /** Fields that say themselves what is wrong with them. */
  readonly fields: readonly string[]
  readonly children: (at: (field: string) => string | undefined) => ReactNode
}

/** Fields of a list with a look at what would be sent with what stands in them, whether it is saved or not. */
export function UnsavedPreview<Content>({ content, ask, fields, children }: UnsavedPreviewProps<Content>) {
  const words = useWords(wording)
  const looking = useMutation({ mutationFn: ask })
  const { at, besides } = readFaults(looking.error, fields)
  const asked = useFocusOnFault<HTMLDivElement>(looking.error)
  // What was looked at is gone once something else stands in the fields.
  const shown = looking.variables === content ? looking.data : undefined
  return (
    <>
      <div ref={asked} className={styles.fields}>
        {children(at)}
      </div>
      <Group>
        <Button variant="default" loading={looking.isPending} onClick={() => looking.mutate(content)}>
          {words.look}
        </Button>
      </Group>
      {Boolean(besides) && <ProblemNote error={besides} />}
      {shown && (
        <Shown title={words.title} what={words.what}>
          <PreviewTabs preview={shown} />
        </Shown>
      )}
    </>
  )
}

/** Comes with the focus, since it stands below what was pressed. */
function Shown({ title, what, children }: { title: string; what: string; children: ReactNode }) {
  const section = useRef<HTMLElement>(null)
  useEffect(() => section.current?.focus(), [])
  return (
    <section ref={section} tabIndex={-1} aria-label={title} className={styles.unsaved}>
      <h3 className={styles.title}>{title}</h3>
      <Text size="xs" c="dimmed" mb="xs">
        {what}
      </Text>
      {children}
    </section>
  )
}
