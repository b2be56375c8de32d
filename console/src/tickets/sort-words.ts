export const sorts = ['queue', 'due', 'received', 'updated'] as const
export type Sort = (typeof sorts)[number]

/** The orders of a list by name. */
export const sortWords = {
  queue: { ja: '対応順', en: 'What is next' },
  received: { ja: '受付の新しい順', en: 'Latest received' },
  due: { ja: '期限の近い順', en: 'Due first' },
  updated: { ja: '更新の新しい順', en: 'Latest changed' },
} as const satisfies Record<Sort, { ja: string; en: string }>
