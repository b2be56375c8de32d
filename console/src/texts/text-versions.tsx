import { Group, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api, bodyOf, type Schemas } from '../api/client.ts'
import { grouped } from '../language/grouped.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import { Moment } from '../parts/moment.tsx'
import { useStaffNames } from '../parts/use-staff.ts'
import styles from './texts.module.css'

const wording = {
  title: { ja: 'これまでの版', en: 'Earlier versions' },
  none: { ja: 'まだ変更されていません。', en: 'It has never been changed.' },
  version: {
    ja: (version: number) => (version === 0 ? '標準の文面' : `第${grouped(version)}版`),
    en: (version: number) => (version === 0 ? 'The standard text' : `Version ${grouped(version)}`),
  },
  take: {
    ja: (version: number) => (version === 0 ? '標準の文面を編集欄に入れる' : `第${grouped(version)}版の文面を編集欄に入れる`),
    en: (version: number) => (version === 0 ? 'Put the standard text into the editor' : `Put version ${grouped(version)} into the editor`),
  },
} as const

interface TextVersionsProps {
  readonly block: Schemas['TextBlock']
  readonly written: 'ja' | 'en'
  /** None: they can only be read. */
  readonly use?: (body: string) => void
}

/** Earlier versions of a text, the standard one last; one of them can be taken up again, to be saved as a further one. */
export function TextVersions({ block: { code }, written, use }: TextVersionsProps) {
  const words = useWords(wording)
  const nameOf = useStaffNames()
  const { data } = useQuery({
    queryKey: ['text-versions', code, written],
    queryFn: () =>
      bodyOf(api.GET('/api/v1/text-blocks/{code}/texts/{language}/versions', { params: { path: { code, language: written } } })),
  })
  return (
    <section aria-label={words.title}>
      <Title order={3} size="h5">
        {words.title}
      </Title>
      {data?.items.every(({ version }) => version === 0) && <Text size="sm">{words.none}</Text>}
      {data?.items.map(({ version, body, statedBy, statedAt }) => (
        <details key={version}>
          <summary>
            {words.version(version)} {nameOf(statedBy)} {statedAt && <Moment at={statedAt} />}
          </summary>
          <div className={styles.mail}>{body}</div>
          {use && (
            <Group mt="xs">
              <ActButton
                name={{ ja: wording.take.ja(version), en: wording.take.en(version) }}
                size="compact-sm"
                variant="default"
                act={() => use(body)}
              />
            </Group>
          )}
        </details>
      ))}
    </section>
  )
}
