import { Alert, Group, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { Schemas } from '../api/client.ts'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import { noteSeen } from './use-drafts.ts'
import type { useWriting } from './use-writing.ts'
import styles from './composer.module.css'

const wording = {
  title: { ja: '別の下書きが保存されています', en: 'Another draft has been kept' },
  what: {
    ja: '先に保存された下書き（別の画面で書いたものを含みます）は次のとおりです。この画面に入力した内容は、下の欄にそのまま残っています。両方を確かめて、残すほうを選んでください。',
    en: 'This is what was kept before, perhaps in another window. What you typed here is still below. Look at both and choose what stays.',
  },
  other: { ja: '保存されている下書き', en: 'The draft that is kept' },
  mine: { ja: 'この画面の内容を残す', en: 'Keep what is here' },
  theirs: { ja: 'もう一方の内容に替える', en: 'Take the other' },
  both: { ja: '両方をつなげて残す', en: 'Keep both, one after the other' },
  under: {
    ja: (subject: string, body: string) => `件名：${subject}\n${body}`,
    en: (subject: string, body: string) => `Subject: ${subject}\n${body}`,
  },
} as const

interface DraftElsewhereProps {
  readonly number: string
  readonly theirs: Schemas['Draft']
  readonly writing: Pick<ReturnType<typeof useWriting>, 'kind' | 'subject' | 'body' | 'type'>
}

/** Both versions of a draft that its writer wrote in two windows, or in two places of one. */
export function DraftElsewhere({ number, theirs, writing: { kind, subject, body, type } }: DraftElsewhereProps) {
  const words = useWords(wording)
  const queries = useQueryClient()
  const stay = (chosen: { subject: string; body: string }) => {
    noteSeen(number, kind, theirs)
    queries.setQueryData(['draft-elsewhere', number, kind], null)
    type(kind === 'note' ? { body: chosen.body } : chosen)
  }
  // One subject stays in its field; the other goes where its words go.
  const theirWords = kind === 'note' || theirs.subject === subject ? theirs.body : words.under(theirs.subject, theirs.body)
  const buttons = [
    { name: wording.mine, act: () => stay({ subject, body }) },
    { name: wording.theirs, act: () => stay(theirs) },
    { name: wording.both, act: () => stay({ subject, body: `${body}\n\n${theirWords}` }) },
  ]
  return (
    <Alert color="indigo" p="xs" role="alert" title={words.title}>
      <Text size="sm">{words.what}</Text>
      <div className={styles.quoted} role="group" aria-label={words.other} tabIndex={0}>
        <Text size="sm">
          {kind !== 'note' && <strong>{`${theirs.subject}\n`}</strong>}
          {theirs.body}
        </Text>
      </div>
      <Group gap="xs" mt="xs">
        {buttons.map(({ name, act }) => (
          <ActButton key={name.en} name={name} size="compact-sm" variant="default" act={act} />
        ))}
      </Group>
    </Alert>
  )
}
