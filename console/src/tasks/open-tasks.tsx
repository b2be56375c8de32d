import { Stack } from '@mantine/core'
import { useWords } from '../language/language.tsx'
import { TaskItem } from './task-item.tsx'
import type { Task } from './task.ts'
import styles from './ticket-tasks.module.css'

const wording = { title: { ja: '対応事項', en: 'Tasks' } } as const

/** What somebody has to see to on a ticket. */
export function OpenTasks({ tasks }: { tasks: readonly Task[] }) {
  const words = useWords(wording)
  return (
    <section className={styles.tasks} aria-labelledby="ticket-tasks">
      <h3 id="ticket-tasks" className={styles.title}>
        {words.title}
      </h3>
      <Stack gap="xs">
        {tasks.map((task) => (
          <div key={task.id}>
            <TaskItem task={task} />
          </div>
        ))}
      </Stack>
    </section>
  )
}
