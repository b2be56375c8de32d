import { useLanguage } from '../language/language.tsx'
import { useTownName } from '../parts/use-town-name.ts'
import type { Task } from './task.ts'

const separators = { ja: '・', en: ', ' } as const

/** Which task it is among others: ticket, organisation and person, as far as it has them. */
export function useTaskName(task: Task): string {
  const { language } = useLanguage()
  const organization = useOrganizationOfTask(task)
  return [task.ticket, organization, task.contactName].filter((part) => part !== null).join(separators[language])
}

/** What the organisation of a task is called in the console's language; null when it is of none. */
export function useOrganizationOfTask({ organizationName: name, organizationRomanName: romanName }: Task): string | null {
  const nameOf = useTownName()
  return name === null ? null : nameOf({ name, romanName })
}
