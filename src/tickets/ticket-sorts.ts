/** Orders in which tickets are listed. */
export const ticketSorts = ['queue', 'received', 'due', 'updated'] as const
export type TicketSort = (typeof ticketSorts)[number]
