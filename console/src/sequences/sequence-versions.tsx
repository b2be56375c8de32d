import { Text, Title } from '@mantine/core'
import { grouped } from '../language/grouped.ts'
import { useWords } from '../language/language.tsx'
import { Moment } from '../parts/moment.tsx'
import { useStaffNames } from '../parts/use-staff.ts'
import { useSequenceVersions } from './use-sequences.ts'
import { useSequenceWords } from './use-sequence-words.ts'
import styles from './sequences.module.css'

const wording = {
  title: { ja: 'これまでの版', en: 'Earlier versions' },
  none: { ja: 'まだ変更されていません。', en: 'It has never been changed.' },
  version: { ja: (version: number) => `第${grouped(version)}版`, en: (version: number) => `Version ${grouped(version)}` },
} as const

/** What a sequence was before, who changed it and why. What runs keeps the version it began with. */
export function SequenceVersions({ code }: { code: string }) {
  const words = useWords(wording)
  const say = useSequenceWords()
  const nameOf = useStaffNames()
  const { data } = useSequenceVersions(code)
  if (!data) return null
  const stated = data.versions.filter(({ statedAt }) => statedAt !== null)
  return (
    <section aria-label={words.title}>
      <Title order={3} size="h5">
        {words.title}
      </Title>
      {stated.length === 0 && <Text>{words.none}</Text>}
      {stated.map(({ version, reason, statedBy, statedAt, steps }) => (
        <details key={version}>
          <summary>
            {words.version(version)} {nameOf(statedBy)} {statedAt !== null && <Moment at={statedAt} />} {reason}
          </summary>
          <ul className={styles.plain}>
            {steps.map((step) => (
              <li key={step.code}>
                {say.when(step)} {say.mail(step.kind)}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}
