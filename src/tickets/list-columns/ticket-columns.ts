/** What a list of tickets can show of each, a column each. */
export const ticketColumns = [
  'number',
  'applicant',
  'subject',
  'status',
  'assignee',
  'due',
  'last_word',
  'priority',
  'audience',
  'topics',
  'stage',
  'prefecture',
  'received',
  'updated',
] as const
export type TicketColumn = (typeof ticketColumns)[number]
