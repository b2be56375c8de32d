import type { FilterName } from './filters.ts'

/** The filters of a list by name. */
export const filterWords = {
  status: { ja: '状態', en: 'Status' },
  audience: { ja: '相談区分', en: 'Audience' },
  assignee: { ja: '担当者', en: 'Consultant' },
  topic: { ja: '課題', en: 'Topic' },
  due: { ja: '期限', en: 'Due' },
  organization: { ja: '組織', en: 'Organisation' },
  fastPass: { ja: 'ファストパス', en: 'Fast pass' },
} as const satisfies Record<FilterName, { ja: string; en: string }>
