/** What a company said of a municipality that was put before it. */
export const interestWords = {
  interested: { ja: '関心あり', en: 'Interested' },
  declined: { ja: '見送り', en: 'Not interested' },
} as const
