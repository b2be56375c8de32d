import { Text } from '@mantine/core'
import { useTaskName } from './task-name.ts'
import type { Task } from './task.ts'

/** Says in a dialog whose wish is settled by it. */
export function NamedWish({ task }: { task: Task }) {
  return <Text fw={700}>{useTaskName(task)}</Text>
}
