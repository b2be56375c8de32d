import { Text } from '@mantine/core'
import { useLanguage, useWords } from '../language/language.tsx'
import { sayInstant } from '../parts/instant.ts'
import { LinkedWords } from '../parts/linked-words.tsx'
import { WholeNumbers } from '../parts/whole-numbers.tsx'
import styles from './timeline.module.css'

const wording = {
  erased: {
    ja: (at: string) => `文面は消去されました（${at}）`,
    en: (at: string) => `Its words were erased (${at})`,
  },
} as const

interface Said {
  readonly subject?: string
  readonly body: string
  readonly erasedAt: string | null
}

/** The words of a message or a note, or since when they are erased. */
export function SaidWords({ said: { subject, body, erasedAt } }: { said: Said }) {
  const words = useWords(wording)
  const { language } = useLanguage()
  if (erasedAt !== null)
    return (
      <Text size="sm" fs="italic" c="dimmed">
        {words.erased(sayInstant(erasedAt, language))}
      </Text>
    )
  return (
    <>
      {subject !== undefined && (
        <h3 className={styles.subject}>
          <WholeNumbers text={subject} />
        </h3>
      )}
      <div className={styles.words}>
        <LinkedWords text={body} />
      </div>
    </>
  )
}
