/** What the fields of a need are called. */
export const needNames = {
  importance: { ja: '重要度', en: 'Importance' },
  must: { ja: '必須', en: 'Must' },
  target: { ja: '内容', en: 'Target' },
  min: { ja: '最少', en: 'At least' },
  max: { ja: '最多', en: 'At most' },
} as const
