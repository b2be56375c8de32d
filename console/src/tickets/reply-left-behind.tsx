import { Alert, Group, Stack, Text } from '@mantine/core'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import type { Ticket } from './use-tickets.ts'

const wording = {
  others: {
    ja: (name: string) =>
      `この案件の担当は${name}さんです。書きかけの返信は残っていますが、ここからは送れません。メモに移して残すと、${name}さんに引き継げます。`,
    en: (name: string) =>
      `${name} has this ticket now. What you wrote is still here, but it cannot be sent by you; move it into a note and ${name} can go on with it.`,
  },
  nobodys: {
    ja: '書きかけの返信は残っていますが、担当ではないため、ここからは送れません。メモに移して残すと、次の担当者に引き継げます。',
    en: 'What you wrote is still here, but you do not have this ticket, so it cannot be sent by you; move it into a note for whoever has it next.',
  },
  files: {
    ja: '添付ファイルは移りません。必要なものは、メモに添付し直してください。',
    en: 'Files do not go along: attach to the note what it needs.',
  },
  asNote: {
    ja: (subject: string, body: string) => `【返信の下書き】件名：${subject}\n${body}`,
    en: (subject: string, body: string) => `[Draft of a reply] Subject: ${subject}\n${body}`,
  },
  move: { ja: 'メモに移す', en: 'Move it into a note' },
} as const

/** A reply that was begun while its writer could still send it, and how its words are not lost to whoever has the ticket now. */
export function ReplyLeftBehind({
  assignee,
  hasFiles,
  reply: { subject, body },
  move,
}: {
  assignee: Ticket['assignee']
  hasFiles: boolean
  reply: { subject: string; body: string }
  move: ((asNote: string) => void) | undefined
}) {
  const words = useWords(wording)
  return (
    <Alert color="yellow" p="xs" role="status">
      <Group justify="space-between" gap="xs">
        <Stack gap={0} flex="1 1 14rem">
          <Text size="sm">{assignee ? words.others(assignee.name) : words.nobodys}</Text>
          {hasFiles && <Text size="sm">{words.files}</Text>}
        </Stack>
        {move && (
          <ActButton name={wording.move} size="compact-sm" variant="default" flex="none" act={() => move(words.asNote(subject, body))} />
        )}
      </Group>
    </Alert>
  )
}
