import { Alert, Group, Text } from '@mantine/core'
import { Suspense, useState } from 'react'
import { lazy } from '../loading/lazy.tsx'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import { queriesOf, type Ticket } from '../tickets/use-tickets.ts'
import { stopsReplies } from './stops-replies.ts'

const wording = {
  held: {
    ja: '相談者のメールアドレスが未確認のため、返信は確認されるまで保留されます。',
    en: 'The applicant has not confirmed their address yet: the reply waits until they have.',
  },
  vouch: { ja: '確認済みにする', en: 'Vouch for it' },
} as const

const VouchDialog = lazy(() => import('./vouch-dialog.tsx').then((module) => ({ default: module.VouchDialog })))

/** Said before a reply is sent that would wait for its reader's address to be proved, and how it need not. */
export function HeldReplyNote({ ticket: { number, applicant, can } }: { ticket: Ticket }) {
  const words = useWords(wording)
  const [isOpen, setOpen] = useState(false)
  if (applicant.verified || stopsReplies(applicant.suppressed)) return null
  return (
    <Alert color="yellow" p="xs" role="status">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{words.held}</Text>
        {can.vouch && <ActButton name={wording.vouch} size="compact-sm" variant="default" flex="none" act={() => setOpen(true)} />}
      </Group>
      <Suspense>{isOpen && <VouchDialog contact={applicant} changes={queriesOf(number)} close={() => setOpen(false)} />}</Suspense>
    </Alert>
  )
}
