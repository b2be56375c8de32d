/** Which caught mail is open. */
export interface MailboxSearch {
  mail?: string
}

export function readMailboxSearch({ mail }: Record<string, unknown>): MailboxSearch {
  return typeof mail === 'string' && mail !== '' ? { mail } : {}
}
