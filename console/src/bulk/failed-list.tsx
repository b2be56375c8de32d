import { Text } from '@mantine/core'
import { ApiProblem } from '../api/api-problem.ts'
import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import { useTownName } from '../parts/use-town-name.ts'
import type { Failed } from './act-on-all.ts'
import styles from './bulk.module.css'

const wording = {
  failed: {
    ja: (count: number) => `${grouped(count)}件はできませんでした。選択されたまま残っています。`,
    en: (count: number) => `${grouped(count)} could not be done, and are still selected.`,
  },
  unreached: { ja: 'サーバーにつながりません。', en: 'The server cannot be reached.' },
} as const

/** Which tickets something could not be done to, and why. */
export function FailedList({ failed }: { failed: readonly Failed[] }) {
  const words = useWords(wording)
  const nameOf = useTownName()
  const { left, right, colon } = usePunctuation()
  return (
    <>
      <Text size="sm" fw={700}>
        {words.failed(failed.length)}
      </Text>
      <ul className={styles.failed}>
        {failed.map(({ ticket: { number, organization, applicant }, error }) => (
          <li key={number}>
            {`${nameOf(organization ?? applicant)}${left}${number}${right}${colon}`}
            {error instanceof ApiProblem ? [error.message, ...error.fields.map(({ message }) => message)].join(' ') : words.unreached}
          </li>
        ))}
      </ul>
    </>
  )
}
