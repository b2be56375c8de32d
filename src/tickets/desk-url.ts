import type { Config } from '../config.ts'

/** Where the desk's own people work on a ticket; on all that are theirs when none is named. */
export function deskUrlOf({ PUBLIC_URL }: Pick<Config, 'PUBLIC_URL'>, ticketNumber?: string): string {
  return `${PUBLIC_URL}/desk${ticketNumber === undefined ? '' : `/tickets/${ticketNumber}`}`
}
