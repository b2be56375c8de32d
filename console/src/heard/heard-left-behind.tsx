import { Alert, Group, Text } from '@mantine/core'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import type { Ticket } from '../tickets/use-tickets.ts'

const wording = {
  others: {
    ja: (name: string) =>
      `この案件の担当は${name}さんです。書きかけの内容は残っていますが、ここからは連絡として記録できません。メモに移して残すと、${name}さんに引き継げます。`,
    en: (name: string) =>
      `${name} has this ticket now. What you wrote is still here, but you cannot keep it as what the applicant said; move it into a note and ${name} can go on with it.`,
  },
  nobodys: {
    ja: '書きかけの内容は残っていますが、担当ではないため、ここからは連絡として記録できません。メモに移して残すと、次の担当者に引き継げます。',
    en: 'What you wrote is still here, but you do not have this ticket, so you cannot keep it as what the applicant said; move it into a note for whoever has it next.',
  },
  move: { ja: 'メモに移す', en: 'Move it into a note' },
} as const

/** What somebody began to take down while the ticket was theirs, and how it is not lost to whoever has it now. */
export function HeardLeftBehind({ assignee, move }: { assignee: Ticket['assignee']; move: (() => void) | undefined }) {
  const words = useWords(wording)
  return (
    <Alert color="yellow" p="xs" role="status">
      <Group justify="space-between" gap="xs">
        <Text size="sm" flex="1 1 14rem">
          {assignee ? words.others(assignee.name) : words.nobodys}
        </Text>
        {move && <ActButton name={wording.move} size="compact-sm" variant="default" flex="none" act={move} />}
      </Group>
    </Alert>
  )
}
