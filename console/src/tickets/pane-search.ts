export const paneTabs = ['timeline', 'matching', 'shortlists', 'meetings', 'mails', 'organization'] as const
export type PaneTab = (typeof paneTabs)[number]

/** Which side of a ticket is open. */
export interface PaneSearch {
  tab?: PaneTab
}

export function readPaneSearch({ tab }: Record<string, unknown>): PaneSearch {
  const known = paneTabs.find((one) => one === tab)
  return known && known !== 'timeline' ? { tab: known } : {}
}
