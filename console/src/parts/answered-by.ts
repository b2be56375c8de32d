/** Who answered for whom the desk asked, in their own words: nobody checked it. */
export const answeredBy = {
  ja: (who: string) => `実際の回答者：${who}`,
  en: (who: string) => `answered, as they say, by ${who}`,
} as const
