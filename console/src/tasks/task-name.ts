import type { Language } from '../language/current-language.ts'
import type { Task } from './task.ts'

const separators: Record<Language, string> = { ja: '・', en: ', ' }

/** Which task it is among others: ticket, organisation and person, as far as it has them. */
export function sayTask({ ticket, organizationName, contactName }: Task, language: Language): string {
  return [ticket, organizationName, contactName].filter((part) => part !== null).join(separators[language])
}
