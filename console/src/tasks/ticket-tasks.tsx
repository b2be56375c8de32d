import { Button, Group, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { Moment } from '../parts/moment.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { useTimeline } from '../tickets/use-timeline.ts'
import { useRefresh, type Ticket } from '../tickets/use-tickets.ts'
import styles from './ticket-tasks.module.css'

const wording = {
  title: { ja: '対応事項', en: 'Tasks' },
  complete: { ja: '対応済みにする', en: 'Done' },
  due: { ja: '期日：', en: 'Due: ' },
  recognise: { ja: '代表者として確認する', en: 'Recognise them' },
} as const

/** What somebody has to see to on a ticket; nothing when nothing is open. It comes with the timeline, so that opening a ticket asks for no more. */
export function TicketTasks({ ticket: { number } }: { ticket: Ticket }) {
  const words = useWords(wording)
  const labels = useLabels()
  const refresh = useRefresh(number)
  const { data } = useTimeline(number)
  const complete = useMutation({
    mutationFn: (id: string) => api.PUT('/api/v1/tasks/{id}/completion', { params: { path: { id } } }),
    onSuccess: refresh,
  })
  const recognise = useMutation({
    mutationFn: (id: string) => api.PUT('/api/v1/contacts/{id}/verification', { params: { path: { id } } }),
    onSuccess: refresh,
  })
  const open = data?.pages[0]?.openTasks ?? []
  if (open.length === 0) return null
  return (
    <section className={styles.tasks} aria-labelledby="ticket-tasks">
      <h3 id="ticket-tasks" className={styles.title}>
        {words.title}
      </h3>
      {complete.error && <ProblemNote error={complete.error} />}
      {recognise.error && <ProblemNote error={recognise.error} />}
      <Stack gap="xs">
        {open.map(({ id, kind, contactId, createdAt, dueAt, can }) => (
          <div key={id}>
            <div>{labels('taskKinds', kind)}</div>
            <Group justify="space-between" gap="xs">
              <span className={styles.soft}>
                <Moment at={createdAt} />
                {dueAt !== null && (
                  <>
                    {' '}
                    {words.due}
                    <Moment at={dueAt} />
                  </>
                )}
              </span>
              {can.complete && kind === 'recognition_request' && contactId !== null && (
                <Button size="compact-xs" loading={recognise.isPending} onClick={() => recognise.mutate(contactId)}>
                  {words.recognise}
                </Button>
              )}
              {can.complete && (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={`${words.complete}：${labels('taskKinds', kind)}`}
                  loading={complete.isPending && complete.variables === id}
                  onClick={() => complete.mutate(id)}
                >
                  {words.complete}
                </Button>
              )}
            </Group>
          </div>
        ))}
      </Stack>
    </section>
  )
}
