import { Text } from '@mantine/core'
import { useWords } from '../language/language.tsx'
import { usePunctuation } from '../language/punctuation.ts'
import type { Ticket } from '../tickets/use-tickets.ts'

const wording = {
  copies: {
    ja: (names: string) => `写し：${names}（参加者それぞれに、添付とともに届きます）`,
    en: (names: string) => `Copies: ${names} (a mail to each, with the files)`,
  },
} as const

/** Who else reads a reply; nothing where nobody does. */
export function CopiesNote({ ticket: { participants } }: { ticket: Ticket }) {
  const words = useWords(wording)
  const { comma } = usePunctuation()
  if (participants.length === 0) return null
  return <Text size="sm">{words.copies(participants.map(({ name }) => name).join(comma))}</Text>
}
