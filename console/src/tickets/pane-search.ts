import { readMatchingSearch, type MatchingSearch } from '../matching/matching-search.ts'
import { readTicketSearch, type TicketSearch } from './ticket-search.ts'

export const paneTabs = ['timeline', 'matching', 'shortlists', 'meetings', 'mails', 'organization'] as const
export type PaneTab = (typeof paneTabs)[number]

/** Which side of a ticket is open, and what of it. */
export interface PaneSearch extends MatchingSearch {
  tab?: PaneTab
}

export function readPaneSearch(raw: Record<string, unknown>): PaneSearch {
  const known = paneTabs.find((one) => one === raw.tab)
  return { ...(known && known !== 'timeline' && { tab: known }), ...readMatchingSearch(raw) }
}

/** On the way to another ticket of the list: the list and the side stay, what belongs to the one that is left does not. */
export function leaveTicket(kept: TicketSearch & PaneSearch): TicketSearch & PaneSearch {
  return { ...readTicketSearch({ ...kept }), ...(kept.tab && { tab: kept.tab }) }
}
