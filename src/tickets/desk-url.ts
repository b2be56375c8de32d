import type { Config } from '../config.ts'

/** Where the desk's own people work on a ticket; on all that are theirs when none is named. */
export function deskUrlOf({ PUBLIC_URL }: Pick<Config, 'PUBLIC_URL'>, ticketNumber?: string): string {
  return `${PUBLIC_URL}/desk${ticketNumber === undefined ? '' : `/tickets/${ticketNumber}`}`
}

/** Where the desk's own people see to what does not go by itself. */
export function tasksUrlOf({ PUBLIC_URL }: Pick<Config, 'PUBLIC_URL'>): string {
  return `${PUBLIC_URL}/desk/tasks`
}
