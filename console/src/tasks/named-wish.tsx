import { Text } from '@mantine/core'
import { useLanguage } from '../language/language.tsx'
import { sayTask } from './task-name.ts'
import type { Task } from './task.ts'

/** Says in a dialog whose wish is settled by it. */
export function NamedWish({ task }: { task: Task }) {
  const { language } = useLanguage()
  return <Text fw={700}>{sayTask(task, language)}</Text>
}
