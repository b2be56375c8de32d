import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useWords } from '../language/language.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { queriesOf, type Ticket } from '../tickets/use-tickets.ts'
import { actOnAll, isChanged, type Failed, type Send } from './act-on-all.ts'
import { FailedList } from './failed-list.tsx'

const wording = {
  again: { ja: 'できなかった案件をもう一度', en: 'Try those again' },
  cancel: { ja: 'やめる', en: 'Cancel' },
  close: { ja: '閉じる', en: 'Close' },
} as const

export interface BulkDialogProps {
  readonly tickets: readonly Ticket[]
  /** Leaves these selected. */
  readonly keep: (tickets: readonly Ticket[]) => void
  readonly close: () => void
}

interface Asked extends BulkDialogProps {
  readonly title: (count: number) => string
  /** What its button says. */
  readonly act: string
  readonly done: (count: number) => string
  /** Whether what it needs is there. */
  readonly isReady?: boolean
  readonly send: Send
  readonly children?: ReactNode
}

/** Asks for one act to the selected tickets, and says of each it was not done to why; those stay selected, as they were seen. */
export function BulkDialog({ tickets, keep, close, title, act, done, isReady = true, send, children }: Asked) {
  const words = useWords(wording)
  const queries = useQueryClient()
  const [meant, setMeant] = useState<ReadonlySet<string>>(new Set())
  /** What is asked for once more: never to what a colleague changed meanwhile, unless it was seen and is meant. */
  const triedAgain = (failed: readonly Failed[]) =>
    failed.flatMap((one) => {
      if (!isChanged(one)) return [one.ticket]
      return one.now && meant.has(one.ticket.number) ? [one.now] : []
    })
  const acting = useMutation({
    mutationFn: async (before: readonly Failed[] | undefined) => {
      const wanted = before ? triedAgain(before) : tickets
      const left = before?.filter(({ ticket }) => !wanted.some(({ number }) => number === ticket.number)) ?? []
      const { done: count, failed } = await actOnAll(wanted, send)
      setMeant(new Set())
      return { of: tickets.length, done: count, failed: [...left, ...failed] }
    },
    onSuccess: async ({ failed }) => {
      keep(failed.map(({ ticket }) => ticket))
      const changed = [...tickets.flatMap(({ number }) => queriesOf(number).slice(0, 2)), ...queriesOf('').slice(2), ['staff']]
      await Promise.all(changed.map((queryKey) => queries.invalidateQueries({ queryKey })))
    },
  })
  const { data: outcome, isPending } = acting
  const isOver = outcome?.failed.length === 0
  const mean = (number: string, isMeant: boolean) =>
    setMeant((numbers) => new Set(isMeant ? [...numbers, number] : [...numbers].filter((one) => one !== number)))
  return (
    <Dialog isOpen close={isPending ? undefined : close} title={title(outcome?.of ?? tickets.length)}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          acting.mutate(outcome?.failed)
        }}
      >
        <Stack>
          {outcome && (
            <Alert color={isOver ? 'green' : 'vermilion'} variant="light" role="status">
              <Text size="sm">{done(outcome.done)}</Text>
              {!isOver && <FailedList failed={outcome.failed} meant={meant} mean={mean} leave={close} />}
            </Alert>
          )}
          {!isOver && children}
          <Group justify="flex-end">
            <Button variant="default" onClick={close} disabled={isPending}>
              {outcome ? words.close : words.cancel}
            </Button>
            {!isOver && (
              <Button
                type="submit"
                loading={isPending}
                disabled={!isReady || (outcome !== undefined && triedAgain(outcome.failed).length === 0)}
              >
                {outcome ? words.again : act}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
