import { Alert, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { ActButton } from '../keys/act-button.tsx'
import { useWords } from '../language/language.tsx'
import { Moment } from '../parts/moment.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useStaffNames } from '../parts/use-staff.ts'
import { actWords } from '../tickets/act-words.ts'
import type { Ticket } from '../tickets/use-tickets.ts'
import { AddMailDialog } from './add-mail-dialog.tsx'
import { PauseDialog, ResumeDialog } from './pause-dialog.tsx'
import { usePause } from './use-mails.ts'

const wording = {
  pause: { ja: '予定のメールを一時停止', en: 'Pause' },
  resume: { ja: '再開する', en: 'Resume' },
  paused: { ja: '予定のメールを一時停止しています', en: 'The scheduled mails are paused' },
} as const

/** What can be done to all mails of a ticket at once, and that they are paused when they are. */
export function MailsHead({ ticket }: { ticket: Ticket }) {
  const words = useWords(wording)
  const nameOf = useStaffNames()
  const { data: pause, error, refetch } = usePause(ticket.number)
  const [open, setOpen] = useState<'add' | 'pause' | 'resume'>()
  const close = () => setOpen(undefined)
  const { addMail, pauseMails } = ticket.can
  return (
    <>
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {pause?.paused && (
        <Alert color="indigo" variant="light" title={words.paused}>
          <Text size="sm">{pause.reason}</Text>
          <Group justify="space-between" mt="xs">
            <Text size="xs">
              {pause.pausedAt && <Moment at={pause.pausedAt} />} {nameOf(pause.pausedBy)}
            </Text>
            {pauseMails && <ActButton name={wording.resume} size="compact-sm" act={() => setOpen('resume')} />}
          </Group>
        </Alert>
      )}
      {(addMail || pauseMails) && (
        <Group gap="xs">
          {addMail && <ActButton name={actWords.addMail} size="compact-sm" variant="default" act={() => setOpen('add')} />}
          {pauseMails && pause && !pause.paused && (
            <ActButton name={wording.pause} size="compact-sm" variant="default" act={() => setOpen('pause')} />
          )}
        </Group>
      )}
      {open === 'add' && <AddMailDialog ticket={ticket} close={close} />}
      {open === 'pause' && <PauseDialog ticket={ticket} close={close} />}
      {open === 'resume' && <ResumeDialog ticket={ticket} close={close} />}
    </>
  )
}
