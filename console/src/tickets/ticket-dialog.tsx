import { Button, Group, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useWords } from '../language/language.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useRefresh, type Ticket } from './use-tickets.ts'

const wording = { cancel: { ja: 'やめる', en: 'Cancel' } } as const

interface TicketDialogProps {
  readonly ticket: Ticket
  readonly title: string
  /** What its button says. */
  readonly act: string
  readonly perform: () => Promise<unknown>
  readonly close: () => void
  readonly children: ReactNode
}

/** A question about a ticket whose answer changes it; what goes wrong is said in it, and nothing typed is lost. */
export function TicketDialog({ ticket, title, act, perform, close, children }: TicketDialogProps) {
  const words = useWords(wording)
  const refresh = useRefresh(ticket.number)
  const doing = useMutation({
    mutationFn: perform,
    onSuccess: async () => {
      close()
      await refresh()
    },
  })
  return (
    <Dialog isOpen close={close} title={title}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          doing.mutate()
        }}
      >
        <Stack>
          {doing.error && <ProblemNote error={doing.error} />}
          {children}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {words.cancel}
            </Button>
            <Button type="submit" loading={doing.isPending}>
              {act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
