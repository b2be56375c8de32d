/** Of what a report is and by what, as it is chosen and as it is printed. */
export const reportWords = {
  year: { ja: '年度（4月〜翌年3月）', en: 'Fiscal year (April to March)' },
  ofYear: { ja: (year: number) => `${String(year)}年度`, en: (year: number) => `FY${String(year)}` },
  by: { ja: '内訳', en: 'Lines' },
  prefecture: { ja: '都道府県', en: 'Prefecture' },
  any: { ja: 'すべて', en: 'All' },
} as const
