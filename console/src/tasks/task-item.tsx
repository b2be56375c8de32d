import { Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../language/language.tsx'
import { Moment } from '../parts/moment.tsx'
import { useLabels } from '../parts/use-catalog.ts'
import { TaskActs } from './task-acts.tsx'
import type { Task } from './task.ts'
import styles from './ticket-tasks.module.css'

const wording = { due: { ja: '期日：', en: 'Due: ' } } as const

/** What is to be seen to, since when, until when, and what can be done with it. */
export function TaskItem({ task, children }: { task: Task; children?: ReactNode }) {
  const words = useWords(wording)
  const labels = useLabels()
  const { kind, createdAt, dueAt, contactEmail } = task
  return (
    <>
      <div>{labels('taskKinds', kind)}</div>
      <Group justify="space-between" gap="xs">
        <Group gap="xs" className={styles.soft ?? ''}>
          {children}
          {contactEmail !== null && <span>{contactEmail}</span>}
          <span>
            <Moment at={createdAt} />
            {dueAt !== null && (
              <>
                {' '}
                {words.due}
                <Moment at={dueAt} />
              </>
            )}
          </span>
        </Group>
        <Group gap="xs">
          <TaskActs task={task} />
        </Group>
      </Group>
    </>
  )
}
