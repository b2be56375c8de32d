import { Alert, Button, Group, Progress, Select, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../language/language.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useStaff } from '../parts/use-staff.ts'
import { queriesOf, type Ticket } from '../tickets/use-tickets.ts'
import { FailedList } from './failed-list.tsx'
import { handOver, type Failed } from './hand-over.ts'

const wording = {
  title: { ja: (count: number) => `${count}件の担当者を決める`, en: (count: number) => `Assign ${count} tickets` },
  who: { ja: '担当者', en: 'Consultant' },
  load: { ja: (open: number) => `対応中 ${open}件`, en: (open: number) => `${open} open` },
  act: { ja: '担当者を決める', en: 'Assign' },
  again: { ja: 'できなかった案件をもう一度', en: 'Try those again' },
  cancel: { ja: 'やめる', en: 'Cancel' },
  close: { ja: '閉じる', en: 'Close' },
  progress: { ja: '進み具合', en: 'Progress' },
  at: {
    ja: (done: number, of: number) => `${of}件のうち${done}件を処理しました。`,
    en: (done: number, of: number) => `${done} of ${of} done.`,
  },
  done: { ja: (count: number) => `${count}件の担当者を決めました。`, en: (count: number) => `${count} tickets were assigned.` },
} as const

interface HandOverDialogProps {
  readonly tickets: readonly Ticket[]
  /** Leaves these selected. */
  readonly keep: (tickets: readonly Ticket[]) => void
  readonly close: () => void
}

/** Gives the selected tickets to somebody, one after the other, and says of each that could not be given why; those stay selected. */
export function HandOverDialog({ tickets, keep, close }: HandOverDialogProps) {
  const words = useWords(wording)
  const queries = useQueryClient()
  const staff = useStaff().filter(({ role, active }) => active && (role === 'consultant' || role === 'supervisor'))
  const [consultantId, setConsultantId] = useState<string | null>(null)
  const [done, setDone] = useState(0)
  const handing = useMutation({
    mutationFn: async (to: string) => {
      const failed: Failed[] = []
      setDone(0)
      for (const [index, ticket] of tickets.entries()) {
        const failure = await handOver(ticket, to)
        if (failure) failed.push(failure)
        setDone(index + 1)
      }
      return { assigned: tickets.length - failed.length, of: tickets.length, failed }
    },
    onSuccess: async ({ failed }) => {
      keep(failed.map(({ ticket }) => ticket))
      const changed = [...tickets.flatMap(({ number }) => queriesOf(number).slice(0, 2)), ...queriesOf('').slice(2), ['staff']]
      await Promise.all(changed.map((queryKey) => queries.invalidateQueries({ queryKey })))
    },
  })
  const { data: outcome, isPending } = handing
  const isOver = outcome?.failed.length === 0
  return (
    <Dialog isOpen close={isPending ? undefined : close} title={words.title(outcome?.of ?? tickets.length)}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (consultantId) handing.mutate(consultantId)
        }}
      >
        <Stack>
          {outcome && (
            <Alert color={isOver ? 'green' : 'vermilion'} variant="light" role="status">
              <Text size="sm">{words.done(outcome.assigned)}</Text>
              {!isOver && <FailedList failed={outcome.failed} />}
            </Alert>
          )}
          {!isOver && (
            <Select
              label={words.who}
              data-autofocus
              searchable
              openOnFocus={false}
              required
              disabled={isPending}
              value={consultantId}
              onChange={setConsultantId}
              data={staff.map(({ id, name, openLoad }) => ({ value: id, label: `${name}（${words.load(openLoad)}）` }))}
            />
          )}
          {isPending && (
            <>
              <Progress value={(done / tickets.length) * 100} aria-label={words.progress} />
              <Text size="sm" role="status">
                {words.at(done, tickets.length)}
              </Text>
            </>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close} disabled={isPending}>
              {outcome ? words.close : words.cancel}
            </Button>
            {!isOver && (
              <Button type="submit" loading={isPending} disabled={!consultantId}>
                {outcome ? words.again : words.act}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
