import { Loader, SegmentedControl, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { byCursor } from '../api/by-cursor.ts'
import { api, bodyOf } from '../api/client.ts'
import { useWords } from '../language/language.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Screen } from '../parts/screen.tsx'
import { ShowMore } from '../parts/show-more.tsx'
import { useStaffNames } from '../parts/use-staff.ts'
import { TaskItem } from './task-item.tsx'
import { useOrganizationOfTask } from './task-name.ts'
import type { Task } from './task.ts'
import styles from './ticket-tasks.module.css'

const wording = {
  title: { ja: '対応事項', en: 'Tasks' },
  of: { ja: '対応事項の範囲', en: 'Whose tasks' },
  mine: { ja: '自分', en: 'Mine' },
  everyone: { ja: '全員', en: 'Everyone' },
  none: { ja: '対応が必要なことはありません。', en: 'There is nothing to see to.' },
} as const

/** What people have to see to because it does not go by itself, in the order it came up. */
export function TasksScreen() {
  const words = useWords(wording)
  const navigate = useNavigate()
  const { of = 'mine' } = useSearch({ from: '/tasks' })
  const nameOf = useStaffNames()
  const list = useInfiniteQuery({
    queryKey: ['tasks', of],
    ...byCursor,
    queryFn: ({ pageParam }) =>
      bodyOf(api.GET('/api/v1/tasks', { params: { query: { of, limit: 50, ...(pageParam !== undefined && { cursor: pageParam }) } } })),
  })
  const { data, error, refetch, isPending } = list
  const tasks = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Screen
      title={words.title}
      acts={
        <SegmentedControl
          aria-label={words.of}
          value={of}
          onChange={(chosen) => void navigate({ to: '/tasks', search: chosen === 'everyone' ? { of: chosen } : {} })}
          data={[
            { value: 'mine', label: words.mine },
            { value: 'everyone', label: words.everyone },
          ]}
        />
      }
    >
      {error && <ProblemNote error={error} retry={() => void refetch()} />}
      {isPending && <Loader />}
      {data && tasks.length === 0 && <Text>{words.none}</Text>}
      <ul className={styles.list}>
        {tasks.map((task) => (
          <li key={task.id}>
            <TaskItem task={task}>
              {task.ticket !== null && (
                <Link to="/tickets/$number" params={{ number: task.ticket }}>
                  {task.ticket}
                </Link>
              )}
              <OrganizationOfTask task={task} />
              {task.contactName !== null && <span>{task.contactName}</span>}
              {nameOf(task.assigneeId)}
            </TaskItem>
          </li>
        ))}
      </ul>
      <ShowMore list={list} />
    </Screen>
  )
}

function OrganizationOfTask({ task }: { task: Task }) {
  const name = useOrganizationOfTask(task)
  return name === null ? null : <span>{name}</span>
}
