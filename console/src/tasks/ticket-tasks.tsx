import { Stack } from '@mantine/core'
import { useWords } from '../language/language.tsx'
import { useTimeline } from '../tickets/use-timeline.ts'
import type { Ticket } from '../tickets/use-tickets.ts'
import { TaskItem } from './task-item.tsx'
import styles from './ticket-tasks.module.css'

const wording = { title: { ja: '対応事項', en: 'Tasks' } } as const

/** What somebody has to see to on a ticket; nothing when nothing is open. It comes with the timeline, so that opening a ticket asks for no more. */
export function TicketTasks({ ticket: { number } }: { ticket: Ticket }) {
  const words = useWords(wording)
  const { data } = useTimeline(number)
  const open = data?.pages[0]?.openTasks ?? []
  if (open.length === 0) return null
  return (
    <section className={styles.tasks} aria-labelledby="ticket-tasks">
      <h3 id="ticket-tasks" className={styles.title}>
        {words.title}
      </h3>
      <Stack gap="xs">
        {open.map((task) => (
          <div key={task.id}>
            <TaskItem task={task} />
          </div>
        ))}
      </Stack>
    </section>
  )
}
