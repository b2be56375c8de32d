/** What the desk is called wherever it speaks for itself, and when somebody is there. */
export const desk = {
  ja: '地方創生テレワーク相談窓口',
  en: 'Regional Telework Desk',
  hours: { ja: '平日 9:00〜18:00（土日祝日、12月29日〜1月3日を除く）', en: 'Business days in Japan, 09:00–18:00' },
} as const
